import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { loadMarketCalendar } from './market-store.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import { visitCalendarOf } from './visit-calendar.ts';

/** The calendar of visits as it is known at a date: the office's holiday notices and the towns' market days included. */
export const loadVisitCalendar = async (db: Db, on: CivilDate): Promise<VisitCalendar> => {
  const [workdays, markets] = await Promise.all([loadWorkdays(db, on), loadMarketCalendar(db)]);
  return visitCalendarOf(workdays, markets);
};
