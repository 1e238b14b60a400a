import type { Instant } from '#shared/time/instant.ts';
import { fits } from './calendar-filter.ts';
import type { Earliest, EarliestPlace, EarliestRequest, WalkInDay } from './earliest.ts';
import { type PublicDay, publicDay } from './public-day.ts';
import type { DayWithSlots } from './reception-day.ts';

const MOST_SLOTS = 4;
const MOST_WALK_IN_DAYS = 3;

const noticeOf = ({
  slots,
  sittings,
  topics,
  attendingDepartments,
  opensAt,
  closesAt,
  ...notice
}: PublicDay) => notice;

const placeOf = (day: PublicDay): EarliestPlace => ({
  ...noticeOf(day),
  slots: day.slots.filter(({ state }) => state === 'open').slice(0, MOST_SLOTS),
});

const firstOfEachLeader = (days: PublicDay[]): PublicDay[] => {
  const seen = new Set<string>();
  return days.filter(({ leader, post }) => {
    const isFirst = !seen.has(`${leader} ${post}`);
    seen.add(`${leader} ${post}`);
    return isFirst;
  });
};

const walkInDay = (day: PublicDay, now: Instant): WalkInDay[] => {
  const coming = day.slots.filter(({ state, endAt }) => state === 'walk-in' && endAt > now);
  const [first] = coming;
  return first ? [{ ...noticeOf(day), startAt: first.startAt, walkInSlots: coming.length }] : [];
};

const startOf = ({ on, slots }: PublicDay | EarliestPlace): string => slots[0]?.startAt ?? on;
const byStart = (one: PublicDay | EarliestPlace, other: PublicDay | EarliestPlace): number =>
  startOf(one) < startOf(other) ? -1 : 1;

/**
 * For each leader in charge of a topic, at a venue where one is named, the first day with a free slot, in order of time.
 * Where nobody has one, the next days on which people can come without a booking.
 */
export const earliestOf = (days: DayWithSlots[], asked: EarliestRequest, now: Instant): Earliest => {
  const fitting = days
    .filter(({ day }) => fits(day, asked))
    .map((one) => publicDay(one, now))
    .sort(byStart);
  const items = firstOfEachLeader(fitting.filter(({ freeSlots }) => freeSlots > 0))
    .map(placeOf)
    .sort(byStart);
  if (items.length > 0) return { items, walkIns: [] };
  return { items, walkIns: fitting.flatMap((day) => walkInDay(day, now)).slice(0, MOST_WALK_IN_DAYS) };
};
