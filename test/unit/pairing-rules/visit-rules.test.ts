import { describe, expect, it } from 'vitest';
import type { Household } from '#shared/pairing/household.ts';
import type { Visit } from '#shared/pairing/visit.ts';
import { latestMove, loggedDay, mayLog, mayMove, partOfDay } from '#shared/pairing/visit-rules.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

const { kindOf: dayKind } = workdaysOf([]);

/** Tuesday 24 November 2026, 10:00. */
const NOW = '2026-11-24T02:00:00.000Z';
const calendar = { dayKind, isMarketDay: () => false };

const household = (more: Partial<Household> = {}) =>
  ({ frequency: 'monthly', convenientTime: 'any', town: '东岭镇', ...more }) as const;

const visit = (more: Partial<Visit> = {}): Visit => ({
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  occasion: '2026-12',
  onDate: '2026-12-02',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 1,
  ...more,
});

const decide = (
  onDate: string,
  startTime = '09:00',
  { of = household(), sameDay = 0, state = 'planned' as Visit['state'], now = NOW } = {},
) => {
  const others = Array.from({ length: sameDay }, (_, index) => ({
    id: `H1000${index}.2026-12`,
    state: 'planned' as const,
  }));
  const facts = { visit: visit({ state }), household: of, sameDay: others, calendar, settings };
  const decided = mayMove(facts, { onDate, startTime }, now);
  return decided.ok ? decided.value : decided.refusal.code;
};

describe('moving a visit', () => {
  it.each([
    ['to a workday', '2026-12-03', []],
    ['to later today', '2026-11-24', 'time-past'],
    ['to a Saturday', '2026-12-05', 'day-off'],
    ['to New Year', '2027-01-01', 'day-off'],
    ['to the last day a month after its period', '2027-01-29', []],
    ['to a day beyond it', '2027-02-02', 'too-far-ahead'],
  ])('%s', (_, onDate, expected) => {
    expect(decide(onDate)).toEqual(expected);
  });

  it('to a make-up workday is like any workday', () => {
    const now = '2026-02-10T02:00:00.000Z';
    const february = visit({ occasion: '2026-02', onDate: '2026-02-11' });
    const facts = { visit: february, household: household(), sameDay: [], calendar, settings };
    expect(mayMove(facts, { onDate: '2026-02-14', startTime: '09:00' }, now)).toMatchObject({ ok: true });
    expect(mayMove(facts, { onDate: '2026-02-17', startTime: '09:00' }, now)).toMatchObject({ ok: false });
  });

  it.each([
    ['a second before it starts', '2026-12-03T00:59:59.000Z', []],
    ['at the moment it would start', '2026-12-03T01:00:00.000Z', 'time-past'],
  ])('is decided to the minute: %s', (_, now, expected) => {
    expect(decide('2026-12-03', '09:00', { now })).toEqual(expected);
  });

  it('lets a household that asked for weekends have one, but for a holiday', () => {
    const of = household({ convenientTime: 'weekend' });
    expect(decide('2026-12-05', '09:00', { of })).toEqual([]);
    expect(decide('2027-01-02', '09:00', { of })).toEqual([]);
    expect(decide('2027-01-01', '09:00', { of })).toBe('day-off');
    expect(decide('2026-12-03', '09:00', { of })).toEqual(['outside-convenient-time']);
  });

  it.each([
    ['weekday-morning', '09:00', []],
    ['weekday-morning', '12:00', ['outside-convenient-time']],
    ['weekday-afternoon', '14:30', []],
    ['weekday-afternoon', '11:59', ['outside-convenient-time']],
    ['evening', '18:00', []],
    ['evening', '17:59', ['outside-convenient-time']],
    ['any', '19:00', ['outside-convenient-time']],
  ] as const)('of a household that finds %s convenient to %s warns: %j', (convenientTime, time, expected) => {
    expect(decide('2026-12-03', time, { of: household({ convenientTime }) })).toEqual(expected);
  });

  it('warns of a full day, the visit itself not counted', () => {
    expect(decide('2026-12-03', '09:00', { sameDay: settings.mostPerDay - 1 })).toEqual([]);
    expect(decide('2026-12-03', '09:00', { sameDay: settings.mostPerDay })).toEqual(['day-full']);
  });

  it('is refused once it was made', () => {
    expect(decide('2026-12-03', '09:00', { state: 'done' })).toBe('visit-done');
    expect(decide('2026-12-03', '09:00', { state: 'cancelled' })).toBe('visit-cancelled');
  });

  it('reaches a month beyond the end of its period, or beyond today if that is later', () => {
    const half = household({ frequency: 'half-yearly' });
    expect(latestMove(visit(), household(), '2026-11-24', settings)).toBe('2027-01-31');
    expect(latestMove(visit(), half, '2026-11-24', settings)).toBe('2027-07-01');
    expect(latestMove(visit(), household(), '2027-03-01', settings)).toBe('2027-04-01');
  });
});

describe('logging a visit', () => {
  it.each([
    ['today', '2026-11-24', 'accepted'],
    ['tomorrow', '2026-11-25', 'visit-in-future'],
    ['92 days ago', '2026-08-24', 'accepted'],
    ['93 days ago', '2026-08-23', 'too-long-ago'],
    ['a Sunday', '2026-11-22', 'accepted'],
  ])('of %s', (_, onDate, expected) => {
    const decided = mayLog(onDate, NOW);
    expect(decided.ok ? 'accepted' : decided.refusal.code).toBe(expected);
  });

  it('is about the planned day, or about today if that is yet to come', () => {
    expect(loggedDay({ onDate: '2026-11-20' }, NOW)).toBe('2026-11-20');
    expect(loggedDay({ onDate: '2026-12-02' }, NOW)).toBe('2026-11-24');
  });

  it('counts the day in Shanghai, whatever the machine’s zone', () => {
    expect(loggedDay({ onDate: '2026-12-02' }, '2026-11-24T16:00:00.000Z')).toBe('2026-11-25');
    expect(loggedDay({ onDate: '2026-12-02' }, '2026-11-24T15:59:59.000Z')).toBe('2026-11-24');
  });
});

it.each([
  ['08:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['17:59', 'afternoon'],
  ['18:00', 'evening'],
] as const)('%s is %s', (time, part) => {
  expect(partOfDay(time)).toBe(part);
});
