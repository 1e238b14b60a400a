import { topicSchema } from '#shared/matters/topics.ts';
import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { cadreMattersWording } from '#shared/web/wording/matters-cadre.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { WhatStands } from './log-facts.tsx';
import { visitHref } from './visit-card.tsx';

const words = cadreWording.log;

/** What stands in the form, as it was typed. */
export type Typed = Partial<
  Record<
    'how' | 'outcome' | 'raised' | 'agreed' | 'solved' | 'refer' | 'topic' | 'onDate' | 'key' | 'version',
    string
  >
>;

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const chosen = (value: string | undefined): string[] => (value ? [value] : []);

/**
 * How, and what came of it, as large buttons; a line or two if there is something to say; one tap to send. `clashes`:
 * what was typed isn't written, since the visit stands otherwise; it is shown, for the cadre to decide.
 */
export const LogForm = (props: OwnVisit & { typed: Typed; refusal?: Refusal; clashes?: boolean }) => {
  const { visit, household, typed, refusal, clashes } = props;
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  const about = `${household.head}，${dayInWords(visit.onDate)} ${clockInWords(visit.startTime)}`;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{about}</p>
      {clashes && <WhatStands visit={visit} />}
      {refusal && !refusal.errors && !clashes && (
        <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>
      )}
      <ErrorSummary lang="zh" errors={errors} />
      <form method="post" action={`${visitHref(visit.id)}/log`}>
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="version" value={typed.version} />
        <ForThePhone about={about} plannedOn={visit.onDate} />
        <LogFields typed={typed} errors={errors} />
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

/** What a phone that has to keep the log for a while needs to know of the visit; the server knows it. */
const ForThePhone = ({ about, plannedOn }: { about: string; plannedOn: string }) => (
  <>
    <input type="hidden" name="about" value={about} />
    <input type="hidden" name="plannedOn" value={plannedOn} />
  </>
);

/** What is asked about a visit, here and on a phone without signal. */
export const LogFields = ({ typed, errors }: { typed: Typed; errors: Record<string, string> }) => {
  const common = { lang: 'zh' as const, type: 'radio' as const, tiles: true };
  return (
    <>
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
      placeholder=" "
      value={typed.raised}
      error={errors.raised}
    />
    <Refer typed={typed} errors={errors} />
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

/** Whether the office is to have it done (转办): asked once something was raised. */
const Refer = ({ typed, errors }: { typed: Typed; errors: Record<string, string> }) => (
  <div class="when-raised">
    <Choices
      lang="zh"
      type="radio"
      tiles
      name="refer"
      label={cadreMattersWording.refer}
      hint={cadreMattersWording.referHint}
      optional
      error={errors.refer}
      choices={choicesOf(cadreMattersWording.referChoices)}
      values={chosen(typed.refer)}
    />
    <div class="when-referred">
      <Select
        lang="zh"
        name="topic"
        label={cadreMattersWording.topic}
        error={errors.topic}
        value={typed.topic}
        choices={[
          { value: '', label: cadreMattersWording.chooseTopic },
          ...topicSchema.options.map((value) => ({ value, label: topicInWords(value, 'zh') })),
        ]}
      />
    </div>
  </div>
);
