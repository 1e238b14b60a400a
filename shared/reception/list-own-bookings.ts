import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { Booking } from './booking.ts';
import { findBookings } from './booking-store.ts';
import { findDaysById } from './calendar-store.ts';
import { findClaims } from './claims-store.ts';
import { isBookingId } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';

export type OwnBooking = { booking: Booking; day: ReceptionDay };
export type OwnBookings = { bookings: OwnBooking[]; nextCursor?: string };

const BOOKINGS_PER_PAGE = 20;

const latestFirst = (one: Booking, other: Booking): number => {
  if (one.startAt !== other.startAt) return one.startAt < other.startAt ? 1 : -1;
  return one.bookedAt < other.bookedAt ? 1 : -1;
};

/**
 * A person's bookings, past and coming, latest reception first, a page at a time. A cursor is the id of the last booking of
 * the page before; one that was not handed out is refused.
 */
export const listOwnBookings = async (
  db: Db,
  personId: string,
  cursor?: string,
): Promise<Result<OwnBookings>> => {
  const unclear = () => refuseFields([{ field: 'cursor', code: 'cursor-unclear' }]);
  if (cursor !== undefined && !isBookingId(cursor)) return unclear();
  const { bookingIds } = await findClaims(db, personId);
  const all = (await findBookings(db, bookingIds)).sort(latestFirst);
  const before = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && before < 0) return unclear();
  const page = all.slice(before + 1, before + 1 + BOOKINGS_PER_PAGE);
  const days = await findDaysById(
    db,
    page.map(({ dayId }) => dayId),
  );
  const bookings = page.flatMap((booking) => {
    const day = days.get(booking.dayId);
    return day ? [{ booking, day }] : [];
  });
  const more = before + 1 + BOOKINGS_PER_PAGE < all.length;
  return accept({ bookings, nextCursor: more ? page.at(-1)?.id : undefined });
};
