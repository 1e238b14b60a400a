import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking, Undo } from './booking.ts';
import { isOff } from './day-change-rules.ts';
import type { ReceptionDay, Slot, SlotState } from './reception-day.ts';
import { isKeptFrom, reservationAt } from './reservation-rules.ts';

/**
 * Whether a slot can be booked now, by this person where one is named. Refuses `not-found` for what isn't published, `day-cancelled`, `walk-in-only`,
 * `not-open-yet` and `booking-closed` by the day's instants (domain, section 2: closes at 17:00 the day before),
 * and `slot-taken`, also while it is kept for somebody else (`mayReturn`).
 */
export const mayBook = (
  found: { day?: ReceptionDay; slot?: Slot },
  now: Instant,
  personId?: string,
): Result<{ day: ReceptionDay; slot: Slot }> => {
  const { day, slot } = found;
  if (!day || !slot || day.state === 'draft' || slot.state === 'draft')
    return refuse('not-found', 'not-found');
  if (day.state === 'cancelled') return refuse('rule', 'day-cancelled');
  if (day.state === 'moved') return refuse('rule', 'day-moved', { params: { movedTo: day.movedTo } });
  if (isOff(day, slot)) return refuse('rule', 'sitting-cancelled');
  if (slot.state === 'walk-in') return refuse('rule', 'walk-in-only');
  if (day.opensAt === undefined || now < day.opensAt)
    return refuse('rule', 'not-open-yet', { params: { opensAt: day.opensAt } });
  if (now >= slot.closesAt || slot.state === 'closed')
    return refuse('rule', 'booking-closed', { params: { closesAt: slot.closesAt } });
  if (slot.state !== 'open') return refuse('conflict', 'slot-taken');
  if (isKeptFrom(slot, personId, now))
    return refuse('conflict', 'slot-taken', { params: { mayReturn: true } });
  return accept({ day, slot });
};

/**
 * Whether the desk may give a slot to somebody: until it is over, and walk-in slots (现场号) on their day only.
 * Refuses what isn't public or takes place no more as `mayBook` does, `slot-over`, `walk-in-later`, `slot-closed`, `slot-taken`.
 */
export const mayBookAtDesk = (
  { day, slot }: { day?: ReceptionDay; slot?: Slot },
  now: Instant,
  personId: string,
): Result<{ day: ReceptionDay; slot: Slot }> => {
  if (!day || !slot || day.state === 'draft' || slot.state === 'draft')
    return refuse('not-found', 'not-found');
  if (day.state === 'cancelled') return refuse('rule', 'day-cancelled');
  if (day.state === 'moved') return refuse('rule', 'day-moved', { params: { movedTo: day.movedTo } });
  if (isOff(day, slot)) return refuse('rule', 'sitting-cancelled');
  if (now >= slot.endAt) return refuse('rule', 'slot-over');
  if (slot.state === 'walk-in' && civilDateOf(now) < day.on) return refuse('rule', 'walk-in-later');
  if (slot.state === 'closed') return refuse('rule', 'slot-closed');
  if (slot.state === 'booked') return refuse('conflict', 'slot-taken');
  if (isKeptFrom(slot, personId, now))
    return refuse('conflict', 'slot-taken', { params: { mayReturn: true } });
  return accept({ day, slot });
};

/** A slot's state as the public is told it now: an open one is closed before and after its booking time, held while it is kept. */
export const slotStateAt = (day: ReceptionDay, slot: Slot, now: Instant): SlotState => {
  if (day.state !== 'published' || slot.state === 'draft' || isOff(day, slot)) return 'closed';
  if (slot.state !== 'open') return slot.state;
  if (day.opensAt === undefined || now < day.opensAt || slot.closesAt <= now) return 'closed';
  return reservationAt(slot, now) ? 'held' : 'open';
};

/** When the sitting a booking is in starts: until then it can be given up. */
export const sittingStartAt = (day: ReceptionDay, booking: Booking): Instant => {
  const sitting = day.sittings.find(({ name }) => name === booking.sitting);
  return sitting ? instantAt(day.on, sitting.from) : booking.startAt;
};

/** Whether a booking can be cancelled now; refuses `sitting-started`. */
export const mayCancel = (day: ReceptionDay, booking: Booking, now: Instant): Result<void> =>
  now < sittingStartAt(day, booking) ? accept(undefined) : refuse('rule', 'sitting-started');

/** What a change can be taken back to; refuses `undo-too-late` once its minute is over, or where there is none. */
export const mayUndo = ({ undo }: Booking, now: Instant): Result<Undo> =>
  undo && now < undo.until ? accept(undo) : refuse('rule', 'undo-too-late');
