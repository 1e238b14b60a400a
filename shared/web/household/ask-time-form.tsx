import type { VisitOfTheirs } from '#shared/pairing/ask-other-time-facts.ts';
import type { VisitTime } from '#shared/pairing/visit-rules.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '../components/choices.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { TextArea } from '../components/field.tsx';
import { Message } from '../components/message.tsx';
import { householdWording } from '../wording/household.ts';
import { fieldErrorsInWords, refusalInWords } from '../wording/refusals.ts';
import { timeOfVisitInWords } from './when.tsx';

/** A suggested time is one choice, `2026-12-03T09:00`; anything else where none suits. */
export type TypedWish = { to: string; words: string; version: string };

export const typedWish = (form: Record<string, unknown>): TypedWish => ({
  to: String(form.to ?? ''),
  words: String(form.words ?? ''),
  version: String(form.version ?? ''),
});

/** What the form asks for, as the API takes it. */
export const wishOf = ({ to, words, version }: TypedWish) => {
  const [onDate, startTime] = to.includes('T') ? to.split('T') : [];
  return { onDate, startTime, words, version };
};

type Props = {
  lang: Lang;
  base: string;
  visit: VisitOfTheirs['visit'];
  suggestions: VisitTime[];
  typed: TypedWish;
  refusal?: Refusal;
};

/** Asks for another time: one of those that suit both, or in the household's own words. */
export const AskTimeForm = ({ lang, base, visit, suggestions, typed, refusal }: Props) => {
  const words = householdWording[lang];
  const errors = fieldErrorsInWords(refusal?.errors, lang);
  return (
    <>
      <h1>{words.askTitle}</h1>
      <p>{words.askNow(timeOfVisitInWords(visit, lang))}</p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, lang)}</Message>}
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={`${base}/visits/${visit.id}/ask-time`}>
        <input type="hidden" name="version" value={typed.version} />
        {suggestions.length > 0 && (
          <Choices
            lang={lang}
            name="to"
            type="radio"
            label={words.askChoose}
            choices={[
              ...suggestions.map((time) => ({
                value: `${time.onDate}T${time.startTime}`,
                label: timeOfVisitInWords(time, lang),
              })),
              { value: 'other', label: words.askOther },
            ]}
            values={[typed.to]}
            error={errors.onDate ?? errors.startTime}
          />
        )}
        <TextArea
          lang={lang}
          name="words"
          label={words.askWords}
          hint={words.askWordsHint}
          value={typed.words}
          error={errors.words}
          rows={2}
          optional
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.askSend}
          </button>
          <a class="button second" href={base}>
            {words.back}
          </a>
        </p>
      </form>
    </>
  );
};
