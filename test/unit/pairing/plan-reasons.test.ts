import { describe, expect, it } from 'vitest';
import type { Consent } from '#shared/pairing/consent.ts';
import type { Household } from '#shared/pairing/household.ts';
import { marketCalendarOf } from '#shared/pairing/market-day-rules.ts';
import { type CadrePlanProblem, planVisitsOfCadre } from '#shared/pairing/plan-visits.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { addMonths, daysOfMonth } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { aHousehold } from '#test/support/random-city.ts';

const workdays = workdaysOf([]);
const calendar = visitCalendarOf(workdays);

const plan = (households: Household[], more: Partial<CadrePlanProblem> = {}, days = calendar) =>
  planVisitsOfCadre(
    { cadreId: 'C', households, existing: [], months: ['2026-12'], today: '2026-11-24', ...more },
    days,
    settings,
  );

const one = (more: Partial<Household> = {}): Household => aHousehold({ id: 'H1', ...more });
const december = daysOfMonth('2026-12');
const weekends = december.filter((date) =>
  ['05', '06', '12', '13', '19', '20', '26', '27'].includes(date.slice(8)),
);
const says = (state: Consent['state'], pausedUntil?: string) =>
  new Map([['H1', { state, ...(pausedUntil && { pausedUntil }) }]]);

describe('a cadre on leave or on duty', () => {
  it('has no visit on those days, and one on the days that are left', () => {
    const absentOn = new Set(december.filter((date) => date !== '2026-12-16'));
    const { visits } = plan([one()], { absentOn });
    expect(visits.map(({ onDate }) => onDate)).toEqual(['2026-12-16']);
  });

  it.each([
    ['all month', 'any', new Set(december), 'cadre-away'],
    ['on every weekend, for a household of weekends', 'weekend', new Set(weekends), 'cadre-away'],
    [
      'all days but one that is full',
      'any',
      new Set(december.filter((date) => date !== '2026-12-31')),
      'days-full',
    ],
  ] as const)('%s: the household is listed with the reason', (_, convenientTime, absentOn, reason) => {
    const existing = ['09:00', '10:00', '11:00'].map((startTime, index) => ({
      householdId: `X${index}`,
      cadreId: 'C',
      occasion: '2026-12',
      onDate: '2026-12-31',
      startTime,
    }));
    expect(plan([one({ convenientTime })], { absentOn, existing }).unplaced).toEqual([
      { householdId: 'H1', cadreId: 'C', occasion: '2026-12', reason },
    ]);
  });

  it('away or not, a household that no day suits is listed for that', () => {
    const { unplaced } = plan([one({ convenientTime: 'weekend' })], {
      today: '2026-12-28',
      absentOn: new Set(december),
    });
    expect(unplaced.map(({ reason }) => reason)).toEqual(['no-suitable-day']);
  });
});

describe('a cadre who leaves', () => {
  const days = (leavesOn: string, more: Partial<CadrePlanProblem> = {}) => {
    const { visits, unplaced } = plan([one()], { leavesOn, ...more });
    return [...visits.map(({ onDate }) => onDate), ...unplaced.map(({ reason }) => reason)];
  };

  it('goes on the last day still, and has no visit after it', () => {
    expect(days('2026-12-01')).toEqual(['2026-12-01']);
    expect(days('2026-11-30')).toEqual(['cadre-leaves']);
    const months = ['2026-12', '2027-01'];
    expect(days('2026-12-31', { months })).toEqual([expect.stringMatching(/^2026-12/), 'cadre-leaves']);
    expect(days('2027-06-30')).toEqual(plan([one()]).visits.map(({ onDate }) => onDate));
  });

  it('and is away till then: whoever comes next goes', () => {
    expect(days('2026-12-01', { absentOn: new Set(['2026-12-01']) })).toEqual(['cadre-leaves']);
    expect(days('2026-12-31', { absentOn: new Set(december) })).toEqual(['cadre-away']);
  });

  it('is no reason where the household wants nobody', () => {
    expect(days('2026-11-30', { consents: says('declined') })).toEqual(['declined']);
  });
});

describe('what a household says', () => {
  it.each([
    ['declined', undefined, 'declined'],
    ['ended', undefined, 'declined'],
    ['asked-another', undefined, 'asked-another'],
    ['paused', undefined, 'paused'],
    ['paused', '2027-01-01', 'paused'],
  ] as const)('%s until %s: it is listed as %s and not visited', (state, until, reason) => {
    const { visits, unplaced } = plan([one()], { consents: says(state, until) });
    expect(visits).toEqual([]);
    expect(unplaced.map((left) => left.reason)).toEqual([reason]);
  });

  it.each(['told', 'agreed'] as const)('%s: it is visited as any other', (state) => {
    expect(plan([one()], { consents: says(state) })).toEqual(plan([one()]));
  });

  it('paused until a day of the month: it is visited on that day at the earliest', () => {
    const { visits } = plan([one()], { consents: says('paused', '2026-12-31') });
    expect(visits.map(({ onDate }) => onDate)).toEqual(['2026-12-31']);
  });

  it('paused until a weekend at the month’s end: it is paused, no day of its own is left', () => {
    const { unplaced } = plan([one({ convenientTime: 'weekend' })], {
      consents: says('paused', '2026-12-28'),
    });
    expect(unplaced.map(({ reason }) => reason)).toEqual(['paused']);
  });

  it('is for one household only', () => {
    const { visits } = plan([one(), aHousehold({ id: 'H2' })], { consents: says('declined') });
    expect(visits.map(({ householdId }) => householdId)).toEqual(['H2']);
  });
});

describe('a visit beside the plan', () => {
  const beside = {
    householdId: 'H1',
    cadreId: 'C',
    occasion: '2026-12-31',
    onDate: '2026-12-31',
    startTime: '09:00',
  };

  it('stands for no occasion of the plan', () => {
    expect(plan([one()], { existing: [beside] }).visits.map(({ occasion }) => occasion)).toEqual(['2026-12']);
  });

  it('takes its cadre’s time all the same', () => {
    const household = one({ convenientTime: 'weekday-morning' });
    const { visits } = plan([household], { existing: [beside], today: '2026-12-30' });
    expect(visits.map(({ startTime }) => startTime)).toEqual(['10:00']);
  });
});

describe('market days', () => {
  it('are avoided all year by those who asked for it, in their own town', () => {
    const markets = marketCalendarOf(new Map([['东镇', { by: 'lunar', digits: [3, 8] } as const]]));
    const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-12', index));
    const household = one({ convenientTime: 'not-market-day', town: '东镇' });
    const withMarkets = plan([household], { months }, visitCalendarOf(workdays, markets)).visits;
    expect(withMarkets).toHaveLength(12);
    expect(withMarkets.filter(({ onDate }) => markets.isMarketDay('东镇', onDate))).toEqual([]);
    const without = plan([household], { months }).visits;
    expect(without.some(({ onDate }) => markets.isMarketDay('东镇', onDate))).toBe(true);
  });

  it('every day leave a household without a suitable one', () => {
    const everyDay = { by: 'weekday', weekdays: [1, 2, 3, 4, 5, 6, 7] } as const;
    const markets = marketCalendarOf(new Map([['东镇', { ...everyDay, weekdays: [...everyDay.weekdays] }]]));
    const household = one({ convenientTime: 'not-market-day', town: '东镇' });
    const { unplaced } = plan([household], {}, visitCalendarOf(workdays, markets));
    expect(unplaced.map(({ reason }) => reason)).toEqual(['no-suitable-day']);
  });
});
