import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type CalendarFilter, fits, rangeOf } from './calendar-filter.ts';
import { eachMonth } from './calendar-store.ts';
import type { DayWithSlots, ReceptionDay } from './reception-day.ts';

export type DaysPage = { days: DayWithSlots[]; nextCursor?: string };

/**
 * The published days that fit, in order of date, a page at a time. Nothing unpublished is among them.
 * A cursor is the id of the last day of the page before. Refuses what `rangeOf` refuses.
 */
export const listPublicDays = async (
  db: Db,
  filter: CalendarFilter,
  limit: number,
  now: Instant,
): Promise<Result<DaysPage>> => {
  const range = rangeOf(filter, now);
  if (!range.ok) return range;
  const days: DayWithSlots[] = [];
  for await (const month of eachMonth(db, { ...range.value, after: filter.cursor })) {
    days.push(...month.filter(({ day }) => fits(day, filter)));
    if (days.length > limit) break;
  }
  const page = days.slice(0, limit);
  return accept({ days: page, nextCursor: days.length > limit ? page.at(-1)?.day.id : undefined });
};

/** One published day; undefined if there is none or it isn't public. */
export const isPublic = (found: DayWithSlots | undefined): found is DayWithSlots =>
  found?.day.state === 'published';

/** Whether a day was public and was called off or moved since. A draft that was called off never was. */
export const wasPublic = ({ state, opensAt }: ReceptionDay): boolean =>
  (state === 'cancelled' || state === 'moved') && opensAt !== undefined;
