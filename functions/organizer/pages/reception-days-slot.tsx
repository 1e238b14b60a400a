import { type Booking, maskName } from '#shared/reception/booking.ts';
import type { Answers } from '#shared/reception/outcome.ts';
import type { ReceptionDay, Slot } from '#shared/reception/reception-day.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { deskWording } from '#shared/web/wording/desk.ts';
import { slotStateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { AnswerMark } from './screening-box.tsx';

/** Where the desk registers somebody for a slot, or beside one that is taken. */
const Register = ({ day, slot, now }: { day: ReceptionDay; slot: Slot; now: Instant }) => {
  if (day.state !== 'published' || slot.beside || now >= slot.endAt) return null;
  if (slot.state === 'walk-in' && civilDateOf(now) < day.on) return null;
  const href = `/organizer/desk/book/${slot.id}`;
  const when = stretchInWords(slot, 'zh');
  if (slot.state === 'booked')
    return (
      <a href={`${href}?beside`} aria-label={`${deskWording.registerBeside} ${when}`}>
        {deskWording.registerBeside}
      </a>
    );
  return (
    slot.state !== 'closed' && (
      <a href={href} aria-label={`${deskWording.register} ${when}`}>
        {deskWording.register}
      </a>
    )
  );
};

/** A slot of a day, with who comes (masked) and what the desk can do with it. */
export const SlotRow = ({
  day,
  slot,
  booking,
  answers,
  now,
}: {
  day: ReceptionDay;
  slot: Slot;
  booking?: Booking;
  answers?: Answers;
  now: Instant;
}) => (
  <tr>
    <td>{stretchInWords(slot, 'zh')}</td>
    <td>
      {slot.walkIn && slot.state === 'walk-in' ? words.walkIn : slotStateInWords.zh[slot.state]}
      {slot.beside && (
        <>
          {' '}
          <span class="mark wait">{deskWording.beside}</span> {slot.beside.reason}
        </>
      )}
    </td>
    <td>{booking && maskName(booking.name)}</td>
    <td>
      {booking && topicInWords(booking.topic, 'zh')} <AnswerMark answers={answers} />
    </td>
    <td>{booking?.partySize}</td>
    <td>
      {booking && (
        <a
          href={`/organizer/reception-days/${booking.dayId}/bookings/${booking.id}`}
          aria-label={`${words.open} ${stretchInWords(slot, 'zh')}`}
        >
          {words.open}
        </a>
      )}{' '}
      <Register day={day} slot={slot} now={now} />
    </td>
  </tr>
);
