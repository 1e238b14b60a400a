import type { Workdays } from '#shared/time/workdays.ts';
import type { MarketCalendar } from './market-day-rules.ts';
import type { VisitCalendar } from './suitable-rules.ts';

/** A city in which no town has told its market days. */
const noMarkets: MarketCalendar = { isMarketDay: () => false };

/** The calendar visits are planned by: workdays and holidays as they are known, and the towns' market days. */
export const visitCalendarOf = (
  { kindOf }: Workdays,
  { isMarketDay }: MarketCalendar = noMarkets,
): VisitCalendar => ({ dayKind: kindOf, isMarketDay });
