import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household } from '#shared/pairing/household.ts';
import { type CadrePlanProblem, planVisitsOfCadre, type VisitPlan } from '#shared/pairing/plan-visits.ts';
import { suitableParts, type VisitCalendar } from '#shared/pairing/suitable-rules.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { addMonths, daysBetween, monthOf, weekdayOf } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { aHousehold, randomCity } from '#test/support/random-city.ts';

const { kindOf: dayKind } = workdaysOf([]);

const calendar: VisitCalendar = { dayKind, isMarketDay: () => false };

const plan = (households: Household[], more: Partial<CadrePlanProblem> = {}, days = calendar): VisitPlan =>
  planVisitsOfCadre(
    { cadreId: 'C', households, existing: [], months: ['2026-12'], today: '2026-11-24', ...more },
    days,
    settings,
  );

const households = (count: number, more: Partial<Household> = {}): Household[] =>
  Array.from({ length: count }, (_, index) =>
    aHousehold({ id: `H${index + 1}`, village: `村${index}`, ...more }),
  );

describe('what suits a household', () => {
  it.each([
    ['weekday-morning', '2026-12-02', ['morning']],
    ['weekday-afternoon', '2026-12-02', ['afternoon']],
    ['evening', '2026-12-02', ['evening']],
    ['any', '2026-12-02', ['morning', 'afternoon']],
    ['any', '2026-12-05', []],
    ['any', '2026-10-10', ['morning', 'afternoon']],
    ['weekend', '2026-12-05', ['morning', 'afternoon']],
    ['weekend', '2026-12-02', []],
    ['weekend', '2026-10-10', []],
    ['weekend', '2026-10-03', []],
    ['any', '2026-10-01', []],
    ['not-market-day', '2026-12-02', ['morning', 'afternoon']],
    ['not-market-day', '2026-12-05', []],
  ] as const)('%s on %s is %j', (convenientTime, date, parts) => {
    expect(suitableParts({ convenientTime, town: '东镇' }, date, calendar)).toEqual(parts);
  });

  it('is no market day of its own town, where it asked for none', () => {
    const markets: VisitCalendar = {
      dayKind,
      isMarketDay: (town, date) => town === '东镇' && date === '2026-12-02',
    };
    const household = { convenientTime: 'not-market-day', town: '东镇' } as const;
    expect(suitableParts(household, '2026-12-02', markets)).toEqual([]);
    expect(suitableParts({ ...household, town: '西镇' }, '2026-12-02', markets)).not.toEqual([]);
    expect(suitableParts({ ...household, convenientTime: 'any' }, '2026-12-02', markets)).not.toEqual([]);
  });
});

describe('when a household is due', () => {
  const occasions = (household: Partial<Household>, last: string | undefined, months: string[]) => {
    const one = aHousehold({ id: 'H1', ...household });
    const existing = last
      ? [{ householdId: 'H1', cadreId: 'C', occasion: last, onDate: `${last}-15`, startTime: '09:00' }]
      : [];
    return plan([one], { months, existing }).visits.map(({ occasion }) => occasion);
  };
  const year = Array.from({ length: 12 }, (_, index) => addMonths('2026-12', index));

  it.each([
    ['monthly', '2026-11', year],
    ['every-two-months', '2026-11', ['2027-01', '2027-03', '2027-05', '2027-07', '2027-09', '2027-11']],
    ['quarterly', '2026-11', ['2027-02', '2027-05', '2027-08', '2027-11']],
    ['half-yearly', '2026-11', ['2027-05', '2027-11']],
    ['quarterly', '2026-01', ['2026-12', '2027-03', '2027-06', '2027-09']],
  ] as const)(
    'is, %s and last visited for %s, counted from then, at once if that is over',
    (frequency, last, expected) => {
      expect(occasions({ frequency }, last, year)).toEqual(expected);
    },
  );

  it('is its turn among others never visited, so that no month has them all', () => {
    const { visits } = plan(households(6, { frequency: 'quarterly' }), { months: year.slice(0, 3) });
    const perMonth = year
      .slice(0, 3)
      .map((month) => visits.filter(({ occasion }) => occasion === month).length);
    expect(perMonth).toEqual([2, 2, 2]);
  });
});

