import type { CopyOfVisit } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { TextArea } from '../components/field.tsx';
import { Message } from '../components/message.tsx';
import { householdWording } from '../wording/household.ts';
import { fieldErrorsInWords, refusalInWords } from '../wording/refusals.ts';
import { OneCopy } from './copy.tsx';
import { DayWithLunar } from './when.tsx';

export type TypedAddition = { words: string; key: string };

export const typedAddition = (form: Record<string, unknown>): TypedAddition => ({
  words: String(form.words ?? ''),
  key: String(form.key ?? ''),
});

type Props = { lang: Lang; base: string; copy: CopyOfVisit; typed: TypedAddition; refusal?: Refusal };

/** Adds a word to what was logged of a visit. */
export const AddForm = ({ lang, base, copy, typed, refusal }: Props) => {
  const words = householdWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  return (
    <>
      <h1>{words.add}</h1>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, lang)}</Message>}
      <ErrorSummary lang={lang} errors={errors} />
      <div class="card">
        <p>
          <DayWithLunar lang={lang} on={copy.onDate} />
        </p>
        <OneCopy lang={lang} copy={copy} />
      </div>
      <form method="post" action={`${base}/visits/${copy.visitId}/add`}>
        <input type="hidden" name="key" value={typed.key} />
        <TextArea
          lang={lang}
          name="words"
          label={words.add}
          hint={words.addHint}
          value={typed.words}
          error={errors.words}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.addSend}
          </button>
          <a class="button second" href={base}>
            {words.back}
          </a>
        </p>
      </form>
    </>
  );
};
