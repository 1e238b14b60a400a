import { commit } from '#shared/platform/commit.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { endOpenReview } from './answer-review.ts';
import type { Booking } from './booking.ts';
import { mayCancel } from './booking-rules.ts';
import { replaceBooking } from './booking-store.ts';
import { findSlotsFor } from './calendar-store.ts';
import { release } from './claims-rules.ts';
import { putClaims } from './claims-store.ts';
import { findOwnBooking } from './find-own-booking.ts';
import { givenUpPieces } from './give-up-slot.ts';
import type { ChangeBookingDeps, ChangedBooking } from './move-booking.ts';
import { answered } from './review-rules.ts';
import { tellEnd } from './tell-booking.ts';
import { withoutWish } from './waitlist-rules.ts';
import { removeEntry } from './waitlist-store.ts';

const MOST_TRIES = 6;

/**
 * Gives up a booking until its sitting starts: the person may book in the sitting and for the matter again, the reminders
 * of the older version are not sent, and the slot goes to who waits or, after a delay, back to the public. May be taken
 * back for a minute. Cancelling a cancelled booking changes nothing and is accepted.
 * Refuses `not-found` (also for what isn't theirs), `sitting-started`, `changed-meanwhile`.
 */
export const cancelBooking = async (
  deps: ChangeBookingDeps,
  { personId, bookingId }: { personId: string; bookingId: string },
  now: Instant,
): Promise<Result<ChangedBooking>> => {
  const { db, settings } = deps;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = await findOwnBooking(db, personId, bookingId);
    if (!found.ok || found.value.booking.state === 'cancelled') return found;
    const { booking, day } = found.value;
    const stands = booking.state === 'booked';
    const decided = stands ? mayCancel(day, booking, now) : accept(undefined);
    if (!decided.ok) return decided;
    const { slots, claims } = await findSlotsFor(db, [booking.slotId], personId);
    const cancelled: Booking = {
      ...answered(booking, 'cancelled', now),
      state: 'cancelled',
      version: booking.version + 1,
      cancelledAt: now,
      undo: stands ? { until: addSeconds(now, settings.undoSeconds), slotId: booking.slotId } : undefined,
    };
    const ended = claims.wishes.filter((wish) => wish.bookingId === bookingId).map(({ scope }) => scope);
    const outcome = await commit(db, [
      replaceBooking(db, booking, cancelled),
      putClaims(db, ended.reduce(withoutWish, release(claims, bookingId)), now),
      ...endOpenReview(db, booking),
      ...(stands ? givenUpPieces(deps, booking, slots[0] ?? {}, now) : []),
      ...ended.map((scope) => removeEntry(db, scope, personId)),
      ...tellEnd(db, cancelled, day, now),
    ]);
    if (outcome.ok) return accept({ booking: cancelled, day });
  }
  return refuse('conflict', 'changed-meanwhile');
};
