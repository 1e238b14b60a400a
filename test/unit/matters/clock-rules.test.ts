import { describe, expect, it } from 'vitest';
import { clocksOf, daysAfter, isOver, opinionBy, returnBy, routeBy } from '#shared/matters/clock-rules.ts';
import { defaultMatterSettings as settings } from '#shared/matters/matter-settings.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

// Days off and make-up workdays of 2026 are those of the State Council's notice; 2027 has none yet.
const workdays = workdaysOf([]);
const known2027 = workdaysOf([
  { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'], worked: ['2027-01-09'] },
]);

describe('fifteen days from receipt to forward or assign (Art. 22, 23)', () => {
  it.each([
    ['the day it came is not counted', '2026-12-01', '2026-12-16', '2026-12-16'],
    ['a Saturday rolls to Monday', '2026-12-04', '2026-12-19', '2026-12-21'],
    ['a Sunday that is worked stays the last day', '2026-09-05', '2026-09-20', '2026-09-20'],
    ['a Saturday that is worked stays the last day', '2026-04-24', '2026-05-09', '2026-05-09'],
    ['Mid-Autumn rolls past its weekend', '2026-09-10', '2026-09-25', '2026-09-28'],
    ['National Day rolls to the first day after the holidays', '2026-09-16', '2026-10-01', '2026-10-08'],
    ['New Year rolls to a Sunday that is worked', '2025-12-17', '2026-01-01', '2026-01-04'],
    ['the last day of the year stays', '2026-12-16', '2026-12-31', '2026-12-31'],
  ])('%s', (_, receivedOn, raw, rolled) => {
    expect(routeBy(receivedOn, settings, workdays)).toEqual({ raw, rolled, provisional: false });
  });

  it('is provisional where it ends in a year without a notice', () => {
    expect(routeBy('2026-12-17', settings, workdays)).toEqual({
      raw: '2027-01-01',
      rolled: '2027-01-04',
      provisional: true,
    });
    expect(routeBy('2026-12-17', settings, known2027)).toEqual({
      raw: '2027-01-01',
      rolled: '2027-01-05',
      provisional: false,
    });
  });
});

describe('five workdays from arrival to return it (Art. 23)', () => {
  it.each([
    ['a plain week', '2026-12-02', '2026-12-09'],
    ['from a Friday, a worked Sunday counts', '2026-09-18', '2026-09-24'],
    ['across two holidays', '2026-09-24', '2026-10-09'],
    ['across New Year, a worked Sunday counts', '2025-12-31', '2026-01-08'],
    ['arrived on a Saturday', '2026-12-05', '2026-12-11'],
  ])('%s', (_, arrivedOn, last) => {
    expect(returnBy(arrivedOn, settings, workdays)).toEqual({ raw: last, rolled: last, provisional: false });
  });

  it('is provisional where one of its days is', () => {
    expect(returnBy('2026-12-30', settings, workdays)).toMatchObject({
      rolled: '2027-01-07',
      provisional: true,
    });
    expect(returnBy('2026-12-30', settings, known2027)).toMatchObject({
      rolled: '2027-01-08',
      provisional: false,
    });
  });
});

describe('sixty days to the written opinion, and thirty more once (Art. 34)', () => {
  it.each([
    ['2026-02-01', false, '2026-04-02', '2026-04-02'],
    ['2026-02-03', false, '2026-04-04', '2026-04-07'],
    ['2026-02-01', true, '2026-05-02', '2026-05-06'],
    ['2026-02-03', true, '2026-05-04', '2026-05-06'],
  ])('accepted on %s, extended: %s', (on, extended, raw, rolled) => {
    expect(opinionBy(on, extended, settings, workdays)).toEqual({ raw, rolled, provisional: false });
  });

  it('counts the extension from the day the term ends as it is counted, not from the one it rolled to', () => {
    expect(opinionBy('2026-02-03', true, settings, workdays).raw).toBe(
      daysAfter('2026-04-04', 30, workdays).raw,
    );
  });
});

describe('a term', () => {
  it('holds for the whole of the day it rolled to', () => {
    const last = { raw: '2026-12-19', rolled: '2026-12-21', provisional: false };
    expect(['2026-12-19', '2026-12-20', '2026-12-21', '2026-12-22'].map((on) => isOver(last, on))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  const routing = { departmentId: 'D1', department: '民政局', on: '2026-12-02', reportBy: '2026-12-20' };
  const receivedOn = '2026-12-01';

  it.each([
    ['received', ['route']],
    ['forwarded', ['opinion', 'extended', 'return']],
    ['assigned', ['report', 'opinion', 'extended', 'return']],
    ['answered', []],
    ['closed', []],
  ] as const)('of a matter that is %s: %j', (state, kinds) => {
    const matter = { state, receivedOn, ...(state !== 'received' && { routing }) };
    expect(clocksOf(matter, settings, workdays).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('that the office set rolls too, and both days stand there', () => {
    expect(clocksOf({ state: 'assigned', receivedOn, routing }, settings, workdays)[0]).toEqual({
      kind: 'report',
      raw: '2026-12-20',
      rolled: '2026-12-21',
      provisional: false,
    });
  });
});
