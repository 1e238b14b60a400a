import type { CivilDate } from '#shared/time/civil.ts';
import { type DayKind, dayKind } from '#shared/time/workdays.ts';
import type { VisitCalendar } from './suitable-rules.ts';

const known = new Map<CivilDate, DayKind>();

/** A year's plan asks of the same days again and again. */
const knownDayKind = (date: CivilDate): DayKind => {
  const kind = known.get(date) ?? dayKind(date);
  known.set(date, kind);
  return kind;
};

/** The calendar of workdays and holidays. No town's market days are known to it yet. */
export const visitCalendar: VisitCalendar = { dayKind: knownDayKind, isMarketDay: () => false };
