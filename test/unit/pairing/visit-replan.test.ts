import { describe, expect, it } from 'vitest';
import { absentDays, affectedBy, mayBeAbsent, maybeReplanned } from '#shared/pairing/absence-rules.ts';
import { frequencyOfKind, withFrequency } from '#shared/pairing/frequency-rules.ts';
import { isLeftBehind } from '#shared/pairing/place-visit.ts';
import type { Visit } from '#shared/pairing/visit.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { hasToMove, isToBeRechecked, isToRecheck } from '#shared/pairing/visit-recheck-rules.ts';
import { type ReplanProblem, replannedVisits } from '#shared/pairing/visit-replan-rules.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { daysOfMonth } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { aHousehold } from '#test/support/random-city.ts';

const calendar = visitCalendarOf(workdaysOf([]));

const visit = (id: string, onDate: string, more: Partial<Visit> = {}): Visit => ({
  id: `${id}.2026-12`,
  householdId: id,
  occasion: '2026-12',
  cadreId: 'C',
  onDate,
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 1,
  ...more,
});

describe('visits on days a cadre is away', () => {
  it.each([
    ['planned', {}, false],
    ['agreed or moved', { agreed: true }, true],
    ['taken over by a colleague', { standsInFor: 'D' }, true],
    ['beside the plan', { occasion: '2026-12-02' }, true],
  ] as const)('%s: it stays is %s', (_, more, stays) => {
    const found = affectedBy([visit('H1', '2026-12-02', more)], new Set(['2026-12-02']), '2026-12-01');
    expect(found.map((one) => one.stays)).toEqual([stays]);
    expect(maybeReplanned(visit('H1', '2026-12-02', more))).toBe(!stays);
  });

  it.each([
    ['another day', { onDate: '2026-12-03' }],
    ['done', { state: 'done' }],
    ['cancelled', { state: 'cancelled' }],
    ['today', { onDate: '2026-12-01' }],
  ] as const)('are not those that are %s', (_, more) => {
    const days = new Set(['2026-12-01', '2026-12-02']);
    expect(affectedBy([visit('H1', '2026-12-02', more)], days, '2026-12-01')).toEqual([]);
  });

  it.each([
    ['2026-12-02', '2026-12-02', 'accepted'],
    ['2026-11-01', '2026-11-24', 'accepted'],
    ['2026-11-01', '2026-11-23', 'absence-over'],
    ['2026-12-02', '2026-12-01', 'ends-before-start'],
    ['2026-12-01', '2027-12-01', 'accepted'],
    ['2026-12-01', '2027-12-02', 'range-too-long'],
  ])('an absence from %s to %s is %s', (from, to, expected) => {
    const decided = mayBeAbsent({ from, to }, '2026-11-24T02:00:00.000Z');
    expect(decided.ok ? 'accepted' : decided.refusal.errors?.[0]?.code).toBe(expected);
  });

  it('counts both ends of an absence', () => {
    const absences = [
      { from: '2026-12-30', to: '2027-01-01' },
      { from: '2026-12-02', to: '2026-12-02' },
    ];
    expect([...absentDays(absences)].sort()).toEqual([
      '2026-12-02',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });
});

describe('a visit that has to move', () => {
  const replan = (moving: Visit[], more: Partial<ReplanProblem<Visit>> = {}) =>
    replannedVisits(
      {
        cadreId: 'C',
        moving: moving.map((one) => ({ visit: one, household: aHousehold({ id: one.householdId }) })),
        others: [],
        today: '2026-11-24',
        absentOn: new Set(moving.map(({ onDate }) => onDate)),
        consents: new Map(),
        ...more,
      },
      calendar,
      settings,
    ).map((one) => ('to' in one ? one.to.onDate : one.stuck));

  it('goes to the nearest day its cadre is there, a workday, the earlier first', () => {
    expect(replan([visit('H1', '2026-12-15')])).toEqual(['2026-12-14']);
    const absentOn = new Set(['2026-12-14', '2026-12-15', '2026-12-16']);
    expect(replan([visit('H1', '2026-12-15')], { absentOn })).toEqual(['2026-12-17']);
  });

  it('keeps three a day and the time between two', () => {
    const full = ['09:00', '10:00', '11:00'].map((startTime, index) =>
      visit(`X${index}`, '2026-12-14', { startTime }),
    );
    expect(replan([visit('H1', '2026-12-15')], { others: full })).toEqual(['2026-12-16']);
    const many = Array.from({ length: 5 }, (_, index) => visit(`H${index}`, '2026-12-15'));
    const days = replan(many);
    expect(Math.max(...days.map((day) => days.filter((other) => other === day).length))).toBe(3);
  });

  it('stays within the month it is for, and is left with the reason where that has no day', () => {
    const absentOn = new Set(daysOfMonth('2026-12'));
    expect(replan([visit('H1', '2026-12-15')], { absentOn })).toEqual(['cadre-away']);
    expect(
      replan([visit('H1', '2026-12-15')], { consents: new Map([['H1', { state: 'declined' as const }]]) }),
    ).toEqual(['declined']);
    expect(replan([visit('H1', '2026-12-30')], { today: '2026-12-31' })).toEqual(['no-suitable-day']);
  });
});

describe('an occasion that is planned anew', () => {
  const now = { cadreId: 'C', occasion: '2026-12' };
  it.each([
    ['of this cadre', {}, false],
    ['of a former cadre', { cadreId: 'D' }, true],
    ['of a former cadre, for another month', { cadreId: 'D', occasion: '2027-01' }, false],
    ['of a former cadre, done', { cadreId: 'D', state: 'done' }, false],
    ['made by a colleague for this cadre', { cadreId: 'D', standsInFor: 'C' }, false],
    ['made by a colleague for a former cadre', { cadreId: 'D', standsInFor: 'E' }, true],
    ['made by this cadre for a former one', { cadreId: 'C', standsInFor: 'E' }, true],
    ['cancelled', { state: 'cancelled' }, true],
  ] as const)('%s is %s', (_, more, expected) => {
    expect(isLeftBehind(visit('H1', '2026-12-15', more), now)).toBe(expected);
  });
});

describe('a provisional year whose notice has come', () => {
  // The Monday is off by it, the Saturday worked.
  const { kindOf } = workdaysOf([{ year: 2027, off: ['2027-02-08'], worked: ['2027-02-13'] }]);
  const days = { dayKind: kindOf };
  it.each([
    ['any', '2027-02-08', false, true],
    ['any', '2027-02-08', true, true],
    ['any', '2027-02-09', false, false],
    ['any', '2027-02-13', false, false],
    ['weekend', '2027-02-13', false, true],
    ['weekend', '2027-02-13', true, false],
    ['weekend', '2027-02-14', false, false],
    ['weekend', '2027-02-08', true, true],
  ] as const)(
    'a household of %s on %s, agreed %s, has to move is %s',
    (convenientTime, onDate, agreed, expected) => {
      const planned = { state: 'planned' as const, provisional: true, agreed, onDate };
      expect(hasToMove(planned, { convenientTime }, days)).toBe(expected);
    },
  );

  it('is checked once: only what is still provisional', () => {
    const planned = visit('H1', '2027-02-09', { provisional: true });
    expect(isToBeRechecked(planned, days)).toBe(true);
    expect(isToBeRechecked({ ...planned, provisional: false }, days)).toBe(false);
    expect(isToBeRechecked({ ...planned, state: 'done' }, days)).toBe(false);
    expect(isToBeRechecked(planned, calendar)).toBe(false);
    expect(isToRecheck({ month: '2027-02', provisional: true }, days)).toBe(true);
    expect(isToRecheck({ month: '2027-02', provisional: true }, calendar)).toBe(false);
  });
});

describe('the frequency that holds', () => {
  it.each([
    ['its own', undefined, { 独居老人: 'quarterly' }, 'monthly'],
    ['its kind’s now', 'kind', { 独居老人: 'quarterly' }, 'quarterly'],
    ['the last one, where the kind has none any more', 'kind', {}, 'monthly'],
  ] as const)('is %s', (_, frequencyFrom, frequencyByKind, expected) => {
    const household = aHousehold({ id: 'H1', kind: '独居老人', frequency: 'monthly', frequencyFrom });
    expect(withFrequency(household, { frequencyByKind }).frequency).toBe(expected);
  });

  it('is none for a kind that is called as what every object has', () => {
    expect(frequencyOfKind('constructor', { frequencyByKind: {} })).toBe(undefined);
  });
});
