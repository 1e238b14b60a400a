import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household } from '#shared/pairing/household.ts';
import { type CadrePlanProblem, planVisitsOfCadre, type VisitPlan } from '#shared/pairing/plan-visits.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { addMonths, type CivilMonth, daysBetween, daysOfMonth } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { aHousehold, randomCity } from '#test/support/random-city.ts';

const plan = (households: Household[], more: Partial<CadrePlanProblem> = {}): VisitPlan =>
  planVisitsOfCadre(
    { cadreId: 'C', households, existing: [], months: ['2026-12'], today: '2026-11-24', ...more },
    visitCalendarOf(workdaysOf([])),
    settings,
  );

const monthsFrom = (first: CivilMonth, count: number): CivilMonth[] =>
  Array.from({ length: count }, (_, index) => addMonths(first, index));

const daysOfMonths = (months: CivilMonth[]) => months.flatMap(daysOfMonth);

const visit = (householdId: string, onDate: string, startTime = '09:00', occasion = onDate.slice(0, 7)) => ({
  householdId,
  cadreId: 'C',
  occasion,
  onDate,
  startTime,
});

const weekendHouseholds = (count: number): Household[] =>
  Array.from({ length: count }, (_, index) =>
    aHousehold({ id: `H${10 + index}`, convenientTime: 'weekend' }),
  );

describe('planning an earlier month after a later one', () => {
  it.each([
    ['monthly', '2027-01', ['2026-12']],
    ['every-two-months', '2027-01', []],
    ['every-two-months', '2027-02', ['2026-12']],
    ['quarterly', '2027-02', []],
    ['quarterly', '2027-03', ['2026-12']],
    ['half-yearly', '2027-05', []],
    ['half-yearly', '2027-06', ['2026-12']],
  ] as const)('finds a household due %s, planned for %s, due in %j', (frequency, planned, expected) => {
    const { visits } = plan([aHousehold({ id: 'H1', frequency })], {
      existing: [visit('H1', `${planned}-12`)],
    });
    expect(visits.map(({ occasion }) => occasion)).toEqual(expected);
  });

  it('keeps the days between them', () => {
    const existing = [visit('H1', '2027-01-04')];
    const [one] = plan([aHousehold({ id: 'H1' })], { existing }).visits;
    expect(daysBetween(one?.onDate ?? '', '2027-01-04')).toBeGreaterThanOrEqual(20);
  });
});

describe('an occasion that had no room', () => {
  const many = weekendHouseholds(30);
  const months = monthsFrom('2026-12', 2);
  const first = plan(many, { months });

  it('is listed again when the months are planned again', () => {
    expect(first.unplaced.length).toBeGreaterThan(0);
    expect(plan(many, { months, existing: first.visits })).toEqual({ visits: [], unplaced: first.unplaced });
  });

  it('gets the place that has become free since', () => {
    const [freed, ...rest] = first.visits as [VisitPlan['visits'][number], ...VisitPlan['visits']];
    const existing = [...rest, { ...freed, onDate: '2026-12-31', startTime: '20:00' }];
    const again = plan(many, { months, existing });
    expect(again.visits).toEqual([expect.objectContaining({ onDate: freed.onDate, occasion: '2026-12' })]);
  });
});

describe('a household that got no day in its month', () => {
  const household = aHousehold({ id: 'H1', frequency: 'quarterly' });
  const made = visit('H1', '2026-09-14');
  const months = monthsFrom('2026-12', 6);
  const away = (upTo: string) => new Set(daysOfMonths(months).filter((date) => date <= upTo));
  const occasions = (upTo: string) => {
    const { visits, unplaced } = plan([household], { months, existing: [made], absentOn: away(upTo) });
    return [visits, unplaced].map((some) => some.map(({ occasion }) => occasion));
  };

  it.each([
    ['2026-12-31', ['2027-01', '2027-04'], []],
    ['2027-01-31', ['2027-02', '2027-05'], []],
    ['2027-02-28', ['2027-03'], ['2026-12']],
  ])(
    'while its cadre was away up to %s is due the month after: in %j, listed for %j',
    (upTo, placed, left) => {
      expect(occasions(upTo)).toEqual([placed, left]);
    },
  );
});

