import type { Refusal } from '#shared/platform/result.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { FILTER_FIELDS } from './notices-filter.tsx';

/** Why the list isn't what was asked for, or why nothing was done: what is wrong with a field leads to it. */
export const WhyRefused = ({ refusal }: { refusal?: Refusal }) => {
  if (!refusal) return null;
  const errors = Object.entries(fieldErrorsInWords(refusal.errors, 'zh'));
  const isAtField = ([field]: [string, string]) => FILTER_FIELDS.includes(field);
  const elsewhere = refusal.errors
    ? errors.filter((error) => !isAtField(error)).map(([, sentence]) => sentence)
    : [refusalInWords(refusal, 'zh')];
  return (
    <>
      <ErrorSummary lang="zh" errors={Object.fromEntries(errors.filter(isAtField))} />
      {elsewhere.map((sentence) => (
        <Message tone="stop">{sentence}</Message>
      ))}
    </>
  );
};