describe('a month’s plan', () => {
  it('spreads visits over the whole month', () => {
    const days = plan(households(4))
      .visits.map(({ onDate }) => onDate)
      .sort();
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? '', day));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5);
  });

  it('visits households of one village on one day, one after the other', () => {
    const { visits } = plan(households(3, { village: '东一村' }));
    expect(new Set(visits.map(({ onDate }) => onDate)).size).toBe(1);
    expect(visits.map(({ startTime }) => startTime)).toEqual(['09:00', '10:00', '11:00']);
  });

  it('gives nobody more than three visits a day, and lists what has no room with the reason', () => {
    const { visits, unplaced } = plan(households(30, { village: '东一村', convenientTime: 'weekend' }));
    expect(visits).toHaveLength(24);
    expect(unplaced).toHaveLength(6);
    expect(unplaced[0]).toEqual({
      householdId: expect.any(String),
      cadreId: 'C',
      occasion: '2026-12',
      reason: 'days-full',
    });
  });

  it('lists a household that no day left in the month suits', () => {
    const { unplaced } = plan(households(1, { convenientTime: 'weekend' }), { today: '2026-12-28' });
    expect(unplaced.map(({ reason }) => reason)).toEqual(['no-suitable-day']);
  });

  it('starts the day after today', () => {
    const { visits } = plan(households(2), { today: '2026-12-29' });
    expect(visits.every(({ onDate }) => onDate > '2026-12-29')).toBe(true);
  });

  it('is marked provisional where the year has no holiday notice, and keeps off days off by law', () => {
    const { visits } = plan(households(8), { months: ['2027-02'] });
    expect(visits.every(({ provisional }) => provisional)).toBe(true);
    expect(visits.some(({ onDate }) => ['2027-02-05', '2027-02-08'].includes(onDate))).toBe(false);
  });

  it('counts visits the cadre has already, whoever they are for', () => {
    const existing = ['09:00', '10:00', '11:00'].map((startTime, index) => ({
      householdId: `X${index}`,
      cadreId: 'C',
      occasion: '2026-12',
      onDate: '2026-12-31',
      startTime,
    }));
    const { visits, unplaced } = plan(households(1), { today: '2026-12-30', existing });
    expect([visits, unplaced.length]).toEqual([[], 1]);
  });
});

describe('any plan of a year', () => {
  it('keeps to days that suit, to three a day, to the interval, to one visit per occasion; planning again adds nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 25 }), (seed, count) => {
        const city = randomCity(seed, { households: count, cadres: 1, towns: 1 }).households;
        const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-12', index));
        const first = plan(city, { months });
        const byId = new Map(city.map((household) => [household.id, household]));
        const perDay = new Map<string, string[]>();
        const lastOf = new Map<string, string>();
        for (const visit of first.visits) {
          const household = byId.get(visit.householdId) as Household;
          expect(suitableParts(household, visit.onDate, calendar).length).toBeGreaterThan(0);
          if (household.convenientTime !== 'weekend') expect(dayKind(visit.onDate).workday).toBe(true);
          else expect(weekdayOf(visit.onDate)).toBeGreaterThanOrEqual(6);
          expect(monthOf(visit.onDate)).toBe(visit.occasion);
          const last = lastOf.get(visit.householdId);
          if (last)
            expect(visit.occasion >= addMonths(last, settings.everyMonths[household.frequency])).toBe(true);
          lastOf.set(visit.householdId, visit.occasion);
          perDay.set(visit.onDate, [...(perDay.get(visit.onDate) ?? []), visit.startTime]);
        }
        for (const times of perDay.values()) {
          expect(times.length).toBeLessThanOrEqual(settings.mostPerDay);
          expect(new Set(times).size).toBe(times.length);
        }
        expect(plan(city, { months, existing: first.visits }).visits).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
