import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { cancellationNotices } from './booking-notices.ts';
import { mayCancel } from './booking-rules.ts';
import { markCancelled, releaseSitting } from './booking-store.ts';
import { freeSlot } from './calendar-changes-store.ts';
import { findOwnBooking } from './find-own-booking.ts';
import type { ReceptionDay } from './reception-day.ts';

/**
 * Gives up a booking until its sitting starts: the slot is open again, the person may book in the sitting again, and
 * the reminders of the older version are not sent. Cancelling a cancelled booking changes nothing and is accepted.
 * Refuses `not-found` (also for what isn't theirs), `sitting-started`, `changed-meanwhile`.
 */
export const cancelBooking = async (
  { db }: { db: Db },
  { personId, bookingId }: { personId: string; bookingId: string },
  now: Instant,
): Promise<Result<{ booking: Booking; day: ReceptionDay }>> => {
  const found = await findOwnBooking(db, personId, bookingId);
  if (!found.ok || found.value.booking.state === 'cancelled') return found;
  const { booking, day } = found.value;
  const decided = mayCancel(day, booking, now);
  if (!decided.ok) return decided;
  const cancelled: Booking = {
    ...booking,
    state: 'cancelled',
    version: booking.version + 1,
    cancelledAt: now,
  };
  const outcome = await commit(db, [
    markCancelled(db, booking, now),
    freeSlot(db, booking, day.state === 'cancelled' ? 'closed' : 'open'),
    releaseSitting(db, booking),
    ...cancellationNotices(cancelled, day, now).map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return accept({ booking: cancelled, day });
  const again = await findOwnBooking(db, personId, bookingId);
  return again.ok && again.value.booking.state === 'cancelled'
    ? again
    : refuse('conflict', 'changed-meanwhile');
};
