import { type Context, Hono } from 'hono';
import { openHousehold } from '#shared/pairing/open-household.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { callerAddress } from '#shared/web/caller-address.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { giveSessionCookie } from '#shared/web/session-cookie.ts';
import { householdWording } from '#shared/web/wording/household.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { HOME, householdAudience, OPEN, SIGN_IN } from '../audience.ts';
import type { HouseholdDeps } from '../deps.ts';

type Typed = { number: string; code: string };

const MOST_CHARACTERS = 40;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : '');

/** Opening a household's page with the two numbers of its letter. */
export const openPages = (deps: HouseholdDeps) =>
  new Hono<WebEnv>()
    .get(OPEN, (c) => answerForm(c, { number: text(c.req.query('number')), code: '' }))
    .post(OPEN, async (c) => {
      const form = await c.req.parseBody();
      const typed = { number: text(form.number), code: text(form.code) };
      const opened = await openHousehold(deps, { ...typed, address: callerAddress(c) }, c.get('realNow'));
      if (!opened.ok) return answerForm(c, typed, opened.refusal);
      giveSessionCookie(c, 'household', opened.value, c.get('realNow'));
      return c.redirect(HOME, 303);
    });

const answerForm = (c: Context<WebEnv>, typed: Typed, refusal?: Refusal) => {
  if (refusal?.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
  return answerPage(c, householdAudience, {
    title: householdWording[c.get('lang')].openTitle,
    status: refusal ? statusOf[refusal.kind] : 200,
    children: <OpenForm lang={c.get('lang')} typed={typed} refusal={refusal} />,
  });
};

const OpenForm = ({ lang, typed, refusal }: { lang: Lang; typed: Typed; refusal?: Refusal }) => {
  const words = householdWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  return (
    <>
      <h1>{words.openTitle}</h1>
      <p>{words.openIntro}</p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, lang)}</Message>}
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={OPEN}>
        <TextField
          lang={lang}
          name="number"
          label={words.number}
          hint={words.openNumberHint}
          value={typed.number}
          error={errors.number}
          autocomplete="off"
        />
        <TextField
          lang={lang}
          name="code"
          label={words.openCode}
          hint={words.openCodeHint}
          value={typed.code}
          error={errors.code}
          inputmode="numeric"
          autocomplete="off"
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.open}
          </button>
        </p>
      </form>
      <p>
        <a href={`${SIGN_IN}?next=${HOME}`}>{words.openPhone}</a>
      </p>
    </>
  );
};
