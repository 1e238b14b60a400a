import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maybeVisitedOn } from '#shared/pairing/consent-rules.ts';
import type { Household } from '#shared/pairing/household.ts';
import { planVisitsOfCadre } from '#shared/pairing/plan-visits.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysOfMonth,
  minutesOf,
  monthOf,
  weekdayOf,
} from '#shared/time/civil.ts';
import { type AnyPlan, anyPlan, CADRE } from './any-plan.ts';

// What a plan promises, said again without the planner's own rules about days, parts of days, diaries and spacing.

const planOf = ({ problem, calendar, settings }: AnyPlan, existing = problem.existing) =>
  planVisitsOfCadre({ ...problem, existing }, calendar, settings);

/** Holds a claim to a plan of each of many cities. */
const holds = (claim: (all: AnyPlan, plan: ReturnType<typeof planOf>) => void): void =>
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const all = anyPlan(seed);
      claim(all, planOf(all));
    }),
    { numRuns: 40 },
  );

const householdIn = ({ problem }: AnyPlan, id: string): Household =>
  problem.households.find((household) => household.id === id) as Household;

/** Whether a household's wishes and the calendar leave a day. */
const suits = ({ calendar }: AnyPlan, { convenientTime, town }: Household, date: CivilDate): boolean => {
  const { workday, holiday } = calendar.dayKind(date);
  if (convenientTime === 'weekend') return weekdayOf(date) >= 6 && !workday && !holiday;
  return workday && !(convenientTime === 'not-market-day' && calendar.isMarketDay(town, date));
};

const hoursThatSuit = ({ settings }: AnyPlan, { convenientTime }: Household): string[] => {
  const { morning, afternoon, evening } = settings.startTimes;
  if (convenientTime === 'weekday-morning') return morning;
  if (convenientTime === 'weekday-afternoon') return afternoon;
  return convenientTime === 'evening' ? evening : [...morning, ...afternoon];
};

const isOpen = (all: AnyPlan, household: Household, date: CivilDate): boolean =>
  date > all.problem.today &&
  suits(all, household, date) &&
  !all.problem.absentOn.has(date) &&
  date <= all.problem.leavesOn &&
  maybeVisitedOn(all.problem.consents.get(household.id), date);

type Placed = {
  householdId: string;
  cadreId: string;
  occasion: string;
  onDate: CivilDate;
  startTime: string;
};

/** The cadre's visits, planned ones and those there were, by day. */
const byDay = (all: AnyPlan, visits: Placed[]): Map<CivilDate, Placed[]> => {
  const days = new Map<CivilDate, Placed[]>();
  for (const one of [...all.problem.existing, ...visits])
    if (one.cadreId === CADRE) days.set(one.onDate, [...(days.get(one.onDate) ?? []), one]);
  return days;
};

const isApart = ({ settings }: AnyPlan, one: string, other: string): boolean =>
  Math.abs(minutesOf(one) - minutesOf(other)) >= settings.minutesApart;

/** Whether a household could have gone on a day beside all that stand there now. */
const hasRoom = (all: AnyPlan, household: Household, there: Placed[]): boolean =>
  there.length < all.settings.mostPerDay &&
  hoursThatSuit(all, household).some((hour) => there.every(({ startTime }) => isApart(all, hour, startTime)));

