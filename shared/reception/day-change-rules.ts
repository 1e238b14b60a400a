import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { DayChange, DayWithSlots, ReceptionDay, Slot } from './reception-day.ts';

/**
 * Whether the office may change a day now, in the version it read. Refuses `not-found`, `changed-meanwhile` (somebody else
 * changed it), `day-not-public` (a draft is changed by importing or planning it again), `day-cancelled`, `day-moved`, `day-past`.
 */
export const mayChangeDay = (
  found: DayWithSlots | undefined,
  version: number,
  now: Instant,
): Result<DayWithSlots> => {
  if (!found) return refuse('not-found', 'not-found');
  const { day } = found;
  if (day.version !== version)
    return refuse('conflict', 'changed-meanwhile', { params: { version: day.version } });
  if (day.state === 'draft') return refuse('rule', 'day-not-public');
  if (day.state === 'cancelled') return refuse('rule', 'day-cancelled');
  if (day.state === 'moved') return refuse('rule', 'day-moved');
  return day.on < civilDateOf(now) ? refuse('rule', 'day-past-change') : accept(found);
};

/** Whether a slot takes place no more: its day or sitting was called off, or it is being closed. */
export const isOff = (day: ReceptionDay, slot: Slot): boolean =>
  day.state === 'cancelled' ||
  slot.closing === true ||
  day.sittings.some(({ name, calledOff }) => name === slot.sitting && calledOff);

/** The booked ones of these slots: whose people a change would leave without a place. */
export const strandedBy = (slots: Slot[]): { slotId: string; startAt: Instant; bookingId: string }[] =>
  slots.flatMap(({ id, startAt, state, bookingId }) =>
    state === 'booked' && bookingId ? [{ slotId: id, startAt, bookingId }] : [],
  );

/** Refuses `would-strand` where people are booked and nobody has confirmed that they are to be told. */
export const mayStrand = (slots: Slot[], confirmed: boolean): Result<void> => {
  const stranded = strandedBy(slots);
  if (stranded.length === 0 || confirmed) return accept(undefined);
  return refuse('rule', 'would-strand', { params: { count: stranded.length, bookings: stranded } });
};

/** A change, as the next version of the day carries it. */
export const changeOf = (day: ReceptionDay, reason: string, now: Instant): DayChange => ({
  version: day.version + 1,
  at: now,
  reason,
});
