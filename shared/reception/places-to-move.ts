import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, addMonths, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { eachMonth } from './calendar-store.ts';
import { isDayId } from './keys.ts';
import { type PublicDay, publicDay } from './public-day.ts';
import type { ReceptionDay } from './reception-day.ts';

/** Days with open slots, and the day after which the next page begins. */
export type PlacesToMove = { days: PublicDay[]; nextAfter?: string };

const DAYS_PER_PAGE = 6;
const MONTHS_AHEAD = 2;

/** Whether a day is about the same: its leader receives this topic, or is the one they had. */
const isAlike = (day: PublicDay, { booking, day: old }: { booking: Booking; day: ReceptionDay }): boolean =>
  day.leader === old.leader || day.topics.includes(booking.topic);

/**
 * Where a booking can be moved to: days with open slots whose leader is in charge of its topic, or is the one they had, in
 * order of date.
 */
export const findPlacesToMove = async (
  db: Db,
  own: { booking: Booking; day: ReceptionDay },
  after: string | undefined,
  now: Instant,
): Promise<PlacesToMove> => {
  const from = civilDateOf(now);
  const to = addDays(`${addMonths(monthOf(from), MONTHS_AHEAD + 1)}-01`, -1);
  const range = { from, to, ...(after !== undefined && isDayId(after) && { after }) };
  const days: PublicDay[] = [];
  for await (const month of eachMonth(db, range)) {
    const shown = month.filter(({ day }) => day.state === 'published').map((day) => publicDay(day, now));
    days.push(...shown.filter((day) => day.freeSlots > 0 && isAlike(day, own)));
    if (days.length > DAYS_PER_PAGE) break;
  }
  const page = days.slice(0, DAYS_PER_PAGE);
  return { days: page, ...(days.length > DAYS_PER_PAGE && { nextAfter: page.at(-1)?.id }) };
};
