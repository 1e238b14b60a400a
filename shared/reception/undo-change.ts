import { commit } from '#shared/platform/commit.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { mayUndo } from './booking-rules.ts';
import { replaceBooking } from './booking-store.ts';
import { findSlotsFor } from './calendar-store.ts';
import { claim } from './claims-rules.ts';
import { putClaims } from './claims-store.ts';
import { findOwnBooking } from './find-own-booking.ts';
import { type ChangeBookingDeps, type ChangedBooking, moveBooking } from './move-booking.ts';
import { takeSlot } from './slot-store.ts';
import { tellBooking } from './tell-booking.ts';

/**
 * Takes back a cancellation or a move within its minute: until then the slot is kept for its last holder.
 * Refuses `not-found`, `undo-too-late`, and `already-booked` where they have booked the sitting or matter anew meanwhile.
 */
export const undoChange = async (
  deps: ChangeBookingDeps,
  { personId, bookingId }: { personId: string; bookingId: string },
  now: Instant,
): Promise<Result<ChangedBooking>> => {
  const { db } = deps;
  const found = await findOwnBooking(db, personId, bookingId);
  if (!found.ok) return found;
  const { booking, day } = found.value;
  const undo = mayUndo(booking, now);
  if (!undo.ok) return undo;
  const { slotId } = undo.value;
  if (booking.state === 'booked') return await moveBooking(deps, { personId, bookingId, slotId }, now, false);
  const { slots, claims } = await findSlotsFor(db, [slotId], personId);
  const { cancelledAt, undo: _, ...kept } = booking;
  const restored: Booking = { ...kept, state: 'booked', version: booking.version + 1 };
  const claimed = claim(claims, restored, now);
  if (!claimed.ok) return claimed;
  if (slots[0]?.slot?.state !== 'open') return refuse('rule', 'undo-too-late');
  const outcome = await commit(db, [
    takeSlot(db, restored, now),
    replaceBooking(db, booking, restored),
    putClaims(db, claimed.value, now),
    ...tellBooking(db, restored, day, now),
  ]);
  return outcome.ok ? accept({ booking: restored, day }) : refuse('conflict', 'changed-meanwhile');
};