describe('a visit the cadre has moved', () => {
  it.each([
    ['09:30', '10:30', undefined],
    ['09:00', '11:00', '10:00'],
    ['09:30', '10:00', '11:00'],
    ['08:00', '11:59', '09:00'],
    ['08:01', '11:59', '10:00'],
    ['08:01', '10:30', undefined],
  ])('at %s and one at %s leave %s of a morning', (one, other, free) => {
    const existing = [visit('X', '2026-12-31', one), visit('Y', '2026-12-31', other)];
    const { visits } = plan([aHousehold({ id: 'H1', convenientTime: 'weekday-morning' })], {
      existing,
      today: '2026-12-30',
    });
    expect(visits[0]?.startTime).toBe(free);
  });

  it('to the month after still stands for the month it was due in', () => {
    const existing = [visit('H1', '2027-01-04', '09:00', '2026-12')];
    expect(plan([aHousehold({ id: 'H1' })], { existing }).visits).toEqual([]);
    const [next] = plan([aHousehold({ id: 'H1' })], { existing, months: ['2027-01'] }).visits;
    expect(daysBetween('2027-01-04', next?.onDate ?? '')).toBeGreaterThanOrEqual(20);
  });
});

describe('households never visited', () => {
  it('of all frequencies are shared out so that no month of a cadre has many more than another', () => {
    const frequencies = ['every-two-months', 'quarterly', 'half-yearly'] as const;
    const households = Array.from({ length: 9 }, (_, index) =>
      aHousehold({ id: `H${index}`, frequency: frequencies[index % 3] }),
    );
    const months = monthsFrom('2026-12', 6);
    const { visits } = plan(households, { months });
    const loads = months.map((month) => visits.filter(({ occasion }) => occasion === month).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('come in different months with different cadres who have one each', () => {
    const months = monthsFrom('2026-12', 3);
    const perMonth = new Map(months.map((month) => [month, 0]));
    for (let index = 0; index < 300; index += 1) {
      const cadreId = `GB${String(index).padStart(4, '0')}`;
      const one = [aHousehold({ id: `H${index}`, frequency: 'quarterly' })];
      for (const { occasion } of plan(one, { cadreId, months }).visits)
        perMonth.set(occasion, (perMonth.get(occasion) ?? 0) + 1);
    }
    for (const count of perMonth.values()) expect(count).toBeGreaterThan(75);
  });
});

const cadres = fc.record({ seed: fc.nat(), count: fc.integer({ min: 1, max: 15 }) });
const householdsOf = ({ seed, count }: { seed: number; count: number }): Household[] =>
  randomCity(seed, { households: count, cadres: 1, towns: 1 }).households;

describe('any cadre’s year', () => {
  it('has each household again after half to one and a half of its interval', () => {
    fc.assert(
      fc.property(cadres, (cadre) => {
        const households = householdsOf(cadre);
        const { visits } = plan(households, { months: monthsFrom('2026-12', 12) });
        for (const { id, frequency } of households) {
          const days = visits.filter(({ householdId }) => householdId === id).map(({ onDate }) => onDate);
          const interval = 30.4 * settings.everyMonths[frequency];
          for (const [index, day] of days.slice(1).entries()) {
            const gap = daysBetween(days[index] ?? '', day);
            expect(gap).toBeGreaterThanOrEqual(interval / 2);
            expect(gap).toBeLessThanOrEqual(interval * 1.5);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('adds nothing when planned again, whatever was visited before', () => {
    const history = fc.uniqueArray(
      fc.record({ household: fc.nat({ max: 14 }), back: fc.integer({ min: -3, max: 12 }) }),
      { selector: ({ household, back }) => `${household} ${back}`, maxLength: 30 },
    );
    fc.assert(
      fc.property(cadres, history, fc.integer({ min: 1, max: 12 }), (cadre, visited, count) => {
        const households = householdsOf(cadre);
        const existing = visited.flatMap(({ household, back }) => {
          const { id } = households[household] ?? {};
          return id ? [visit(id, `${addMonths('2026-11', -back)}-12`)] : [];
        });
        const months = monthsFrom('2026-12', count);
        const first = plan(households, { months, existing });
        const again = plan(households, { months, existing: [...first.visits, ...existing] });
        expect(again).toEqual({ visits: [], unplaced: first.unplaced });
      }),
      { numRuns: 60 },
    );
  });

  it('may be planned month by month in any order: each occasion once, and planning again adds nothing', () => {
    const months = monthsFrom('2026-12', 8);
    const order = fc.shuffledSubarray(months, { minLength: 1 });
    fc.assert(
      fc.property(cadres, order, (cadre, ordered) => {
        const households = householdsOf(cadre);
        let existing: VisitPlan['visits'] = [];
        for (const month of ordered)
          existing = [...existing, ...plan(households, { months: [month], existing }).visits];
        const occasions = existing.map(({ householdId, occasion }) => `${householdId} ${occasion}`);
        expect(new Set(occasions).size).toBe(occasions.length);
        for (const { id, frequency } of households) {
          if (frequency !== 'monthly') continue;
          expect(existing.filter(({ householdId }) => householdId === id)).toHaveLength(ordered.length);
        }
        for (const month of ordered)
          expect(plan(households, { months: [month], existing }).visits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
