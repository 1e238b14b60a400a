import { type CommitOutcome, commit } from '#shared/platform/commit.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findBooking } from './booking-store.ts';
import { findDay, findSlotsFor } from './calendar-store.ts';
import { calledOffPieces, carriedPieces, toldPieces } from './carried-booking.ts';
import { isOff } from './day-change-rules.ts';
import { endCarry, setSlotState } from './day-change-store.ts';
import { slotIdAt } from './keys.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import { knowsLeader } from './review-rules.ts';
import type { ChangeDayDeps } from './settle-change.ts';

const MOST_TRIES = 5;

/** A slot of a changed day; of a moved one, with the slot at the same time of the day it has become. */
type ChangedSlot = { day: ReceptionDay; slot: Slot; to?: { day: ReceptionDay; slot?: Slot } };

/**
 * Carries a change of a day through: who is booked on it is told, comes along to the day it has become, or is asked to choose
 * another time; what is free closes. Slot by slot, each in one transaction that holds only while the slot is as it was
 * read, so it may be killed and run again at any point and nobody is told twice.
 */
export const carryDayChange = async (deps: ChangeDayDeps, dayId: string, now: Instant): Promise<void> => {
  const found = await findDay(deps.db, dayId, { consistent: true });
  for (const { id } of found?.slots ?? []) await carrySlot(deps, id, now);
};

const carrySlot = async (deps: ChangeDayDeps, slotId: string, now: Instant): Promise<void> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const changed = await loadSlot(deps, slotId);
    const outcome = changed && (await carryOnce(deps, changed, now));
    if (!outcome || outcome.ok) return;
  }
  throw new Error('a slot of a changed day kept changing');
};

const loadSlot = async ({ db }: ChangeDayDeps, slotId: string): Promise<ChangedSlot | undefined> => {
  const [found] = (await findSlotsFor(db, [slotId])).slots;
  const { day, slot } = found ?? {};
  if (!day || !slot) return undefined;
  if (day.movedTo === undefined) return { day, slot };
  const [there] = (await findSlotsFor(db, [slotIdAt(day.movedTo, slotId)])).slots;
  return { day, slot, ...(there?.day && { to: { day: there.day, slot: there.slot } }) };
};

/** One step for one slot; undefined where there is nothing left to do. */
const carryOnce = async (
  deps: ChangeDayDeps,
  { day, slot, to }: ChangedSlot,
  now: Instant,
): Promise<CommitOutcome | undefined> => {
  const { db } = deps;
  // What was called off stays so, even if the rest of the day has moved since.
  const off = isOff(day, slot);
  if (slot.state === 'booked') {
    const booking = await findBooking(db, slot.bookingId ?? '');
    if (!booking) throw new Error('a slot without its booking');
    if (off) return await commit(db, await calledOffPieces(deps, booking, day, now));
    if (to) {
      const moved = { from: day, old: slot, day: to.day, kept: to.slot };
      return await commit(db, await carriedPieces(deps, booking, moved, now));
    }
    return knowsLeader(booking, day) ? undefined : await commit(db, toldPieces(deps, booking, day, now));
  }
  const isKept = to?.slot?.reservation?.as === 'carry';
  const pieces = [
    ...((off || to) && (slot.state === 'open' || slot.state === 'walk-in')
      ? [setSlotState(db, slot, 'closed')]
      : []),
    ...(to?.slot && isKept ? [endCarry(db, to.slot)] : []),
  ];
  return pieces.length > 0 ? await commit(db, pieces) : undefined;
};
