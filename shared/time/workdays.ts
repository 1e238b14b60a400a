import { namedByNotice } from './almanac.ts';
import { addDays, type CivilDate, weekdayOf, yearOf } from './civil.ts';
import { isDayOffByLaw } from './legal-holidays.ts';

/** Years whose State Council notice (国务院办公厅关于节假日安排的通知) the calendar holds. */
const YEARS_WITH_NOTICE = new Set([2024, 2025, 2026]);

export type DayKind = {
  workday: boolean;
  /** Off because the notice or the law names it, and not as a plain weekend. */
  holiday: boolean;
  /** 调休: a Saturday or Sunday that is worked. */
  makeUp: boolean;
  /** The year's notice isn't loaded: only what the law fixes is known. */
  provisional: boolean;
};

/**
 * Whether a day is worked, by the State Council's notice of its year, make-up workdays included.
 * A year with no notice is provisional: days off fixed by law are off, other weekdays count as worked.
 */
export const dayKind = (date: CivilDate): DayKind => {
  const weekend = weekdayOf(date) >= 6;
  if (!YEARS_WITH_NOTICE.has(yearOf(date))) {
    const holiday = isDayOffByLaw(date);
    return { workday: !weekend && !holiday, holiday, makeUp: false, provisional: true };
  }
  const named = namedByNotice(date);
  const workday = named ? named === 'worked' : !weekend;
  return { workday, holiday: named === 'off', makeUp: weekend && workday, provisional: false };
};

/** The first workday on or after a day. */
export const workdayFrom = (date: CivilDate): CivilDate =>
  dayKind(date).workday ? date : workdayFrom(addDays(date, 1));
