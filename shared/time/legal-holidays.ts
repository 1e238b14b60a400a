import { lunarDateOf } from './almanac.ts';
import { addDays, addMonths, type CivilDate, daysOfMonth, yearOf } from './civil.ts';

const QINGMING_CONSTANT = 4.81;

/** Qingming of a year of this century, by the mean-longitude formula of the almanac (寿星公式). */
const qingming = (year: number): CivilDate => {
  const yearOfCentury = year % 100;
  const day = Math.floor(yearOfCentury * 0.2422 + QINGMING_CONSTANT) - Math.floor(yearOfCentury / 4);
  return `${year}-04-${String(day).padStart(2, '0')}`;
};

const lunarFestival = (lunarMonth: number, lunarDay: number, from: CivilDate): CivilDate => {
  const month = from.slice(0, 7);
  const found = [...daysOfMonth(month), ...daysOfMonth(addMonths(month, 1))].find((date) => {
    const lunar = lunarDateOf(date);
    return lunar.month === lunarMonth && lunar.day === lunarDay && !lunar.leap;
  });
  if (!found) throw new Error(`no lunar ${lunarMonth}/${lunarDay} from ${from}`);
  return found;
};

const computeDaysOffByLaw = (year: number): CivilDate[] => {
  const newYear = lunarFestival(1, 1, `${year}-01-01`);
  return [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((offset) => addDays(newYear, offset)),
    qingming(year),
    `${year}-05-01`,
    `${year}-05-02`,
    lunarFestival(5, 5, `${year}-05-01`),
    lunarFestival(8, 15, `${year}-09-01`),
    ...['01', '02', '03'].map((day) => `${year}-10-${day}`),
  ];
};

const byYear = new Map<number, CivilDate[]>();

/**
 * The days off that the law fixes for a year whatever its notice says
 * (全国年节及纪念日放假办法, State Council order 795, in force 2025-01-01).
 */
export const daysOffByLaw = (year: number): CivilDate[] => {
  const known = byYear.get(year);
  if (known) return known;
  const days = computeDaysOffByLaw(year);
  byYear.set(year, days);
  return days;
};

export const isDayOffByLaw = (date: CivilDate): boolean => daysOffByLaw(yearOf(date)).includes(date);
