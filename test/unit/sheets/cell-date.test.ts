import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '#shared/sheets/cell-date.ts';
import type { FilledCell } from '#shared/sheets/sheet.ts';
import { addDays, daysBetween, weekdayOf } from '#shared/time/civil.ts';

const outcome = (cell: FilledCell, year?: number) => {
  const reading = civilDate(year)(cell);
  return reading.ok ? reading.value : reading.code;
};

test.each<[FilledCell, string]>([
  ['2026-12-02', '2026-12-02'],
  ['2026/12/2', '2026-12-02'],
  ['2026.12.15', '2026-12-15'],
  ['２０２６．１２．１５', '2026-12-15'],
  ['2026年12月15日', '2026-12-15'],
  ['2026 年 12 月 15 日 （星期二）', '2026-12-15'],
  ['2026年12月6日(周日)', '2026-12-06'],
  ['2026-12-06星期天', '2026-12-06'],
  ['2026–12–15', '2026-12-15'],
  ['20261215', '2026-12-15'],
  [20261215, '2026-12-15'],
  ['2026-12-15 00:00:00', '2026-12-15'],
  ['2028-02-29', '2028-02-29'],
  [46371, '2026-12-15'],
  [46371.75, '2026-12-15'],
  [36526, '2000-01-01'],
  [73050, '2099-12-31'],
  [new Date('2026-12-15T00:00:00.000Z'), '2026-12-15'],
])('reads %j as %s', (cell, date) => expect(outcome(cell)).toBe(date));

test.each<[string, string]>([
  ['12月15日（星期二）', '2026-12-15'],
  ['12月15日', '2026-12-15'],
  ['12.15', '2026-12-15'],
  ['1月5号', '2026-01-05'],
])('takes %s to be of the given year', (cell, date) => {
  expect(outcome(cell, 2026)).toBe(date);
  expect(outcome(cell)).toBe('year-missing');
});

test.each<[FilledCell, string]>([
  ['2026-12-15（星期三）', 'wrong-weekday'],
  ['2026-02-29', 'no-such-date'],
  ['2026-13-01', 'no-such-date'],
  ['2026-12-00', 'no-such-date'],
  ['2026年11月31日', 'no-such-date'],
  ['26-12-15', 'not-a-date'],
  ['1926-12-15', 'not-a-date'],
  ['12月中旬', 'not-a-date'],
  ['每月15日', 'not-a-date'],
  ['2026-12-15至17日', 'not-a-date'],
  ['2026-12-15 08:30', 'not-a-date'],
  ['46371', 'not-a-date'],
  [12.15, 'not-a-date'],
  [36525, 'not-a-date'],
  [73051, 'not-a-date'],
  [true, 'not-a-date'],
])('refuses %j: %s', (cell, code) => expect(outcome(cell, 2026)).toBe(code));

test('says which weekday a date falls on', () => {
  expect(civilDate()('2026年12月15日（星期三）')).toMatchObject({
    advice: '但 2026-12-15 是星期二，请改正日期或星期',
  });
});

test('reads every day of the century back from each way of writing it', () => {
  const days = fc.integer({ min: 0, max: daysBetween('2000-01-01', '2099-12-31') });
  fc.assert(
    fc.property(days, (offset) => {
      const date = addDays('2000-01-01', offset);
      const [year, month, day] = date.split('-').map(Number);
      const weekday = '一二三四五六日'[weekdayOf(date) - 1];
      expect(outcome(`${year}年${month}月${day}日（星期${weekday}）`)).toBe(date);
      expect(outcome(`${month}月${day}日(周${weekday})`, year)).toBe(date);
      expect(outcome(`${year}.${month}.${day}`)).toBe(date);
      expect(outcome(36_526 + offset)).toBe(date);
      expect(outcome(new Date(`${date}T00:00:00.000Z`))).toBe(date);
    }),
  );
});
