import { describe, expect, it } from 'vitest';
import type { Recurrence, Rollover } from '#shared/reception/recurrence.ts';
import { plannedDates } from '#shared/reception/recurrence-rules.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

const known = workdaysOf([]);
const year = (of: number) => ({ from: `${of}-01`, to: `${of}-12` });
const month = (of: string) => ({ from: of, to: of });
const datesOf = (
  rule: Recurrence,
  rollover: Rollover,
  period: { from: string; to: string },
  workdays = known,
) => plannedDates(rule, rollover, period, workdays).dates.map(({ on }) => on.slice(5));

const the15th: Recurrence = { kind: 'dates', dates: [15] };
const firstWorkday: Recurrence = { kind: 'nth-workday', nth: 1 };
const firstMonday: Recurrence = { kind: 'nth-weekday', weekday: 1, nth: 1 };
const wednesdays: Recurrence = { kind: 'weekly', weekday: 3 };
const thrice: Recurrence = { kind: 'dates', dates: [25, 5, 15] };

// Worked out by hand on the notices of 2025 and 2026, make-up workdays included.
describe('the calendar of 2026', () => {
  it.each([
    [
      'the 15th, or the next workday',
      the15th,
      'next',
      '01-15 02-24 03-16 04-15 05-15 06-15 07-15 08-17 09-15 10-15 11-16 12-15',
    ],
    [
      'the 15th, or the workday before, a worked Saturday too',
      the15th,
      'previous',
      '01-15 02-14 03-13 04-15 05-15 06-15 07-15 08-14 09-15 10-15 11-13 12-15',
    ],
    ['the 15th where it is a workday', the15th, 'drop', '01-15 04-15 05-15 06-15 07-15 09-15 10-15 12-15'],
    [
      'the first workday, a worked Sunday too',
      firstWorkday,
      'next',
      '01-04 02-02 03-02 04-01 05-06 06-01 07-01 08-03 09-01 10-08 11-02 12-01',
    ],
    [
      'the first Monday, or the next workday',
      firstMonday,
      'next',
      '01-05 02-02 03-02 04-07 05-06 06-01 07-06 08-03 09-07 10-08 11-02 12-07',
    ],
  ] as [string, Recurrence, Rollover, string][])('has %s', (_, rule, rollover, expected) => {
    expect(datesOf(rule, rollover, year(2026)).join(' ')).toBe(expected);
  });

  it.each([
    ['the 5th, 15th and 25th of October', thrice, '2026-10', '10-08 10-15 10-26'],
    ['the 5th, 15th and 25th of February', thrice, '2026-02', '02-05 02-24 02-25'],
    ['the Wednesdays of October', wednesdays, '2026-10', '10-08 10-14 10-21 10-28'],
    [
      'every workday of February, two worked Saturdays among them',
      { kind: 'every-workday' },
      '2026-02',
      '02-02 02-03 02-04 02-05 02-06 02-09 02-10 02-11 02-12 02-13 02-14 02-24 02-25 02-26 02-27 02-28',
    ],
    ['the 31st, or the last day of a shorter month', { kind: 'dates', dates: [31] }, '2026-04', '04-30'],
  ] as [string, Recurrence, string, string][])('has %s', (_, rule, of, expected) => {
    expect(datesOf(rule, 'next', month(of)).join(' ')).toBe(expected);
  });
});

