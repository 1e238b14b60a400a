import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lunarDateOf } from '#shared/time/almanac.ts';
import {
  addDays,
  addMonths,
  civilDateOf,
  civilTimeOf,
  daysOfMonth,
  instantAt,
  isCivilDate,
  minutesOf,
  timeOfMinutes,
  weekdayOf,
} from '#shared/time/civil.ts';
import { addMinutes, epochSeconds, instantSchema, secondsBetween } from '#shared/time/instant.ts';

describe('civil time', () => {
  it.each([
    ['2026-12-02', '08:30', '2026-12-02T00:30:00.000Z'],
    ['2026-12-02', '00:00', '2026-12-01T16:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T15:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-28T18:30:00.000Z'],
  ])('puts %s %s at %s, wherever the machine stands', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(instant);
    expect(civilDateOf(instant)).toBe(date);
    expect(civilTimeOf(instant)).toBe(time);
  });

  it('reads back what it wrote, on any day at any minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
        const [date, time] = [addDays('2024-01-01', days), timeOfMinutes(minutes)];
        const instant = instantAt(date, time);
        expect([civilDateOf(instant), civilTimeOf(instant)]).toEqual([date, time]);
        expect(minutesOf(time)).toBe(minutes);
      }),
    );
  });

  it.each([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('knows whether %s is a day', (text, expected) => {
    expect(isCivilDate(text)).toBe(expected);
  });

  it('counts months across years, and their days', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(daysOfMonth('2028-02')).toHaveLength(29);
    expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
  });

  it('numbers Monday 1 and Sunday 7', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });
});

describe('instants', () => {
  it('have one form whatever offset they came with, so they compare as text', () => {
    expect(instantSchema.parse('2026-12-02T08:30:00+08:00')).toBe('2026-12-02T00:30:00.000Z');
    expect(instantSchema.safeParse('2026-12-02 08:30').success).toBe(false);
  });

  it('add and subtract', () => {
    expect(addMinutes('2026-12-02T00:30:00.000Z', -31)).toBe('2026-12-01T23:59:00.000Z');
    expect(secondsBetween('2026-12-02T00:30:00.000Z', '2026-12-02T00:31:30.500Z')).toBe(90.5);
    expect(epochSeconds('1970-01-01T00:00:01.001Z')).toBe(2);
  });
});

describe('the lunar date', () => {
  it.each([
    ['2026-12-15', '冬月初七'],
    ['2026-02-17', '正月初一'],
    ['2025-07-25', '闰六月初一'],
  ])('of %s is %s', (date, words) => {
    expect(lunarDateOf(date).words).toBe(words);
  });
});
