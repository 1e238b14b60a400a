import type { Refusal } from '#shared/platform/result.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { type Outcome, receivedSchema } from '#shared/reception/outcome.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords, refusalInWords } from '#shared/web/wording/refusals.ts';
import { screeningWording, outcomeWording as words } from '#shared/web/wording/screening.ts';
import { OutcomeFacts } from './screening-box.tsx';

/** What stands in the fields, as it was typed. */
export type OutcomeTyped = Record<'version' | 'received' | 'words' | 'body' | 'byOn' | 'refer', string>;

type Props = { booking: Booking; read?: Outcome; typed: OutcomeTyped; refusal?: Refusal; href: string };

/** Records a reception: came or not, what was answered, who goes on with it and by when. */
export const OutcomeForm = ({ booking, read, typed, refusal, href }: Props) => {
  const errors = fieldErrorsInWords(refusal?.errors, 'zh');
  return (
    <>
      <h1>{words.title}</h1>
      {refusal && !refusal.errors && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
      <ErrorSummary lang="zh" errors={errors} />
      <p class="quiet">{words.intro}</p>
      <div class="card">
        <h2>{topicInWords(booking.topic, 'zh')}</h2>
        <p>{booking.summary}</p>
      </div>
      {read && (
        <div class="card">
          <h2>{words.nowIs}</h2>
          <OutcomeFacts outcome={read} />
        </div>
      )}
      <form method="post" action={href}>
        <input type="hidden" name="version" value={typed.version} />
        <Choices
          lang="zh"
          name="received"
          type="radio"
          label={words.receivedLabel}
          error={errors.received}
          values={[typed.received]}
          choices={receivedSchema.options.map((value) => ({ value, label: words.received[value] }))}
        />
        <TextArea
          lang="zh"
          name="words"
          label={words.words}
          hint={words.wordsHint}
          error={errors.words}
          value={typed.words}
          optional
        />
        <TextField
          lang="zh"
          name="body"
          label={words.body}
          error={errors.body}
          value={typed.body}
          maxlength={60}
          optional
        />
        <TextField
          lang="zh"
          name="byOn"
          type="date"
          label={words.byOn}
          error={errors.byOn}
          value={typed.byOn}
          optional
        />
        <Choices
          lang="zh"
          name="refer"
          type="checkbox"
          label={words.refer}
          hint={words.referHint}
          optional
          values={[typed.refer]}
          choices={[{ value: 'yes', label: words.referYes }]}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.save}
          </button>
          <a class="button second" href={`/organizer/reception-days/${booking.dayId}/bookings/${booking.id}`}>
            {screeningWording.back}
          </a>
        </p>
      </form>
    </>
  );
};
