import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';

/** A household and the day it would best be visited on. */
export type Trip = { household: Household; idealOn: CivilDate };

const kindOfTime = ({ convenientTime }: Household): string =>
  convenientTime === 'weekend' ? 'weekend' : 'workday';

/** Those that a cadre can see on one way out: of one village, at times that can share a day. */
const neighbours = (households: Household[], most: number): Household[][] => {
  const byPlace = new Map<string, Household[]>();
  for (const household of households) {
    const key = JSON.stringify([household.town, household.village, kindOfTime(household)]);
    const there = byPlace.get(key) ?? [];
    there.push(household);
    byPlace.set(key, there);
  }
  return [...byPlace.values()].flatMap((there) =>
    Array.from({ length: Math.ceil(there.length / most) }, (_, index) =>
      there.slice(index * most, (index + 1) * most),
    ),
  );
};

/**
 * Households of one village share a day, at most so many, and the days are spread evenly over those left in the month.
 * Households with the fewest days to choose from come first.
 */
export const tripsOf = (households: Household[], days: CivilDate[], mostPerDay: number): Trip[] => {
  const first = days[0];
  if (!first) return households.map((household) => ({ household, idealOn: '' }));
  const ways = neighbours(
    [...households].sort((a, b) => (a.id < b.id ? -1 : 1)),
    mostPerDay,
  );
  return ways
    .flatMap((way, index) => {
      const idealOn = addDays(first, Math.floor(((index + 0.5) / ways.length) * days.length));
      return way.map((household) => ({ household, idealOn }));
    })
    .sort((a, b) => choice(a.household) - choice(b.household));
};

/** How little choice of days a household leaves: the lower, the sooner it is placed. */
const choice = ({ convenientTime }: Household): number =>
  ({ weekend: 0, evening: 1, 'not-market-day': 2, 'weekday-morning': 3, 'weekday-afternoon': 3, any: 4 })[
    convenientTime
  ];
