import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type CalendarFilter, fits, rangeOf } from './calendar-filter.ts';
import { findDays } from './calendar-store.ts';
import { townFirst } from './level-order-rules.ts';
import { type PublicDay, publicDay } from './public-day.ts';
import type { DayWithSlots } from './reception-day.ts';

/** What a page of the public calendar shows. */
export type CalendarView = {
  /** For a first visit: a few days of towns, which are then not in `days`. */
  suggested: PublicDay[];
  /** The days that fit, in order of date, a page of them. */
  days: PublicDay[];
  nextCursor?: string;
  /** Everywhere that leaders receive on the dates looked at, for choosing from. */
  venues: string[];
};

/** The venues of published days, each once, the one that most days have first. */
export const venuesOf = (days: DayWithSlots[]): string[] => {
  const counts = new Map<string, number>();
  for (const { day } of days)
    if (day.state === 'published') counts.set(day.venue, (counts.get(day.venue) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([venue]) => venue);
};

/**
 * The published days that fit, a page at a time; for a first visit with `townDays` days of towns, wherever they stand in the
 * range, before the rest. A cursor is the id of the last day of the page before. Refuses what `rangeOf` refuses.
 */
export const viewCalendar = async (
  db: Db,
  filter: CalendarFilter,
  { perPage, townDays }: { perPage: number; townDays: number },
  now: Instant,
): Promise<Result<CalendarView>> => {
  const range = rangeOf(filter, now);
  if (!range.ok) return range;
  const all = await findDays(db, range.value);
  const { cursor } = filter;
  const fitting = all.filter(({ day }) => fits(day, filter) && (!cursor || day.id > cursor));
  const { suggested, rest } = townFirst(
    fitting.map((one) => publicDay(one, now)),
    townDays,
  );
  const days = rest.slice(0, perPage);
  const nextCursor = rest.length > perPage ? days.at(-1)?.id : undefined;
  return accept({ suggested, days, ...(nextCursor && { nextCursor }), venues: venuesOf(all) });
};
