import { daysBetween } from '#shared/time/civil.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { slotStateAt } from './booking-rules.ts';
import type { DayWithSlots, ReceptionDay, Slot } from './reception-day.ts';

export type OpenSlot = { day: ReceptionDay; slot: Slot };

/** The slots of these days that can be booked now, in order of time. */
export const openSlots = (days: DayWithSlots[], now: Instant): OpenSlot[] =>
  days
    .flatMap(({ day, slots }) => slots.map((slot) => ({ day, slot })))
    .filter(({ day, slot }) => slotStateAt(day, slot, now) === 'open')
    .sort((one, other) => (one.slot.startAt < other.slot.startAt ? -1 : 1));

/** How far a slot is from the wanted one, the weightiest difference first. */
const distance = (wanted: OpenSlot, { day, slot }: OpenSlot): number[] => [
  day.id === wanted.day.id ? 0 : 1,
  Math.abs(daysBetween(wanted.day.on, day.on)),
  day.leader === wanted.day.leader ? 0 : 1,
  day.venue === wanted.day.venue ? 0 : 1,
  Math.abs(secondsBetween(wanted.slot.startAt, slot.startAt)),
];

const compare = (one: number[], other: number[]): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};

/** The open slots nearest to the wanted one: the same reception day first, then nearest in time, same leader and venue preferred. */
export const nearestOpenSlots = (
  wanted: OpenSlot,
  days: DayWithSlots[],
  now: Instant,
  count: number,
): OpenSlot[] =>
  openSlots(days, now)
    .filter(({ slot }) => slot.id !== wanted.slot.id)
    .map((open) => ({ open, away: distance(wanted, open) }))
    .sort((one, other) => compare(one.away, other.away))
    .slice(0, count)
    .map(({ open }) => open);
