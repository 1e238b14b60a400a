import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { visitHref } from './visit-card.tsx';

const words = cadreWording.log;

/** What stands in the form, as it was typed. */
export type Typed = Partial<
  Record<'how' | 'outcome' | 'raised' | 'agreed' | 'solved' | 'onDate' | 'key' | 'version', string>
>;

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const chosen = (value: string | undefined): string[] => (value ? [value] : []);

/** How, and what came of it, as large buttons; a line or two if there is something to say; one tap to send. */
export const LogForm = (props: OwnVisit & { typed: Typed; refusal?: Refusal }) => {
  const { visit, household, typed, refusal } = props;
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  const common = { lang: 'zh' as const, type: 'radio' as const, tiles: true };
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {household.head}，{dayInWords(visit.onDate)} {clockInWords(visit.startTime)}
      </p>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={`${visitHref(visit.id)}/log`}>
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="version" value={typed.version} />
        <Choices
          {...common}
          name="how"
          label={words.how}
          error={errors.how}
          choices={choicesOf(words.howChoices)}
          values={chosen(typed.how)}
        />
        <Choices
          {...common}
          name="outcome"
          label={words.outcome}
          error={errors.outcome}
          choices={choicesOf(words.outcomeChoices)}
          values={chosen(typed.outcome)}
        />
        <WhatWasSaid typed={typed} errors={errors} />
        <p class="actions">
          <button class="button" type="submit">
            {words.submit}
          </button>
          <a class="button second" href={visitHref(visit.id)}>
            {words.cancel}
          </a>
        </p>
      </form>
    </>
  );
};

const WhatWasSaid = ({ typed, errors }: { typed: Typed; errors: Record<string, string> }) => (
  <>
    <TextArea
      lang="zh"
      name="raised"
      label={words.raised}
      hint={words.textHint}
      optional
      rows={2}
      value={typed.raised}
      error={errors.raised}
    />
    <TextArea
      lang="zh"
      name="agreed"
      label={words.agreed}
      optional
      rows={2}
      value={typed.agreed}
      error={errors.agreed}
    />
    <Choices
      lang="zh"
      type="radio"
      tiles
      name="solved"
      label={words.solved}
      optional
      error={errors.solved}
      choices={choicesOf(words.solvedChoices)}
      values={chosen(typed.solved)}
    />
    <details open={errors.onDate !== undefined}>
      <summary>{words.more}</summary>
      <TextField
        lang="zh"
        name="onDate"
        type="date"
        label={words.onDate}
        hint={words.onDateHint}
        value={typed.onDate}
        error={errors.onDate}
      />
    </details>
  </>
);
