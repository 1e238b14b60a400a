import { type Result, refuse } from '#shared/platform/result.ts';
import { minutesOf, timeOfMinutes } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { mayStrand } from './day-change-rules.ts';
import { createSlot, markClosing, setSlotState } from './day-change-store.ts';
import { MOST_SLOTS_PER_DAY } from './draft-rules.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import { type ChangeDayDeps, changeDay, type DayToChange, loadToChange } from './settle-change.ts';
import { cutSlots } from './slot-rules.ts';

type SlotsToChange = Omit<DayToChange, 'reason'> & { slotIds: string[] };

const chosenOf = (slots: Slot[], slotIds: string[]): Slot[] => slots.filter(({ id }) => slotIds.includes(id));

/**
 * Closes slots of a day. A booked one is marked, and its booking called off when the change is carried through.
 * Refuses as `mayChangeDay` does, `slots-not-chosen`, and `would-strand` until it is confirmed.
 */
export const closeSlots = async (
  deps: ChangeDayDeps,
  { slotIds, confirm, ...asked }: SlotsToChange & { confirm: boolean },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day, slots } = found.value;
  const chosen = chosenOf(slots, slotIds).filter(({ state }) => state !== 'closed');
  if (chosen.length === 0) return refuse('malformed', 'slots-not-chosen');
  const may = mayStrand(chosen, confirm);
  if (!may.ok) return may;
  const pieces = chosen.map((slot) =>
    slot.state === 'booked' ? markClosing(deps.db, slot) : setSlotState(deps.db, slot, 'closed'),
  );
  return await changeDay(deps, { read: day, next: day, more: pieces, by: asked.by }, now);
};

/**
 * Opens slots to booking, or keeps them for people who come without one: what was closed, or was the other of the two.
 * Refuses as `mayChangeDay` does and `slots-not-chosen`; slots that are booked or called off are left alone.
 */
export const openSlots = async (
  deps: ChangeDayDeps,
  { slotIds, as, ...asked }: SlotsToChange & { as: 'open' | 'walk-in' },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day, slots } = found.value;
  const off = new Set(day.sittings.filter(({ calledOff }) => calledOff).map(({ name }) => name));
  const chosen = chosenOf(slots, slotIds).filter(
    ({ state, sitting, beside }) => state !== 'booked' && state !== as && !off.has(sitting) && !beside,
  );
  if (chosen.length === 0) return refuse('malformed', 'slots-not-chosen');
  const pieces = chosen.map((slot) => setSlotState(deps.db, slot, as));
  return await changeDay(deps, { read: day, next: day, more: pieces, by: asked.by }, now);
};

/**
 * Adds slots at the end of a sitting, which lasts that much longer. Refuses as `mayChangeDay` does, `sitting-unknown`,
 * `too-many-slots`, and `sittings-overlap` where the next sitting has begun by then or the day is over.
 */
export const addSlots = async (
  deps: ChangeDayDeps,
  { sitting, count, ...asked }: Omit<DayToChange, 'reason'> & { sitting: string; count: number },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day, slots } = found.value;
  const longer = day.sittings.find(({ name, calledOff }) => name === sitting && !calledOff);
  if (!longer) return refuse('rule', 'sitting-unknown');
  if (slots.length + count > MOST_SLOTS_PER_DAY) return refuse('rule', 'too-many-slots');
  const from = minutesOf(longer.to);
  const to = from + count * day.slotMinutes;
  const isInTheWay = day.sittings.some((one) => minutesOf(one.from) >= from && minutesOf(one.from) < to);
  if (isInTheWay || to >= 24 * 60) return refuse('rule', 'sittings-overlap');
  const added = cutSlots({
    ...day,
    walkInSlots: 0,
    sittings: [{ name: sitting, from: longer.to, to: timeOfMinutes(to) }],
  }).slots.map((slot): Slot => ({ ...slot, state: 'open' }));
  const next: ReceptionDay = {
    ...day,
    sittings: day.sittings.map((one) => (one === longer ? { ...one, to: timeOfMinutes(to) } : one)),
  };
  const pieces = added.map((slot) => createSlot(deps.db, slot));
  return await changeDay(deps, { read: day, next, more: pieces, by: asked.by }, now);
};
