import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { endOpenReview } from './answer-review.ts';
import type { Booking } from './booking.ts';
import { mayBook, mayCancel } from './booking-rules.ts';
import { replaceBooking } from './booking-store.ts';
import { findSlotsFor } from './calendar-store.ts';
import { claim } from './claims-rules.ts';
import { putClaims } from './claims-store.ts';
import { findOwnBooking } from './find-own-booking.ts';
import { givenUpPieces } from './give-up-slot.ts';
import { offerNearest } from './offer-nearest.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { answered } from './review-rules.ts';
import { takeSlot } from './slot-store.ts';
import { tellBooking } from './tell-booking.ts';
import { grantedWish } from './waitlist-rules.ts';
import { removeEntry } from './waitlist-store.ts';

export type ChangeBookingDeps = { db: Db; settings: ReceptionSettings };

export type ChangedBooking = { booking: Booking; day: ReceptionDay };

const MOST_TRIES = 6;

/** A booking as it is once it has moved to another slot. */
const movedTo = (booking: Booking, slot: Slot, undo: Booking['undo']): Booking => {
  const { cancelledAt, ...kept } = booking;
  return {
    ...kept,
    slotId: slot.id,
    dayId: slot.dayId,
    sitting: slot.sitting,
    startAt: slot.startAt,
    endAt: slot.endAt,
    state: 'booked',
    version: booking.version + 1,
    undo,
  };
};

/**
 * Moves a booking to another slot: the new one is taken and the old one given up in one transaction, so its citizen is
 * never without a place and never has two. One whose place the office withdrew moves too. May be taken back for a
 * minute. Refuses `not-found`, `booking-cancelled`, `sitting-started` (of the place they have), what `mayBook` refuses
 * (with `nearest`), and `already-booked` where another booking of theirs is in that sitting.
 */
export const moveBooking = async (
  deps: ChangeBookingDeps,
  { personId, bookingId, slotId }: { personId: string; bookingId: string; slotId: string },
  now: Instant,
  canUndo = true,
): Promise<Result<ChangedBooking>> => {
  const { db, settings } = deps;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = await findOwnBooking(db, personId, bookingId);
    if (!found.ok) return found;
    const { booking, day: oldDay } = found.value;
    if (booking.slotId === slotId && booking.state === 'booked') return found;
    const may = mayMove(oldDay, booking, now);
    if (!may.ok) return may;
    const { slots, claims } = await findSlotsFor(db, [slotId, booking.slotId], personId);
    const [wanted = {}, old = {}] = slots;
    const decided = mayBook(wanted, now, personId);
    if (!decided.ok) return await offerNearest(deps, decided, wanted, now);
    const { day, slot } = decided.value;
    const hadPlace = booking.state === 'booked';
    const undo = { until: addSeconds(now, settings.undoSeconds), slotId: booking.slotId };
    const moved = movedTo(answered(booking, 'moved', now), slot, hadPlace && canUndo ? undo : undefined);
    const granted = grantedWish(claims, slot, now);
    const claimed = claim(granted.claims, moved, now);
    if (!claimed.ok) return claimed;
    const outcome = await commit(db, [
      takeSlot(db, moved, now),
      replaceBooking(db, booking, moved),
      putClaims(db, claimed.value, now),
      ...endOpenReview(db, booking),
      ...(hadPlace ? givenUpPieces(deps, booking, old, now) : []),
      ...tellBooking(db, moved, day, now, 'booking-moved'),
      ...(granted.scope ? [removeEntry(db, granted.scope, personId)] : []),
    ]);
    if (outcome.ok) return accept({ booking: moved, day });
  }
  return refuse('conflict', 'changed-meanwhile');
};

const mayMove = (day: ReceptionDay, booking: Booking, now: Instant): Result<void> => {
  if (booking.state === 'cancelled') return refuse('rule', 'booking-cancelled');
  return booking.state === 'called-off' ? accept(undefined) : mayCancel(day, booking, now);
};
