import type { Lang } from '#shared/platform/lang.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { peopleWording } from '#shared/web/wording/people.ts';

type Common = {
  lang: Lang;
  /** Where the person was going. */
  next: string;
  errors: Record<string, string>;
  /** A refusal that is about no field. */
  message?: string;
};

const Problems = ({ lang, errors, message }: Common) => (
  <>
    {message && <Message tone="stop">{message}</Message>}
    <ErrorSummary lang={lang} errors={errors} />
  </>
);

const Next = ({ next }: { next: string }) => <input type="hidden" name="next" value={next} />;

/** The first step: the phone. */
export const PhoneForm = (props: Common & { phone: string }) => {
  const { lang, next, errors, phone } = props;
  const words = peopleWording[lang];
  return (
    <>
      <h1>{words.signIn}</h1>
      <Problems {...props} />
      <p>{words.signInIntro}</p>
      <form method="post" action="/sign-in">
        <Next next={next} />
        <TextField
          lang={lang}
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          error={errors.phone}
          value={phone}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          maxlength={40}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.sendCode}
          </button>
        </p>
      </form>
      <p class="quiet">{words.noPhone}</p>
    </>
  );
};

/** The second step: the code that came. */
export const CodeForm = (
  props: Common & { phone: string; maskedPhone: string; code: string; minutes: number },
) => {
  const { lang, next, errors, phone, maskedPhone, code, minutes } = props;
  const words = peopleWording[lang];
  return (
    <>
      <h1>{words.codeTitle}</h1>
      <Problems {...props} />
      <p>{words.codeSentTo(maskedPhone, minutes)}</p>
      <form method="post" action="/sign-in/code">
        <Next next={next} />
        <TextField
          lang={lang}
          name="code"
          label={words.code}
          error={errors.code}
          value={code}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={20}
          short
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.finish}
          </button>
        </p>
      </form>
      <h2>{words.notArrived}</h2>
      <p>{words.notArrivedHint}</p>
      <form method="post" action="/sign-in" class="actions">
        <Next next={next} />
        <input type="hidden" name="phone" value={phone} />
        <button class="button second" type="submit">
          {words.sendAgain}
        </button>
        <a class="button second" href={`/sign-in?next=${encodeURIComponent(next)}`}>
          {words.otherPhone}
        </a>
      </form>
    </>
  );
};