describe('the calendar of 2025', () => {
  it.each([
    [
      'the 15th, or the next workday',
      the15th,
      'next',
      '01-15 02-17 03-17 04-15 05-15 06-16 07-15 08-15 09-15 10-15 11-17 12-15',
    ],
    [
      'the 15th, or the workday before',
      the15th,
      'previous',
      '01-15 02-14 03-14 04-15 05-15 06-13 07-15 08-15 09-15 10-15 11-14 12-15',
    ],
    [
      'the first workday',
      firstWorkday,
      'next',
      '01-02 02-05 03-03 04-01 05-06 06-03 07-01 08-01 09-01 10-09 11-03 12-01',
    ],
    [
      'the first Monday, or the next workday',
      firstMonday,
      'next',
      '01-06 02-05 03-03 04-07 05-06 06-03 07-07 08-04 09-01 10-09 11-03 12-01',
    ],
  ] as [string, Recurrence, Rollover, string][])('has %s', (_, rule, rollover, expected) => {
    expect(datesOf(rule, rollover, year(2025)).join(' ')).toBe(expected);
  });

  it.each([
    [
      'the 5th, 15th and 25th of January, the last on a worked Sunday',
      thrice,
      '2025-01',
      '01-06 01-15 01-26',
    ],
    ['the 5th, 15th and 25th of October', thrice, '2025-10', '10-09 10-15 10-27'],
    [
      'the Wednesdays of October, two of them in the holidays',
      wednesdays,
      '2025-10',
      '10-09 10-15 10-22 10-29',
    ],
    [
      'every workday of February, a worked Saturday among them',
      { kind: 'every-workday' },
      '2025-02',
      '02-05 02-06 02-07 02-08 02-10 02-11 02-12 02-13 02-14 02-17 02-18 02-19 02-20 02-21 02-24 02-25 02-26 02-27 02-28',
    ],
  ] as [string, Recurrence, string, string][])('has %s', (_, rule, of, expected) => {
    expect(datesOf(rule, 'next', month(of)).join(' ')).toBe(expected);
  });
});

describe('a date that is off', () => {
  it('says where it fell and why it moved', () => {
    expect(plannedDates(the15th, 'next', { from: '2026-02', to: '2026-03' }, known).dates).toEqual([
      { on: '2026-02-24', nominalOn: '2026-02-15', because: 'holiday', provisional: false },
      { on: '2026-03-16', nominalOn: '2026-03-15', because: 'weekend', provisional: false },
    ]);
  });

  it('is listed where it is dropped, or its workday has a reception already', () => {
    expect(plannedDates(the15th, 'drop', month('2026-03'), known).lost).toEqual([
      { nominalOn: '2026-03-15', because: 'weekend', why: 'dropped' },
    ]);
    const close: Recurrence = { kind: 'dates', dates: [5, 8] };
    expect(plannedDates(close, 'next', month('2026-10'), known)).toMatchObject({
      dates: [{ on: '2026-10-08', nominalOn: '2026-10-08' }],
      lost: [{ nominalOn: '2026-10-05', why: 'taken', by: '2026-10-08' }],
    });
  });

  it('may pass the end of its month and of its year', () => {
    const lastDay: Recurrence = { kind: 'dates', dates: [31] };
    expect(plannedDates(lastDay, 'next', month('2026-05'), known).dates[0]?.on).toBe('2026-06-01');
    const newYear: Recurrence = { kind: 'dates', dates: [1] };
    expect(plannedDates(newYear, 'previous', month('2026-01'), known).dates[0]?.on).toBe('2025-12-31');
  });
});

describe('2027, whose notice is not out', () => {
  it('moves only what the law makes a day off, and marks everything', () => {
    const { dates } = plannedDates(the15th, 'next', year(2027), known);
    expect(dates.map(({ on }) => on.slice(5)).join(' ')).toBe(
      '01-15 02-15 03-15 04-15 05-17 06-15 07-15 08-16 09-16 10-15 11-15 12-15',
    );
    expect(dates.every(({ provisional }) => provisional)).toBe(true);
    expect(dates[8]).toMatchObject({ nominalOn: '2027-09-15', because: 'holiday' });
  });

  it('follows the notice once it is loaded, and is not provisional any more', () => {
    // Invented: bridging days and make-up workdays as such a notice has them.
    const notice = {
      year: 2027,
      off: ['2027-01-01', '2027-02-15', '2027-03-15'],
      worked: ['2027-05-15', '2027-08-14'],
    };
    const { dates } = plannedDates(the15th, 'next', year(2027), workdaysOf([notice]));
    expect(dates.map(({ on }) => on.slice(5)).join(' ')).toBe(
      '01-15 02-16 03-16 04-15 05-15 06-15 07-15 08-16 09-15 10-15 11-15 12-15',
    );
    expect(dates.some(({ provisional }) => provisional)).toBe(false);
  });
});
