import {
  findHolidayNotices,
  type LoadedNotice,
  putHolidayNotice,
} from '#shared/people/holiday-notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type HolidayNotice, mistakesIn } from '#shared/time/holiday-notice.ts';
import type { Instant } from '#shared/time/instant.ts';
import { daysOffByLaw } from '#shared/time/legal-holidays.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { findDays } from './calendar-store.ts';
import { replaceDay } from './day-change-store.ts';
import { type Rechecked, recheck } from './recheck-rules.ts';

export type LoadedHolidays = {
  notice: HolidayNotice;
  /** The notice of that year that was there before. */
  before?: LoadedNotice;
  rechecked: Rechecked[];
  /** Days that lost their mark; 0 where it was only looked at. */
  confirmed: number;
};

/**
 * Loads a year's holiday notice, or only shows what would come of it (`dryRun`): the days that stay lose their provisional
 * mark, those that have to move are listed and moved by nobody in silence. Loading it again carries on what a break left.
 * Refuses `notice-doubtful` (`mistakes`) and `changed-meanwhile`.
 */
export const loadHolidayNotice = async (
  { db }: { db: Db },
  { notice, by, dryRun }: { notice: HolidayNotice; by: string; dryRun: boolean },
  now: Instant,
): Promise<Result<LoadedHolidays>> => {
  const { year } = notice;
  const mistakes = mistakesIn(notice, daysOffByLaw(year));
  if (mistakes.length > 0) return refuse('rule', 'notice-doubtful', { params: { mistakes } });
  const loaded = await findHolidayNotices(db, `${year}-01-01`);
  const before = loaded.find((one) => one.year === year);
  const workdays = workdaysOf([...loaded.filter((one) => one.year !== year), notice]);
  const days = await findDays(db, { from: `${year}-01-01`, to: `${year}-12-31` });
  const rechecked = recheck(
    days.map(({ day }) => day),
    workdays,
  );
  if (dryRun) return accept({ notice, before, rechecked, confirmed: 0 });
  const version = (before?.version ?? 0) + 1;
  const next: LoadedNotice = { ...notice, version, loadedAt: now, by };
  const outcome = await commit(db, [putHolidayNotice(db, next, before?.version ?? 0)]);
  if (!outcome.ok) return refuse('conflict', 'changed-meanwhile');
  let confirmed = 0;
  for (const { day, stays } of rechecked) {
    if (!stays) continue;
    const written = await commit(db, [replaceDay(db, day, { ...day, provisional: false })]);
    if (written.ok) confirmed += 1;
  }
  return accept({ notice, before, rechecked, confirmed });
};
