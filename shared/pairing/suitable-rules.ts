import type { CivilDate } from '#shared/time/civil.ts';
import { weekdayOf } from '#shared/time/civil.ts';
import type { DayKind } from '#shared/time/workdays.ts';
import type { Household } from './household.ts';
import type { PartOfDay } from './visit-settings.ts';

/** What planning asks about days. */
export type VisitCalendar = {
  dayKind: (date: CivilDate) => DayKind;
  /** Whether a town has its market (赶集) that day. */
  isMarketDay: (town: string, date: CivilDate) => boolean;
};

const onWorkdays: Partial<Record<Household['convenientTime'], PartOfDay[]>> = {
  'weekday-morning': ['morning'],
  'weekday-afternoon': ['afternoon'],
  evening: ['evening'],
};

/**
 * The parts of a day that suit a household; none if the day doesn't. Visits fall on workdays, make-up workdays
 * included, but for households that asked for weekends: those are visited on a Saturday or Sunday that is neither
 * worked nor a holiday.
 */
export const suitableParts = (
  { convenientTime, town }: Pick<Household, 'convenientTime' | 'town'>,
  date: CivilDate,
  { dayKind, isMarketDay }: VisitCalendar,
): PartOfDay[] => {
  const { workday, holiday } = dayKind(date);
  if (convenientTime === 'weekend')
    return weekdayOf(date) >= 6 && !workday && !holiday ? ['morning', 'afternoon'] : [];
  if (!workday) return [];
  if (convenientTime === 'not-market-day' && isMarketDay(town, date)) return [];
  return onWorkdays[convenientTime] ?? ['morning', 'afternoon'];
};
