import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime } from '#shared/sheets/cell-clock.ts';
import { sittings, sittingsOf } from '#shared/sheets/cell-sittings.ts';
import type { FilledCell } from '#shared/sheets/sheet.ts';
import { minutesOf, timeOfMinutes } from '#shared/time/civil.ts';

const outcome = (cell: FilledCell) => {
  const reading = sittings(cell);
  return reading.ok ? reading.value.map(({ from, to }) => `${from}-${to}`).join(' ') : reading.code;
};

test.each([
  ['上午8:30至11:30，下午2:30至5:30', '08:30-11:30 14:30-17:30'],
  ['上午8：30—11：30；下午14：30—17：30', '08:30-11:30 14:30-17:30'],
  ['8:30-11:30', '08:30-11:30'],
  ['8：30—11：30', '08:30-11:30'],
  ['14:30~17:30', '14:30-17:30'],
  ['１４：３０～１７：３０', '14:30-17:30'],
  ['8:30 - 11:30、14:30 - 17:30', '08:30-11:30 14:30-17:30'],
  ['8:30-11:30\n14:30-17:30', '08:30-11:30 14:30-17:30'],
  ['上午8:30-11:30下午2:30-5:30', '08:30-11:30 14:30-17:30'],
  ['下午2:30至5:30，上午8:30至11:30', '08:30-11:30 14:30-17:30'],
  ['上午8时30分至11时30分', '08:30-11:30'],
  ['上午9点至11点半', '09:00-11:30'],
  ['上午9:00至12:00', '09:00-12:00'],
  ['中午11:30至1:30', '11:30-13:30'],
  ['下午12:30至2:00', '12:30-14:00'],
  ['晚上7:00至11:00', '19:00-23:00'],
  ['上午8:30至下午5:30', '08:30-17:30'],
  ['8:30-11:30，11:30-12:00', '08:30-11:30 11:30-12:00'],
  ['6:00-6:01', '06:00-06:01'],
  ['上午：8:30-11:30；下午：2:30-5:30', '08:30-11:30 14:30-17:30'],
  ['（上午）8:30-11:30（下午）2:30-5:30', '08:30-11:30 14:30-17:30'],
  ['8:30-11:30（上午）、2:30-5:30（下午）', '08:30-11:30 14:30-17:30'],
  ['8∶30一11∶30', '08:30-11:30'],
  ['8.30—11.30', '08:30-11:30'],
  ['08:30:00-11:30:00', '08:30-11:30'],
  ['全天（8:30-11:30，14:30-17:30）', '08:30-11:30 14:30-17:30'],
  ['全天：8:30-17:30', '08:30-17:30'],
])('reads %j', (cell, expected) => expect(outcome(cell)).toBe(expected));

test.each<[FilledCell, string]>([
  ['全天', 'not-a-time'],
  ['上午', 'not-a-time'],
  ['8:30', 'not-a-time'],
  ['8-11', 'not-a-time'],
  ['8:30-11:30（节假日除外）', 'not-a-time'],
  [0.354, 'not-a-time'],
  [new Date(0), 'not-a-time'],
  ['2:30-5:30', 'unclear-time'],
  ['5:59-8:00', 'unclear-time'],
  ['上午8:30至11:30，2:30至5:30', 'unclear-time'],
  ['8:30-5:30', 'unclear-time'],
  ['上午14:30至17:30', 'unclear-time'],
  ['8:60-11:30', 'unclear-time'],
  ['8:30-24:30', 'unclear-time'],
  ['11:30-8:30', 'ends-before-start'],
  ['8:30-8:30', 'ends-before-start'],
  ['8:30-11:30，11:00-12:00', 'overlapping'],
  ['8:30-11:30，8:30-11:30', 'overlapping'],
])('refuses %j: %s', (cell, code) => expect(outcome(cell)).toBe(code));

const DAWN = minutesOf('06:00');
const NOON = minutesOf('12:00');

test('reads any two sittings back from each way of writing them', () => {
  const times = (min: number, max: number) =>
    fc
      .uniqueArray(fc.integer({ min, max }), { minLength: 2, maxLength: 2 })
      .map((pair) => pair.sort((a, b) => a - b));
  const half = (minutes: number) => timeOfMinutes(minutes).replace(/^0/, '');
  fc.assert(
    fc.property(times(DAWN, NOON - 1), times(NOON + 60, 24 * 60 - 1), ([a = 0, b = 0], [c = 0, d = 0]) => {
      const expected = `${timeOfMinutes(a)}-${timeOfMinutes(b)} ${timeOfMinutes(c)}-${timeOfMinutes(d)}`;
      expect(outcome(`${half(a)}-${half(b)}，${half(c)}～${half(d)}`)).toBe(expected);
      expect(outcome(`上午${half(a)}至${half(b)}，下午${half(c - 720)}至${half(d - 720)}`)).toBe(expected);
    }),
  );
});

const usual = {
  morning: { from: '08:30', to: '11:30' },
  afternoon: { from: '14:30', to: '17:30' },
};

test.each([
  ['全天', '08:30-11:30 14:30-17:30'],
  ['上午', '08:30-11:30'],
  ['下午半天', '14:30-17:30'],
])('takes %s for the usual hours, and says so', (cell, expected) => {
  const reading = sittingsOf({ usual })(cell);
  expect(reading.ok && reading.value.map(({ from, to }) => `${from}-${to}`).join(' ')).toBe(expected);
  expect(reading.ok && reading.remark?.code).toBe('usual-hours');
  expect(sittingsOf({ usual })('8:30-11:30')).not.toHaveProperty('remark');
});

test.each<['上午' | '下午', string, string]>([
  ['下午', '2:30-5:30', '14:30-17:30'],
  ['下午', '14:30-17:30', '14:30-17:30'],
  ['下午', '14:30-5:30', '14:30-17:30'],
  ['下午', '上午8:30-11:30', '08:30-11:30'],
  ['上午', '8:30-12:00', '08:30-12:00'],
  ['上午', '√', '08:30-11:30'],
  ['上午', '无人', 'not-a-time'],
])('in the column %s reads %s as %s', (half, cell, expected) => {
  const reading = sittingsOf({ half, usual })(cell);
  expect(reading.ok ? reading.value.map(({ from, to }) => `${from}-${to}`).join(' ') : reading.code).toBe(
    expected,
  );
});

test.each<[FilledCell, string]>([
  ['8:30', '08:30'],
  ['下午2：30', '14:30'],
  ['9点半', '09:30'],
  ['14:30:00', '14:30'],
  [0.354166666666667, '08:30'],
  [0.604166666, '14:30'],
  [new Date('1899-12-30T08:29:59.999Z'), '08:30'],
  [new Date('1904-01-01T14:30:00.000Z'), '14:30'],
  ['2:30', 'not-a-time'],
  ['8:30-11:30', 'not-a-time'],
  ['全天', 'not-a-time'],
  [8.5, 'not-a-time'],
  [0, 'not-a-time'],
  [true, 'not-a-time'],
])('reads the single time %j as %s', (cell, expected) => {
  const reading = clockTime(cell);
  expect(reading.ok ? reading.value : reading.code).toBe(expected);
});
