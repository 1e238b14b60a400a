import { needSchema } from '#shared/reception/booking.ts';
import { dayIdOfSlot } from '#shared/reception/keys.ts';
import type { OfferedSlot } from '#shared/reception/offer-nearest.ts';
import { topicSchema } from '#shared/reception/topics.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextArea, TextField } from '#shared/web/components/field.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import type { Lang } from '#shared/web/wording/lang.ts';
import { dateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';

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
};

export type ChosenSlot = { leader: string; post: string; venue: string; startAt: Instant; endAt: Instant };

type Props = {
  lang: Lang;
  typed: Typed;
  /** The slot that was picked, while it can be booked; else one of `offered` has to be. */
  chosen?: ChosenSlot;
  offered?: OfferedSlot[];
  errors: Record<string, string>;
  maskedPhone?: string;
};

const whenInWords = (slot: { startAt: Instant; endAt: Instant }, lang: Lang): string =>
  [dateInWords(civilDateOf(slot.startAt), lang), stretchInWords(slot, lang)].join(lang === 'zh' ? '' : ' ');

const ChosenTime = ({ lang, typed, chosen }: Props) => {
  const words = citizenWording[lang];
  return (
    chosen && (
      <div class="card">
        <h2>{words.yourSlot}</h2>
        <p>
          <strong>{whenInWords(chosen, lang)}</strong>
          <br />
          {chosen.leader} {chosen.post}
          <br />
          {chosen.venue}
        </p>
        <a href={`/days/${dayIdOfSlot(typed.slotId)}`}>{words.changeSlot}</a>
        <input type="hidden" name="slotId" value={typed.slotId} />
      </div>
    )
  );
};

const OfferedTimes = ({ lang, offered = [], errors, typed }: Props) => {
  const words = citizenWording[lang];
  if (offered.length === 0)
    return (
      <p>
        {words.noOther} <a href="/">{words.toCalendar}</a>
      </p>
    );
  const sameVenue = new Set(offered.map(({ venue }) => venue)).size === 1;
  return (
    <Choices
      lang={lang}
      name="slotId"
      type="radio"
      label={words.chooseOther}
      hint={words.chooseOtherHint}
      error={errors.slotId}
      values={[typed.slotId]}
      choices={offered.map((slot) => ({
        value: slot.slotId,
        label: [whenInWords(slot, lang), slot.leader, ...(sameVenue ? [] : [slot.venue])].join(
          lang === 'zh' ? '，' : ', ',
        ),
      }))}
    />
  );
};

/** The booking form, with everything typed kept. The hidden key makes a second sending of the same form the same booking. */
export const BookingForm = (props: Props) => {
  const { lang, typed, errors, maskedPhone } = props;
  const words = citizenWording[lang];
  const topics = topicSchema.options.map((topic) => ({ value: topic, label: topicInWords(topic, lang) }));
  const needs = needSchema.options.map((need) => ({ value: need, label: words.needWords[need] }));
  return (
    <form method="post" action="/book" novalidate>
      <input type="hidden" name="key" value={typed.key} />
      <input type="hidden" name="wanted" value={typed.wanted} />
      {props.chosen ? <ChosenTime {...props} /> : <OfferedTimes {...props} />}
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
