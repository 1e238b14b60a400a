import type { Avoidance } from './avoidance.ts';
import type { Cadre } from './cadre.ts';

/** The cadres a household may not have, by household, each list in the order of work numbers. */
export type Avoiders = Map<string, string[]>;

/** Avoidance as the roster of cadres states it and as it was said since, in one. */
export const avoidersOf = (
  cadres: Pick<Cadre, 'id' | 'avoidHouseholdIds'>[],
  avoidances: Pick<Avoidance, 'householdId' | 'cadreId'>[] = [],
): Avoiders => {
  const sets = new Map<string, Set<string>>();
  const add = (householdId: string, cadreId: string): void => {
    const avoided = sets.get(householdId) ?? new Set();
    sets.set(householdId, avoided.add(cadreId));
  };
  for (const { id, avoidHouseholdIds } of cadres)
    for (const householdId of avoidHouseholdIds) add(householdId, id);
  for (const { householdId, cadreId } of avoidances) add(householdId, cadreId);
  return new Map([...sets].map(([householdId, avoided]) => [householdId, [...avoided].sort()]));
};
