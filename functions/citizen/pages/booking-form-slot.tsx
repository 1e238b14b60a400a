import type { Lang } from '#shared/platform/lang.ts';
import { dayIdOfSlot } from '#shared/reception/keys.ts';
import type { OfferedSlot } from '#shared/reception/offer-nearest.ts';
import { civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { dateInWords, stretchInWords, timeInWords } from '#shared/web/wording/reception.ts';
import type { FormProps } from './booking-form.tsx';

export type ChosenSlot = { leader: string; post: string; venue: string; startAt: Instant; endAt: Instant };

/** The slot that was picked, while it can be booked; else one of `offered` has to be. */
export type SlotPartProps = {
  chosen?: ChosenSlot;
  /** Until when the picked slot is kept for who fills in the form. */
  keptUntil?: Instant;
  offered?: OfferedSlot[];
};

type Props = FormProps & SlotPartProps;

/** A slot as people say it, with its date. */
export const whenInWords = (slot: { startAt: Instant; endAt: Instant }, lang: Lang): string =>
  [dateInWords(civilDateOf(slot.startAt), lang), stretchInWords(slot, lang)].join(lang === 'zh' ? '' : ' ');

const ChosenTime = ({ lang, typed, chosen, keptUntil }: Props) => {
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
        {keptUntil && (
          <Message>{changesWording[lang].heldUntil(timeInWords(civilTimeOf(keptUntil), lang))}</Message>
        )}
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

/** What is booked: the picked time, or the choice of another one. */
export const SlotPart = (props: Props) =>
  props.chosen ? <ChosenTime {...props} /> : <OfferedTimes {...props} />;
