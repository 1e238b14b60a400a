import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { progressWording } from '#shared/web/wording/progress.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';

type Props = { lang: Lang; typed: { code: string; queryCode: string }; refusal?: Refusal };

/** Asks for the two numbers of the slip. What was typed is kept. */
export const ProgressForm = ({ lang, typed, refusal }: Props) => {
  const words = progressWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, lang)}</Message>}
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action="/progress">
        <TextField
          lang={lang}
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={errors.code}
          value={typed.code}
          inputmode="numeric"
          autocomplete="off"
          maxlength={20}
        />
        <TextField
          lang={lang}
          name="queryCode"
          label={words.queryCode}
          hint={words.queryCodeHint}
          error={errors.queryCode}
          value={typed.queryCode}
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
          short
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.show}
          </button>
        </p>
      </form>
      <p class="quiet">{words.onlyShows}</p>
    </>
  );
};
