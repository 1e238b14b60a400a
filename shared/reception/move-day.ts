import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type CivilDate, civilDateOf, civilTimeOf, daysBetween, instantAt } from '#shared/time/civil.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { briefDueAt } from './brief-rules.ts';
import { findDay } from './calendar-store.ts';
import { changeOf, isOff, mayStrand } from './day-change-rules.ts';
import { createDay, createSlot } from './day-change-store.ts';
import { opensAtOf } from './draft-rules.ts';
import { putFollowUp } from './follow-up-store.ts';
import { dayIdOf, slotIdOf } from './keys.ts';
import type { DayWithSlots, ReceptionDay, Slot } from './reception-day.ts';
import {
  type ChangeDayDeps,
  changed,
  changePieces,
  type DayToChange,
  loadToChange,
  settleChange,
} from './settle-change.ts';

const DAY_SECONDS = 86_400;

export type MovedDay = { from: ReceptionDay; to: ReceptionDay };

/** A slot of the moved day, at the same time on the new date, kept until the bookings have arrived. */
const carriedSlot = (slot: Slot, to: ReceptionDay): Slot => {
  const time = civilTimeOf(slot.startAt);
  const isClosed = slot.state === 'closed' || isOff(to, slot);
  const { bookingId, closing, ...kept } = slot;
  return {
    ...kept,
    id: slotIdOf(to.id, time),
    dayId: to.id,
    state: isClosed ? 'closed' : slot.walkIn ? 'walk-in' : 'open',
    startAt: instantAt(to.on, time),
    endAt: instantAt(to.on, civilTimeOf(slot.endAt)),
    closesAt: to.closesAt,
    reservation: isClosed ? undefined : { as: 'carry', until: to.closesAt },
  };
};

const dayAt = (
  { day }: DayWithSlots,
  { on, venue }: { on: CivilDate; venue: string },
  { settings }: ChangeDayDeps,
  now: Instant,
): ReceptionDay => {
  const { change, movedFrom, ...kept } = day;
  const to = {
    ...kept,
    on,
    venue,
    id: dayIdOf(on, day.leader, day.post, venue),
    closesAt: addSeconds(day.closesAt, daysBetween(day.on, on) * DAY_SECONDS),
  };
  return { ...to, version: 1, opensAt: opensAtOf(to, settings, now), movedFrom: day.id };
};

/**
 * Moves a published day to another date, venue or both, at the same times. The new day stands at once, its slots kept for
 * the bookings of the old one, which then come along one by one: everybody keeps the place they were told of until
 * they have been given the new one. Refuses as `mayChangeDay` does, `day-past-change`, `same-day`, `day-exists` and
 * `would-strand` until it is confirmed.
 */
export const moveDay = async (
  deps: ChangeDayDeps,
  { on, venue, confirm, ...asked }: DayToChange & { on?: CivilDate; venue?: string; confirm: boolean },
  now: Instant,
): Promise<Result<MovedDay>> => {
  const { db } = deps;
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day, slots } = found.value;
  const to = dayAt(found.value, { on: on ?? day.on, venue: venue ?? day.venue }, deps, now);
  if (to.on < civilDateOf(now)) return refuse('rule', 'day-past-change');
  if (to.id === day.id) return refuse('rule', 'same-day');
  if (await findDay(db, to.id, { consistent: true })) return refuse('rule', 'day-exists');
  const may = mayStrand(slots, confirm);
  if (!may.ok) return may;
  const next: ReceptionDay = {
    ...day,
    state: 'moved',
    movedTo: to.id,
    change: changeOf(day, asked.reason, now),
  };
  const regular = slots.filter(({ beside }) => !beside).map((slot) => carriedSlot(slot, to));
  const pieces = [
    ...changePieces(db, day, next, now),
    createDay(db, to),
    ...regular.map((slot) => createSlot(db, slot)),
    putFollowUp(db, { kind: 'brief', id: to.id, dueAt: briefDueAt(to.on, now) }),
  ];
  const settled = await settleChange(deps, { pieces, days: [day, to], by: asked.by }, now);
  return settled.ok ? accept({ from: changed(next), to }) : settled;
};
