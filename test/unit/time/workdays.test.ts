import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, daysBetween, weekdayOf } from '#shared/time/civil.ts';
import { daysOffByLaw } from '#shared/time/legal-holidays.ts';
import { workdayFrom, workdaysOf } from '#shared/time/workdays.ts';

const builtIn = workdaysOf([]);
const dayKind = builtIn.kindOf;

const daysFrom = (first: CivilDate, last: CivilDate): CivilDate[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

// 国务院办公厅关于2025年、2026年部分节假日安排的通知, typed in by hand.
const notices = {
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
} as const;

describe.each([2025, 2026] as const)('the calendar of %i', (year) => {
  const off = new Set(notices[year].off.flatMap(([first, last]) => daysFrom(first, last)));
  const worked = new Set<CivilDate>(notices[year].worked);

  it('follows the State Council’s notice on every day of the year', () => {
    for (const date of daysFrom(`${year}-01-01`, `${year}-12-31`)) {
      const workday = worked.has(date) || (!off.has(date) && weekdayOf(date) <= 5);
      expect({ date, ...dayKind(date) }).toEqual({
        date,
        workday,
        holiday: off.has(date),
        makeUp: worked.has(date),
        provisional: false,
      });
    }
  });
});

describe('a year whose notice is not loaded', () => {
  it('is provisional on every day', () => {
    for (const date of daysFrom('2027-01-01', '2027-12-31')) expect(dayKind(date).provisional).toBe(true);
  });

  it('has the days off that the law fixes, and no make-up workdays', () => {
    const off = daysFrom('2027-01-01', '2027-12-31').filter(
      (date) => !dayKind(date).workday && weekdayOf(date) <= 5,
    );
    expect(off).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-04-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
    ]);
    expect(daysFrom('2027-01-01', '2027-12-31').some((date) => dayKind(date).makeUp)).toBe(false);
  });
});

describe('days off by law', () => {
  // Lunar new year, Qingming, Dragon Boat and Mid-Autumn from the printed almanac.
  it.each([
    [2024, '2024-02-10', '2024-04-04', '2024-06-10', '2024-09-17'],
    [2025, '2025-01-29', '2025-04-04', '2025-05-31', '2025-10-06'],
    [2026, '2026-02-17', '2026-04-05', '2026-06-19', '2026-09-25'],
    [2027, '2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
    [2028, '2028-01-26', '2028-04-04', '2028-05-28', '2028-10-03'],
    [2033, '2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08'],
  ])('fall in %i where the almanac says', (year, newYear, qingming, dragonBoat, midAutumn) => {
    const days = daysOffByLaw(year);
    expect(days).toEqual(
      expect.arrayContaining([
        newYear,
        addDays(newYear, -1),
        addDays(newYear, 2),
        qingming,
        dragonBoat,
        midAutumn,
      ]),
    );
    expect(days).toHaveLength(13);
  });
});

describe('the next workday', () => {
  it.each([
    ['2026-12-15', '2026-12-15', 'is the day itself if it is worked'],
    ['2026-11-15', '2026-11-16', 'of a Sunday is Monday'],
    ['2026-02-14', '2026-02-14', 'of a make-up Saturday is that Saturday'],
    ['2026-02-15', '2026-02-24', 'of the first day of Spring Festival comes after all of it'],
    ['2026-10-01', '2026-10-08', 'of National Day comes after the bridging days'],
  ])('from %s is %s: it %s', (from, expected) => {
    expect(workdayFrom(builtIn, from)).toBe(expected);
  });
});
