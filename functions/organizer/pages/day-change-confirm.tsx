import { type Booking, maskName } from '#shared/reception/booking.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { Message } from '#shared/web/components/message.tsx';
import { dayChangeWording as words } from '#shared/web/wording/day-change.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';

/** Whom a change concerns, before it is made: the same form once more, to be confirmed. */
export const ConfirmChange = ({
  day,
  bookings,
  fields,
}: {
  day: ReceptionDay;
  bookings: Booking[];
  fields: [string, string][];
}) => (
  <>
    <Message tone="stop">
      <h2>{words.confirmTitle(bookings.length)}</h2>
      {words.confirmHint}
    </Message>
    <ul>
      {bookings.map(({ startAt, name }) => (
        <li>
          {instantInWords(startAt, 'zh')}　{maskName(name)}
        </li>
      ))}
    </ul>
    <form method="post" action={`/organizer/reception-days/${day.id}/change`} class="actions">
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="button stop" type="submit" name="confirm" value="true">
        {words.confirmYes}
      </button>
      <a class="button second" href={`/organizer/reception-days/${day.id}`}>
        {words.confirmNo}
      </a>
    </form>
  </>
);
