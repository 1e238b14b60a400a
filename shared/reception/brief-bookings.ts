import type { Db } from '#shared/platform/dynamo.ts';
import { civilTimeOf } from '#shared/time/civil.ts';
import type { Booking } from './booking.ts';
import { findBookings } from './booking-store.ts';
import { findDay } from './calendar-store.ts';

/** A day that was moved, was moved from one that may have been moved itself. */
const MOST_MOVES = 5;

const placeOf = ({ startAt, slotId }: Booking): string => `${civilTimeOf(startAt)} ${slotId}`;

/**
 * Who is booked on a day, in the order they are received: of a moved day also those who are still on their way to it, at
 * the same time of another date.
 */
export const findBookingsOfDay = async (db: Db, dayId: string): Promise<Booking[]> => {
  const bookings: Booking[] = [];
  let next: string | undefined = dayId;
  for (let moves = 0; next && moves <= MOST_MOVES; moves += 1) {
    const here: string = next;
    const found = await findDay(db, here);
    const ids = (found?.slots ?? []).flatMap(({ bookingId }) => bookingId ?? []);
    const held = (await findBookings(db, ids)).filter(
      ({ state, dayId: at }) => state === 'booked' && at === here,
    );
    bookings.push(...held);
    next = found?.day.movedFrom;
  }
  return bookings.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
};
