import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Booking } from './booking.ts';
import { findBooking } from './booking-store.ts';
import { findDaysById } from './calendar-store.ts';
import { isBookingId } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';

/** A booking of this person with its day. Another person's is `not-found`, like one that isn't there. */
export const findOwnBooking = async (
  db: Db,
  personId: string,
  bookingId: string,
): Promise<Result<{ booking: Booking; day: ReceptionDay }>> => {
  const booking = isBookingId(bookingId) ? await findBooking(db, bookingId) : undefined;
  if (booking?.personId !== personId || !booking) return refuse('not-found', 'not-found');
  const day = (await findDaysById(db, [booking.dayId])).get(booking.dayId);
  if (!day) throw new Error('a booking without its day');
  return accept({ booking, day });
};
