import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { findBookings } from './booking-store.ts';
import { findDaysById } from './calendar-store.ts';
import type { CallLine } from './call-line.ts';
import { lineHolds } from './call-rules.ts';
import { findCallLines, tickCallLine } from './call-store.ts';
import type { ReceptionDay } from './reception-day.ts';

/** A call to make, with what there is to say. */
export type Call = { line: CallLine; booking: Booking; day: ReceptionDay };

/** The calls of a day that still hold, in the order of the receptions they are about. */
export const listCalls = async (db: Db, on: CivilDate): Promise<Call[]> => {
  const lines = await findCallLines(db, on);
  const bookings = new Map(
    (await findBookings(db, [...new Set(lines.map(({ bookingId }) => bookingId))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const days = await findDaysById(
    db,
    [...bookings.values()].map(({ dayId }) => dayId),
  );
  return lines
    .flatMap((line) => {
      const booking = bookings.get(line.bookingId);
      const day = booking && days.get(booking.dayId);
      return lineHolds(line, booking) && day ? [{ line, booking, day }] : [];
    })
    .sort((one, other) => (one.booking.startAt < other.booking.startAt ? -1 : 1));
};

/**
 * Notes what a call came to, or takes the note back. Refuses `not-found` and `changed-meanwhile`: somebody else noted
 * something, or the booking has changed and the call has to be made anew.
 */
export const tickCall = async (
  db: Db,
  {
    on,
    id,
    version,
    reached,
    by,
  }: { on: CivilDate; id: string; version: number; reached?: boolean; by: string },
  now: Instant,
): Promise<Result<CallLine>> => {
  const line = (await findCallLines(db, on)).find((one) => one.id === id);
  if (!line) return refuse('not-found', 'not-found');
  if (line.version !== version) return refuse('conflict', 'changed-meanwhile');
  const { called, ...open } = line;
  const next: CallLine = reached === undefined ? open : { ...open, called: { at: now, by, reached } };
  const outcome = await commit(db, [tickCallLine(db, line, next)]);
  return outcome.ok ? accept({ ...next, version: version + 1 }) : refuse('conflict', 'changed-meanwhile');
};
