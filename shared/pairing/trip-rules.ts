import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { Dated } from './spacing-rules.ts';
import { spreadOf } from './turn-rules.ts';

/** A household that is due, and its visits on either side of the month. */
export type DueHousehold = { household: Household; before?: Dated; after?: Dated };

/** A household that is due, and the day its cadre's month would best have it on. */
export type Trip = DueHousehold & { wishedOn: CivilDate };

const kindOfTime = ({ convenientTime }: Household): string =>
  convenientTime === 'weekend' ? 'weekend' : 'workday';

// Never visited: after those whose place in the month is known.
const LAST_OF_MONTH = '32';

/** Where in the month a household was visited, so that it keeps its place among the others. */
const placeInMonth = ({ before }: DueHousehold): string => before?.onDate.slice(8) ?? LAST_OF_MONTH;

const byPlaceInMonth = (a: DueHousehold, b: DueHousehold): number => {
  const [one, other] = [placeInMonth(a), placeInMonth(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.household.id < b.household.id ? -1 : 1;
};

/** Those that a cadre can see on one way out: of one village, at times that can share a day. */
const neighbours = (due: DueHousehold[], most: number): DueHousehold[][] => {
  const byPlace = new Map<string, DueHousehold[]>();
  for (const one of due) {
    const key = JSON.stringify([one.household.town, one.household.village, kindOfTime(one.household)]);
    const there = byPlace.get(key) ?? [];
    there.push(one);
    byPlace.set(key, there);
  }
  return [...byPlace.values()].flatMap((there) =>
    Array.from({ length: Math.ceil(there.length / most) }, (_, index) =>
      there.slice(index * most, (index + 1) * most),
    ),
  );
};

const STEPS = 100;

/**
 * Households of one village share a day, at most so many, and the days are spread evenly over those left in the month,
 * each cadre's a little apart from another's. Households with the fewest days to choose from come first.
 */
export const tripsOf = (
  cadreId: string,
  due: DueHousehold[],
  days: CivilDate[],
  mostPerDay: number,
): Trip[] => {
  const first = days[0];
  if (!first) return due.map((one) => ({ ...one, wishedOn: '' }));
  const ways = neighbours([...due].sort(byPlaceInMonth), mostPerDay);
  const offset = (spreadOf(cadreId, STEPS) + 0.5) / STEPS;
  return ways
    .flatMap((way, index) => {
      const wishedOn = addDays(first, Math.floor(((index + offset) / ways.length) * days.length));
      return way.map((one) => ({ ...one, wishedOn }));
    })
    .sort((a, b) => choice(a.household) - choice(b.household));
};

/** How little choice of days a household leaves: the lower, the sooner it is placed. */
const choice = ({ convenientTime }: Household): number =>
  ({ weekend: 0, evening: 1, 'not-market-day': 2, 'weekday-morning': 3, 'weekday-afternoon': 3, any: 4 })[
    convenientTime
  ];
