import type { Booking } from '#shared/reception/booking.ts';
import { redirectReasonSchema, type Screening, screeningOutcomeSchema } from '#shared/reception/screening.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { screeningWording as words } from '#shared/web/wording/screening.ts';

/** What stands in the fields, as it was typed. */
export type ScreeningTyped = { version: string; outcome: string; reason: string; words: string; why: string };

type Props = {
  booking: Booking;
  read?: Screening;
  typed: ScreeningTyped;
  errors: Record<string, string>;
  /** Where the form is. */
  href: string;
};

/** The answers an office begins with, each a link to the form with its words filled in. */
const Templates = ({ href }: { href: string }) => (
  <>
    <p class="quiet">{words.template}</p>
    <p class="actions">
      {redirectReasonSchema.options.map((reason) => (
        <a class="button second" href={`${href}?outcome=redirected&reason=${reason}`}>
          {words.reasons[reason]}
        </a>
      ))}
      <a class="button second" href={`${href}?outcome=solved`}>
        {words.outcomes.solved}
      </a>
    </p>
  </>
);

/** Answers a matter: what, why, and in which words. */
export const ScreeningForm = ({ booking, read, typed, errors, href }: Props) => (
  <>
    <Templates href={href} />
    <form method="post" action={href}>
      <input type="hidden" name="version" value={typed.version} />
      <Choices
        lang="zh"
        name="outcome"
        type="radio"
        label={words.outcome}
        error={errors.outcome}
        values={[typed.outcome]}
        choices={screeningOutcomeSchema.options.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <Select
        lang="zh"
        name="reason"
        label={words.reason}
        error={errors.reason}
        value={typed.reason}
        choices={[
          { value: '', label: words.noReason },
          ...redirectReasonSchema.options.map((value) => ({ value, label: words.reasons[value] })),
        ]}
      />
      <TextArea
        lang="zh"
        name="words"
        label={words.words}
        hint={words.wordsHint}
        error={errors.words}
        value={typed.words}
      />
      {read && (
        <TextField
          lang="zh"
          name="why"
          label={words.why}
          hint={words.whyHint}
          error={errors.why}
          value={typed.why}
          maxlength={200}
        />
      )}
      <p class="actions">
        <button class="button" type="submit">
          {words.save}
        </button>
        <a class="button second" href={`/organizer/reception-days/${booking.dayId}/bookings/${booking.id}`}>
          {words.back}
        </a>
      </p>
    </form>
  </>
);
