import { leaderIdOf } from '#shared/people/leader.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, addMonths, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDays } from './calendar-store.ts';
import type { DayWithSlots } from './reception-day.ts';

const MONTHS_AHEAD = 12;

/** The days of one leader from the month before to a year ahead, drafts included, in order of date. */
export const listLeaderDays = async (db: Db, leaderId: string, now: Instant): Promise<DayWithSlots[]> => {
  const month = monthOf(civilDateOf(now));
  const from = `${addMonths(month, -1)}-01`;
  const to = addDays(`${addMonths(month, MONTHS_AHEAD + 1)}-01`, -1);
  const days = await findDays(db, { from, to });
  return days.filter(({ day }) => leaderIdOf(day.leader, day.post) === leaderId);
};
