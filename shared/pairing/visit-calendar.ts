import type { Workdays } from '#shared/time/workdays.ts';
import type { VisitCalendar } from './suitable-rules.ts';

/** The calendar visits are planned by: workdays and holidays as they are known. No town's market days are known to it yet. */
export const visitCalendarOf = ({ kindOf }: Workdays): VisitCalendar => ({
  dayKind: kindOf,
  isMarketDay: () => false,
});
