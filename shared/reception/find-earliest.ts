import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, addMonths, type CivilDate, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { eachMonth } from './calendar-store.ts';
import type { Earliest, EarliestRequest } from './earliest.ts';
import { earliestOf } from './earliest-rules.ts';
import type { DayWithSlots } from './reception-day.ts';
import { venuesOf } from './view-calendar.ts';

/** What is read at least, so that the venues to choose from are those of the calendar; and at most. */
const MONTHS_AT_LEAST = 2;
const MONTHS_AT_MOST = 4;

/** The earliest places, and the venues there are to choose from. */
export type FoundEarliest = Earliest & { venues: string[] };

const lastDayOf = (on: CivilDate, months: number): CivilDate =>
  addDays(`${addMonths(monthOf(on), months)}-01`, -1);

/**
 * The earliest places that can be booked now for a topic, one for each leader, up to `limit`; with no topic only the
 * venues. Reads month by month and no further than it needs, four months at most.
 */
export const findEarliest = async (
  db: Db,
  asked: EarliestRequest | undefined,
  limit: number,
  now: Instant,
): Promise<FoundEarliest> => {
  const from = civilDateOf(now);
  const months = asked ? MONTHS_AT_MOST : MONTHS_AT_LEAST;
  const days: DayWithSlots[] = [];
  let read = 0;
  let found: Earliest = { items: [], walkIns: [] };
  for await (const month of eachMonth(db, { from, to: lastDayOf(from, months) })) {
    days.push(...month);
    read += 1;
    if (asked) found = earliestOf(days, asked, now);
    if (read >= MONTHS_AT_LEAST && found.items.length >= limit) break;
  }
  return { items: found.items.slice(0, limit), walkIns: found.walkIns, venues: venuesOf(days) };
};
