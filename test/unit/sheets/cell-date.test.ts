import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '#shared/sheets/cell-date.ts';
import type { FilledCell } from '#shared/sheets/sheet.ts';
import { addDays, daysBetween, weekdayOf } from '#shared/time/civil.ts';

const outcome = (cell: FilledCell, year?: number, section?: string) => {
  const reading = civilDate({ year })(cell, { section });
  return reading.ok ? reading.value : reading.code;
};

test.each<[FilledCell, string]>([
  ['2026-12-02', '2026-12-02'],
  ['2026/12/2', '2026-12-02'],
  ['2026.12.15', '2026-12-15'],
  ['２０２６．１２．１５', '2026-12-15'],
  ['2026年12月15日', '2026-12-15'],
  ['2026 年 12 月 15 日 （星期二）', '2026-12-15'],
  ['2026年12月15日（农历冬月初七）', '2026-12-15'],
  ['2026年12月15日(星期二，十一月初七)', '2026-12-15'],
  ['2026年12月31日（阴历十一月二十三）周四', '2026-12-31'],
  ['2026年12月15日（二）', '2026-12-15'],
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
  ['12月15日 周二', '2026-12-15'],
  ['12.15', '2026-12-15'],
  ['1月5号', '2026-01-05'],
])('takes %s to be of the given year', (cell, date) => {
  expect(outcome(cell, 2026)).toBe(date);
  expect(outcome(cell)).toBe('year-missing');
});

test.each<[FilledCell, string]>([
  ['2026-12-15（星期三）', 'wrong-weekday'],
  ['12月15日 周三', 'wrong-weekday'],
  ['2026-12-15（冬月初八）', 'wrong-lunar-date'],
  ['2026-12-15（腊月初七）', 'wrong-lunar-date'],
  ['12月15日（改为16日）', 'not-a-date'],
  ['12月15日（暂定）', 'not-a-date'],
  ['2026-02-29', 'no-such-date'],
  ['2026-13-01', 'no-such-date'],
  ['2026-12-00', 'no-such-date'],
  ['2026年11月31日', 'no-such-date'],
  ['26-12-15', 'not-a-date'],
  ['1926-12-15', 'not-a-date'],
  ['12月中旬', 'not-a-date'],
  ['每月15日', 'not-a-date'],
  ['2026-12-15至17日', 'several-dates'],
  ['12月5日、15日、25日', 'several-dates'],
  ['12月5日（周六）和6日', 'not-a-date'],
  ['2026-12-15 08:30', 'not-a-date'],
  ['46371', 'not-a-date'],
  [12.15, 'not-a-date'],
  [36525, 'not-a-date'],
  [73051, 'not-a-date'],
  [new Date('1899-12-30T08:30:00.000Z'), 'not-a-date'],
  [true, 'not-a-date'],
  ['15日', 'month-missing'],
])('refuses %j: %s', (cell, code) => expect(outcome(cell, 2026)).toBe(code));

test.each([
  ['2026年12月领导接访安排表', '15日', '2026-12-15'],
  ['某市二〇二六年十二月份领导干部接访安排', '15日（星期二）', '2026-12-15'],
  ['2026年12月至2027年1月接访安排', '1月5日', '2027-01-05'],
  ['2026年12月至次年1月接访安排', '12月15日', '2026-12-15'],
  ['2026年12月—1月接访安排', '1月5日', '2027-01-05'],
  ['2026年第四季度接访安排', '12月15日', '2026-12-15'],
  ['2027年1月接访安排（2026年12月20日印发）', '5日', '2027-01-05'],
  ['办发〔2026〕15号 2027年1月接访安排', '1月5日', '2027-01-05'],
  ['2026年10—12月接访安排', '15日', 'month-missing'],
  ['2026—2027年度接访安排', '1月5日', 'year-missing'],
  ['12月接访安排', '15日', 'year-missing'],
])('under “%s” reads %s as %s', (title, cell, expected) => {
  const reading = civilDate({ title })(cell);
  expect(reading.ok ? reading.value : reading.code).toBe(expected);
});

test.each([
  ['12月', '15日', '2026-12-15'],
  ['十二月份', '15日', '2026-12-15'],
  ['2027年1月', '5日', '2027-01-05'],
  ['2027年1月', '1月5日', '2027-01-05'],
])('below the line “%s” within a table of 2026 reads %s as %s', (section, cell, expected) => {
  const reading = civilDate({ title: '2026年领导接访安排' })(cell, { section });
  expect(reading.ok && reading.value).toBe(expected);
});

test('takes the month from the name of the worksheet where the title names none', () => {
  const read = (title: string, name: string) => civilDate({ title, name })('15日');
  expect(read('2026年接访安排', '12月')).toMatchObject({ value: '2026-12-15' });
  expect(read('', '2026年12月')).toMatchObject({ value: '2026-12-15' });
  expect(read('2026年11月接访安排', '12月')).toMatchObject({ value: '2026-11-15' });
  expect(read('接访安排', 'Sheet1')).toMatchObject({ code: 'month-missing' });
});

test.each([
  ['2026年12月接访安排', '2025-12-15', 'outside-title'],
  ['2026年12月接访安排', '2026-11-30', 'outside-title'],
  ['2026年12月接访安排', '2026-12-31', undefined],
  ['2026年第四季度接访安排', '2026-01-15', undefined],
  ['接访安排', '2025-01-15', undefined],
])('under “%s” remarks on %s: %s', (title, cell, code) => {
  const reading = civilDate({ title })(cell);
  expect(reading.ok && reading.remark?.code).toBe(code);
});

test('counts the days of a number from 1904 on where the workbook does', () => {
  expect(civilDate({ since1904: true })(44_909)).toEqual({ ok: true, value: '2026-12-15' });
});

test('says which weekday a date falls on', () => {
  expect(civilDate()('2026年12月15日（星期三）')).toMatchObject({
    advice: '但 2026-12-15 是星期二，请改正日期或星期',
  });
  expect(civilDate()('2026年12月15日（冬月初八）')).toMatchObject({
    advice: '但 2026-12-15 是农历冬月初七，请改正日期或农历',
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