describe('any plan of any cadre', () => {
  it('has no visit on a day off, a market day that was to be avoided, a day of leave, or while the household wants none', () => {
    holds((all, { visits }) => {
      for (const { householdId, occasion, onDate, startTime } of visits) {
        const household = householdIn(all, householdId);
        expect([onDate, isOpen(all, household, onDate)]).toEqual([onDate, true]);
        expect(hoursThatSuit(all, household)).toContain(startTime);
        expect(monthOf(onDate)).toBe(occasion);
      }
    });
  });

  it('never gives a day more visits than its limit nor two too close together, whatever the cadre put there before', () => {
    holds((all, { visits }) => {
      for (const there of byDay(all, visits).values()) {
        const added = there.filter((one) => visits.some((planned) => planned === one));
        if (added.length > 0) expect(there.length).toBeLessThanOrEqual(all.settings.mostPerDay);
        for (const one of added)
          for (const other of there)
            if (one !== other) expect(isApart(all, one.startTime, other.startTime)).toBe(true);
      }
    });
  });

  it('lists what it could not place, and each reason is true', () => {
    holds((all, { visits, unplaced }) => {
      const standing = byDay(all, visits);
      for (const { householdId, occasion, reason } of unplaced) {
        const household = householdIn(all, householdId);
        const says = all.problem.consents.get(householdId);
        const days = daysOfMonth(occasion).filter((date) => date > all.problem.today);
        const suitable = days.filter((date) => suits(all, household, date));
        const open = days.filter((date) => isOpen(all, household, date));
        if (reason === 'days-full') {
          expect(open.length).toBeGreaterThan(0);
          expect(open.filter((date) => hasRoom(all, household, standing.get(date) ?? []))).toEqual([]);
        } else expect(open).toEqual([]);
        if (reason === 'no-suitable-day') expect(suitable).toEqual([]);
        if (reason === 'cadre-away')
          expect(suitable.some((date) => all.problem.absentOn.has(date))).toBe(true);
        if (reason === 'cadre-leaves')
          expect(suitable.some((date) => date > all.problem.leavesOn)).toBe(true);
        if (reason === 'paused' || reason === 'asked-another') expect(says?.state).toBe(reason);
        if (reason === 'declined') expect(['declined', 'ended']).toContain(says?.state);
      }
    });
  });

  it('leaves out no household that is due: once its interval has gone by, it has a visit or is listed', () => {
    holds((all, { visits, unplaced }) => {
      for (const { id, frequency } of all.problem.households) {
        const interval = all.settings.everyMonths[frequency];
        const own = [...all.problem.existing, ...visits, ...unplaced].filter(
          ({ householdId, occasion }) => householdId === id && occasion.length === 7,
        );
        const occasions = new Set(own.map(({ occasion }) => occasion));
        for (const month of all.problem.months.slice(interval - 1)) {
          const near = Array.from({ length: 2 * interval - 1 }, (_, index) =>
            addMonths(month, index - interval + 1),
          );
          expect([id, month, near.some((one) => occasions.has(one))]).toEqual([id, month, true]);
        }
      }
    });
  });

  it('has no household again before its interval is over', () => {
    holds((all, { visits, unplaced }) => {
      for (const { id, frequency } of all.problem.households) {
        const occasionsOf = (some: { householdId: string; occasion: string }[]) =>
          some.filter(({ householdId }) => householdId === id).map(({ occasion }) => occasion);
        const placed = occasionsOf(visits);
        const due = [...placed, ...occasionsOf(unplaced)];
        const there = occasionsOf(all.problem.existing).filter((one) => one.length === 7);
        expect(new Set(due).size).toBe(due.length);
        for (const month of due)
          for (let back = 0; back < all.settings.everyMonths[frequency]; back += 1) {
            expect(there).not.toContain(addMonths(month, -back));
            if (back > 0) expect(placed).not.toContain(addMonths(month, -back));
          }
      }
    });
  });

  it('adds nothing when planned again, says the same of what has no place, and leaves what was there as it was', () => {
    holds((all, first) => {
      const before = structuredClone(all.problem.existing);
      const again = planOf(all, [...all.problem.existing, ...first.visits]);
      expect(again.visits).toEqual([]);
      expect(again.unplaced).toHaveLength(first.unplaced.length);
      expect(again.unplaced).toEqual(expect.arrayContaining(first.unplaced));
      expect(all.problem.existing).toEqual(before);
    });
  });
});

const DAYS_OF_MONTH = 30.4;

describe('the days from one visit to the next', () => {
  // What is promised is the day, not the gap: two thirds to four thirds of the interval after the visit before, and two
  // thirds before the one after; where that stretch has no free day in the month, the free day nearest to it.
  it('are between two thirds and four thirds of the interval, or no free day of the month is nearer to that', () => {
    holds((all, { visits }) => {
      const standing = byDay(all, visits);
      const histories = [...all.problem.existing, ...visits]
        .filter(({ occasion }) => occasion.length === 7)
        .sort((a, b) => (a.occasion < b.occasion ? -1 : 1));
      for (const { householdId, occasion, onDate } of visits) {
        const household = householdIn(all, householdId);
        const days = (share: number) =>
          Math.round(DAYS_OF_MONTH * all.settings.everyMonths[household.frequency] * share);
        const own = histories.filter((one) => one.householdId === householdId);
        const before = own.findLast((one) => one.occasion < occasion);
        if (!before) continue;
        const after = all.problem.existing.find(
          (one) => one === own.find((next) => next.occasion > occasion),
        );
        const [earliest, latest] = [addDays(before.onDate, days(2 / 3)), addDays(before.onDate, days(4 / 3))];
        const mustEnd =
          after && after.onDate < addDays(latest, days(2 / 3)) ? addDays(after.onDate, -days(2 / 3)) : latest;
        const end = mustEnd < earliest ? earliest : mustEnd;
        const nearer = daysOfMonth(occasion).filter(
          (date) => (onDate < date && date <= earliest) || (end <= date && date < onDate),
        );
        const free = nearer.filter(
          (date) => isOpen(all, household, date) && hasRoom(all, household, standing.get(date) ?? []),
        );
        expect([onDate, free]).toEqual([onDate, []]);
      }
    });
  });
});
