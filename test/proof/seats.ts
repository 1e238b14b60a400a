import type { PairingProblem } from '#shared/pairing/pairing-problem.ts';
import { defaultPairingSettings as settings } from '#shared/pairing/pairing-settings.ts';
import { type CitySize, randomCity } from '#test/support/random-city.ts';
import type { Assignment } from './assignment-lp.ts';
import type { Pair } from './held-to-highs.ts';

export const problemOf = (seed: number, size: CitySize): PairingProblem => ({
  ...randomCity(seed, size),
  existing: [],
});

const avoidsOf = ({ cadres, avoidances = [] }: PairingProblem): Assignment['avoids'] => {
  const avoids = new Map(cadres.map(({ id, avoidHouseholdIds }) => [id, new Set(avoidHouseholdIds)]));
  for (const { householdId, cadreId } of avoidances) avoids.get(cadreId)?.add(householdId);
  return avoids;
};

const loadsOf = (pairs: Pair[]): Map<string, number> => {
  const loads = new Map<string, number>();
  for (const { cadreId } of pairs) loads.set(cadreId, (loads.get(cadreId) ?? 0) + 1);
  return loads;
};

/** The first seats still to be filled, beside pairs that stay. */
export const firstSeats = (problem: PairingProblem, kept: Pair[] = []): Assignment => {
  const held = new Set(kept.map(({ householdId }) => householdId));
  return {
    cadres: problem.cadres,
    open: problem.households.filter(({ id }) => !held.has(id)),
    households: problem.households,
    loads: loadsOf(kept),
    avoids: avoidsOf(problem),
    settings,
  };
};

/** The second seats that a first cadre leaves: nobody has both of one household. */
export const secondSeats = (problem: PairingProblem, first: Pair[]): Assignment => {
  const avoids = avoidsOf(problem);
  for (const { householdId, cadreId } of first) avoids.get(cadreId)?.add(householdId);
  const paired = new Set(first.map(({ householdId }) => householdId));
  const open = problem.households.filter(({ id }) => paired.has(id));
  return { ...firstSeats(problem), open, loads: loadsOf(first), avoids };
};
