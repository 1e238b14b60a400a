import { namedByNotice } from './almanac.ts';
import { addDays, type CivilDate, weekdayOf, yearOf } from './civil.ts';
import type { HolidayNotice } from './holiday-notice.ts';
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

/** Which days are worked, as far as that is known. */
export type Workdays = {
  /** Whether a day is worked, by the notice of its year, make-up workdays included. */
  kindOf(date: CivilDate): DayKind;
  /** Whether a year's notice is known. */
  knows(year: number): boolean;
};

const named = (date: CivilDate, loaded: HolidayNotice | undefined): 'off' | 'worked' | undefined => {
  if (!loaded) return namedByNotice(date);
  if (loaded.off.includes(date)) return 'off';
  return loaded.worked.includes(date) ? 'worked' : undefined;
};

/**
 * The workdays by the notices that are built in, and those that an office has loaded, which win. A year with neither is
 * provisional: days off fixed by law are off, other weekdays count as worked, and every day is marked so.
 */
export const workdaysOf = (notices: HolidayNotice[]): Workdays => {
  const loaded = new Map(notices.map((notice) => [notice.year, notice]));
  const knows = (year: number): boolean => loaded.has(year) || YEARS_WITH_NOTICE.has(year);
  const kinds = new Map<CivilDate, DayKind>();
  const find = (date: CivilDate): DayKind => {
    const weekend = weekdayOf(date) >= 6;
    if (!knows(yearOf(date))) {
      const holiday = isDayOffByLaw(date);
      return { workday: !weekend && !holiday, holiday, makeUp: false, provisional: true };
    }
    const says = named(date, loaded.get(yearOf(date)));
    const workday = says ? says === 'worked' : !weekend;
    return { workday, holiday: says === 'off', makeUp: weekend && workday, provisional: false };
  };
  const kindOf = (date: CivilDate): DayKind => {
    const kind = kinds.get(date) ?? find(date);
    kinds.set(date, kind);
    return kind;
  };
  return { kindOf, knows };
};

/** The first workday on or after a day; on or before it, where `step` is -1. */
export const workdayFrom = (workdays: Workdays, date: CivilDate, step: 1 | -1 = 1): CivilDate =>
  workdays.kindOf(date).workday ? date : workdayFrom(workdays, addDays(date, step), step);
