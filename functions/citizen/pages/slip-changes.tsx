import type { Lang } from '#shared/platform/lang.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { mayUndo } from '#shared/reception/booking-rules.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';

/** What just became of a booking, and the way back from it for a minute. */
export const WhatHappened = ({
  lang,
  booking,
  asked,
  now,
}: {
  lang: Lang;
  booking: Booking;
  /** The parameters of the page's address: what was done a moment ago. */
  asked: Record<string, string>;
  now: Instant;
}) => {
  const words = changesWording[lang];
  const citizen = citizenWording[lang];
  if (booking.state === 'cancelled')
    return (
      <Message tone="wait">
        {citizen.cancelledMessage}
        <Undo lang={lang} booking={booking} now={now} />
      </Message>
    );
  if (booking.state === 'called-off') return null;
  if (asked.made !== undefined)
    return (
      <Message>
        <h2>{citizen.booked}</h2>
        {citizen.bookedHint}
      </Message>
    );
  if (asked.kept !== undefined) return <Message>{words.kept}</Message>;
  if (asked.restored !== undefined) return <Message>{words.restored}</Message>;
  if (asked.moved === undefined) return null;
  return (
    <Message>
      <h2>{words.moved}</h2>
      {words.movedHint}
      <Undo lang={lang} booking={booking} now={now} />
    </Message>
  );
};

const Undo = ({ lang, booking, now }: { lang: Lang; booking: Booking; now: Instant }) => {
  const words = changesWording[lang];
  const undo = mayUndo(booking, now);
  return (
    undo.ok && (
      <form method="post" action={`/bookings/${booking.id}/undo`}>
        <p>{words.undoHint(Math.ceil(secondsBetween(now, undo.value.until)))}</p>
        <button class="button second" type="submit">
          {words.undo}
        </button>
      </form>
    )
  );
};

/** The wish for an earlier time than the one that is booked. */
export const WishForEarlier = ({
  lang,
  booking,
  day,
}: {
  lang: Lang;
  booking: Booking;
  day: ReceptionDay;
}) => {
  const words = changesWording[lang];
  return (
    <details class="card">
      <summary>{words.earlier}</summary>
      <form method="post" action="/waitlist">
        <input type="hidden" name="receptionDayId" value={day.id} />
        <input type="hidden" name="bookingId" value={booking.id} />
        <Choices
          lang={lang}
          name="scope"
          type="radio"
          label={words.earlier}
          hint={words.earlierHint}
          values={['leader']}
          choices={[
            { value: 'leader', label: words.sameLeader },
            { value: 'topic', label: words.sameTopic },
          ]}
        />
        <button class="button second" type="submit">
          {words.earlier}
        </button>
      </form>
    </details>
  );
};
