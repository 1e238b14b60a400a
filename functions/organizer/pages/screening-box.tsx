import { matterIdOf } from '#shared/matters/keys.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { isCalled } from '#shared/reception/call-rules.ts';
import type { Answers, Outcome } from '#shared/reception/outcome.ts';
import { mayRecordOutcome } from '#shared/reception/outcome-rules.ts';
import type { Screening } from '#shared/reception/screening.ts';
import type { Instant } from '#shared/time/instant.ts';
import { Message } from '#shared/web/components/message.tsx';
import { dateInWords, instantInWords } from '#shared/web/wording/reception.ts';
import { outcomeWording, screeningWording } from '#shared/web/wording/screening.ts';

type Props = { booking: Booking; answers: Answers; now: Instant };

const hrefOf = ({ dayId, id }: Booking, what: string): string =>
  `/organizer/reception-days/${dayId}/bookings/${id}/${what}`;

/** What the office answered to a booking and what came of the reception, with the ways to say so. */
export const AnswersBox = ({ booking, answers, now }: Props) => {
  const { screening, outcome } = answers;
  const mayAnswer = booking.state !== 'cancelled';
  const words = screeningWording;
  return (
    <>
      <h2>{words.title}</h2>
      {screening ? <ScreeningFacts screening={screening} /> : <p>{words.none}</p>}
      {screening && isCalled(booking) && <Message tone="wait">{words.phoneThem}</Message>}
      {mayAnswer && (
        <p class="actions no-print">
          <a class="button second" href={hrefOf(booking, 'screening')}>
            {screening ? words.change : words.answer}
          </a>
        </p>
      )}
      <h2>{outcomeWording.title}</h2>
      {outcome ? <OutcomeFacts outcome={outcome} /> : <p>{outcomeWording.none}</p>}
      {mayRecordOutcome(booking, now).ok && (
        <p class="actions no-print">
          <a class="button second" href={hrefOf(booking, 'outcome')}>
            {outcome ? outcomeWording.change : outcomeWording.record}
          </a>
        </p>
      )}
    </>
  );
};

/** In a list: what a booking was answered, or what came of it. */
export const AnswerMark = ({ answers: { screening, outcome } = {} }: { answers?: Answers }) => {
  if (outcome) return <span class="mark">{outcomeWording.received[outcome.received]}</span>;
  return screening ? <span class="mark wait">{screeningWording.outcomes[screening.outcome]}</span> : null;
};

/** One answer, with who gave it and why it was changed. */
export const ScreeningFacts = ({ screening }: { screening: Screening }) => {
  const words = screeningWording;
  const { outcome, reason, at, by, why } = screening;
  return (
    <dl class="facts">
      <dt>{words.outcome}</dt>
      <dd>
        <span class={outcome === 'accepted' ? 'mark' : 'mark wait'}>{words.outcomes[outcome]}</span>{' '}
        {reason && words.reasons[reason]}
      </dd>
      {screening.words !== '' && (
        <>
          <dt>{words.words}</dt>
          <dd>{screening.words}</dd>
        </>
      )}
      {why && (
        <>
          <dt>{words.onlyWhy}</dt>
          <dd>{why}</dd>
        </>
      )}
      <dt>{words.answered}</dt>
      <dd>{words.latest(instantInWords(at, 'zh'), by)}</dd>
    </dl>
  );
};

/** What came of the reception, with who recorded it. */
export const OutcomeFacts = ({ outcome }: { outcome: Outcome }) => {
  const words = outcomeWording;
  const { bookingId, received, handedTo, referred, at, by } = outcome;
  return (
    <dl class="facts">
      <dt>{words.receivedLabel}</dt>
      <dd>{words.received[received]}</dd>
      {outcome.words !== '' && (
        <>
          <dt>{words.words}</dt>
          <dd>{outcome.words}</dd>
        </>
      )}
      {handedTo && (
        <>
          <dt>{words.body}</dt>
          <dd>{words.handedTo(handedTo.body, dateInWords(handedTo.byOn, 'zh'))}</dd>
        </>
      )}
      {(handedTo || referred) && (
        <>
          <dt>{words.refer}</dt>
          <dd>
            {referred && !handedTo && words.referred}{' '}
            <a href={`/organizer/matters/${matterIdOf({ kind: 'booking', id: bookingId })}`}>
              {words.matter}
            </a>
          </dd>
        </>
      )}
      <dt>{words.recorded}</dt>
      <dd>{screeningWording.latest(instantInWords(at, 'zh'), by)}</dd>
    </dl>
  );
};
