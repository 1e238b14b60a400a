import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { Booking } from './booking.ts';
import { findBookingIdsOfPerson, findBookings } from './booking-store.ts';
import { findDaysById } from './calendar-store.ts';
import type { ReceptionDay } from './reception-day.ts';

export type OwnBookings = { bookings: { booking: Booking; day: ReceptionDay }[]; nextCursor?: string };

const SITTINGS_PER_PAGE = 20;
const CURSOR = /^sitting#[\w-]+#\w+$/;

const readCursor = (cursor: string): string | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString();
  return CURSOR.test(text) ? text : undefined;
};

/** A person's bookings, past and coming, latest reception day first. Refuses a cursor that was not handed out. */
export const listOwnBookings = async (
  db: Db,
  personId: string,
  cursor?: string,
): Promise<Result<OwnBookings>> => {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined)
    return refuseFields([{ field: 'cursor', code: 'cursor-unclear' }]);
  const page = await findBookingIdsOfPerson(db, personId, { after, limit: SITTINGS_PER_PAGE });
  const found = new Map((await findBookings(db, page.bookingIds)).map((booking) => [booking.id, booking]));
  const days = await findDaysById(
    db,
    [...found.values()].map(({ dayId }) => dayId),
  );
  const bookings = page.bookingIds.flatMap((id) => {
    const booking = found.get(id);
    const day = booking && days.get(booking.dayId);
    return booking && day ? [{ booking, day }] : [];
  });
  return accept({ bookings, nextCursor: page.next && Buffer.from(page.next).toString('base64url') });
};
