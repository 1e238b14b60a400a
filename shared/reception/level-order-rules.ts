import type { Level } from './reception-day.ts';

/** What is suggested first, and the rest: all of it is shown. */
export type TownFirst<T> = { suggested: T[]; rest: T[] };

/**
 * For somebody's first visit: the first few that are a town's own come before the rest, which keep their order. Matters go
 * first to where they can be handled (domain, section 1: 归口办理). Where there is nothing to choose between, all is the rest.
 */
export const townFirst = <T extends { level?: Level; freeSlots: number }>(
  inOrder: T[],
  most: number,
): TownFirst<T> => {
  const suggested = inOrder
    .filter(({ level, freeSlots }) => level === 'town' && freeSlots > 0)
    .slice(0, most);
  const rest = inOrder.filter((one) => !suggested.includes(one));
  return rest.some(({ level }) => level !== 'town') ? { suggested, rest } : { suggested: [], rest: inOrder };
};
