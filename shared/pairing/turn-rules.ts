import { type CivilMonth, yearOf } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { VisitSettings } from './visit-settings.ts';

/** Months in a row, so that a household's turn is a remainder of its interval. */
export const monthNumber = (month: CivilMonth): number => yearOf(month) * 12 + Number(month.slice(5)) - 1;

/** A whole number below `limit` that follows from an id and differs from one id to the next. */
export const spreadOf = (id: string, limit: number): number => {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 8) % limit;
};

const commonCycle = (a: number, b: number): number => {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return (a / one) * b;
};

/**
 * Which of the months of its interval is a household's turn as long as it was never visited: the one in which the cadre
 * has least to do. Cadres begin in different months, so that neither a cadre nor the city has them all at once. Visits
 * made or planned have no say, so the answer stays the same once those turns are planned.
 */
export const turnsOf = (
  cadreId: string,
  households: Household[],
  { everyMonths }: Pick<VisitSettings, 'everyMonths'>,
): Map<string, number> => {
  const cycle = Object.values(everyMonths).reduce(commonCycle, 1);
  const begin = spreadOf(cadreId, cycle);
  const loads = new Array<number>(cycle).fill(0);
  const loadIn = (turn: number, interval: number): number => {
    let sum = 0;
    for (let month = turn; month < cycle; month += interval) sum += loads[month] as number;
    return sum;
  };
  const lightest = (interval: number): number => {
    const turns = Array.from({ length: interval }, (_, index) => (begin + index) % interval);
    return turns.reduce((best, turn) => (loadIn(turn, interval) < loadIn(best, interval) ? turn : best));
  };
  const turns = new Map<string, number>();
  for (const { id, frequency } of [...households].sort(
    (a, b) => everyMonths[a.frequency] - everyMonths[b.frequency] || (a.id < b.id ? -1 : 1),
  )) {
    const interval = everyMonths[frequency];
    const turn = lightest(interval);
    for (let month = turn; month < cycle; month += interval) (loads[month] as number) += 1;
    turns.set(id, turn);
  }
  return turns;
};
