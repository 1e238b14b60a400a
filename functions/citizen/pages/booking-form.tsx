import type { Lang } from '#shared/platform/lang.ts';
import { needSchema } from '#shared/reception/booking.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { topicInWords } from '#shared/web/wording/reception.ts';
import { GroupPart } from './booking-form-group.tsx';
import { SlotPart, type SlotPartProps } from './booking-form-slot.tsx';

/** What stands in the form, as typed. */
export type Typed = {
  key: string;
  slotId: string;
  /** The slot that was picked first, where another has to be. */
  wanted: string;
  name: string;
  topic: string;
  summary: string;
  partySize: string;
  needs: string[];
  email: string;
  forRelative: string;
  groupSize: string;
  representatives: string;
};

/** A booking form as it stands: what was typed, and what is wrong with it, by field. */
export type FormProps = { lang: Lang; typed: Typed; errors: Record<string, string> };

type Props = FormProps & SlotPartProps & { maskedPhone?: string };

/** The booking form, with everything typed kept. The hidden key makes a second sending of the same form the same booking. */
export const BookingForm = (props: Props) => {
  const { lang, typed, errors, maskedPhone } = props;
  const words = citizenWording[lang];
  const changes = changesWording[lang];
  const topics = topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, lang) }));
  const needs = needSchema.options.map((need) => ({ value: need, label: words.needWords[need] }));
  return (
    <form method="post" action="/book" novalidate>
      <input type="hidden" name="key" value={typed.key} />
      <input type="hidden" name="wanted" value={typed.wanted} />
      <SlotPart {...props} />
      <Choices
        lang={lang}
        name="forRelative"
        type="radio"
        label={changes.forWhom}
        hint={changes.forWhomHint}
        choices={[
          { value: 'false', label: changes.forMyself },
          { value: 'true', label: changes.forRelative },
        ]}
        values={[typed.forRelative]}
        error={errors.forRelative}
        tiles
      />
      <TextField
        lang={lang}
        name="name"
        label={words.name}
        value={typed.name}
        error={errors.name}
        autocomplete="name"
      />
      <Select
        lang={lang}
        name="topic"
        label={words.topic}
        value={typed.topic}
        error={errors.topic}
        choices={[{ value: '', label: words.choose }, ...topics]}
      />
      <TextArea
        lang={lang}
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        value={typed.summary}
        error={errors.summary}
      />
      <TextField
        lang={lang}
        name="partySize"
        label={words.partySize}
        hint={words.partySizeHint}
        value={typed.partySize}
        error={errors.partySize}
        inputmode="numeric"
        short
      />
      <GroupPart {...props} />
      <Choices
        lang={lang}
        name="needs"
        type="checkbox"
        label={words.needs}
        optional
        choices={needs}
        values={typed.needs}
        error={errors.needs}
      />
      <TextField
        lang={lang}
        name="email"
        label={words.email}
        hint={words.emailHint}
        optional
        value={typed.email}
        error={errors.email}
        type="email"
        autocomplete="email"
      />
      {maskedPhone && <p class="quiet">{words.signedInAs(maskedPhone)}</p>}
      <p class="actions">
        <button class="button" type="submit">
          {words.submit}
        </button>
      </p>
    </form>
  );
};
