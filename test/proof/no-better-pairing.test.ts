import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadre } from '#shared/pairing/cadre.ts';
import type { Household } from '#shared/pairing/household.ts';
import type { PairingProblem } from '#shared/pairing/pairing-problem.ts';
import { defaultPairingSettings as settings } from '#shared/pairing/pairing-settings.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { randomCity } from '#test/support/random-city.ts';

// Knows the rule as written and nothing of how the solver works. A pairing is the cheapest there is exactly if no chain
// of households, each moving on to the next cadre, makes it cheaper (Klein: a flow without a negative cycle is optimal).

type Pair = { householdId: string; cadreId: string };

const UNPAIRED_COSTS = 1e7;

const pointsOf = (nth: number, cap: number): number => Math.round((100 * (nth - 0.5)) / cap);

const distances = ({ cadres, households }: { cadres: Cadre[]; households: Household[] }) => {
  const townOf = new Map(households.map(({ village, town }) => [village, town]));
  const homes = cadres.map(({ homeVillage = '' }) => ({
    village: homeVillage,
    town: townOf.get(homeVillage),
  }));
  return ({ village, town }: Household): number[] =>
    homes.map((home) => {
      if (home.town !== town) return settings.elsewhere;
      return home.village === village ? 0 : settings.otherVillage;
    });
};

/** What it costs to move a household from one place to another, at the least. The last two places are nobody and the rest of the world. */
const movesOf = ({ cadres, households, existing }: PairingProblem, pairs: Pair[]): Float64Array[] => {
  const [nobody, world] = [cadres.length, cadres.length + 1];
  const moves = Array.from({ length: cadres.length + 2 }, () =>
    new Float64Array(cadres.length + 2).fill(Number.POSITIVE_INFINITY),
  );
  const put = (from: number, to: number, cost: number): void => {
    const row = moves[from] as Float64Array;
    row[to] = Math.min(row[to] as number, cost);
  };
  const placeOf = new Map(cadres.map(({ id }, index) => [id, index]));
  const avoids = cadres.map(({ avoidHouseholdIds }) => new Set(avoidHouseholdIds));
  const cadreOf = new Map(pairs.map(({ householdId, cadreId }) => [householdId, cadreId]));
  const fixed = new Set(existing.map(({ householdId }) => householdId));
  const distance = distances({ cadres, households });
  const loads = cadres.map(() => 0);
  for (const household of households) {
    const from = placeOf.get(cadreOf.get(household.id) ?? '') ?? nobody;
    if (from !== nobody) loads[from] = (loads[from] ?? 0) + 1;
    if (fixed.has(household.id)) continue;
    const costs = [...distance(household), UNPAIRED_COSTS];
    for (const [to, cost] of costs.entries())
      if (to !== from && !avoids[to]?.has(household.id)) put(from, to, cost - (costs[from] as number));
  }
  put(world, nobody, 0);
  put(nobody, world, 0);
  for (const [index, { cap }] of cadres.entries()) {
    const load = loads[index] as number;
    if (load > 0) put(world, index, -pointsOf(load, cap));
    if (load < cap) put(index, world, pointsOf(load + 1, cap));
  }
  return moves;
};

/** Whether some round of moves comes out below nothing (Bellman and Ford, from everywhere at once). */
const canBeCheaper = (moves: Float64Array[]): boolean => {
  const least = new Float64Array(moves.length);
  for (let round = 0; round <= moves.length; round += 1) {
    let changed = false;
    for (const [from, row] of moves.entries())
      for (let to = 0; to < row.length; to += 1) {
        const through = (least[from] as number) + (row[to] as number);
        if (through >= (least[to] as number)) continue;
        least[to] = through;
        changed = true;
      }
    if (!changed) return false;
  }
  return true;
};

const isCheapest = (problem: PairingProblem, pairs: Pair[]): boolean =>
  !canBeCheaper(movesOf(problem, pairs));

const cityOf = (seed: number, households: number, cadres: number, capFactor = 1): PairingProblem => {
  const city = randomCity(seed, { households, cadres, towns: 3 });
  const scaled = city.cadres.map((cadre) => ({ ...cadre, cap: Math.round(cadre.cap * capFactor) }));
  return { cadres: scaled, households: city.households, existing: [] };
};

const cities = fc.record({
  seed: fc.nat(),
  households: fc.integer({ min: 1, max: 200 }),
  cadres: fc.integer({ min: 1, max: 30 }),
  capFactor: fc.constantFrom(0.5, 1, 3),
});

describe('a proposed pairing, held to the rule by someone who doesn’t know the solver', () => {
  it('leaves no chain of exchanges that would be cheaper or pair one more', () => {
    fc.assert(
      fc.property(cities, ({ seed, households, cadres, capFactor }) => {
        const problem = cityOf(seed, households, cadres, capFactor);
        expect(isCheapest(problem, solvePairing(problem).pairs)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves none among the new pairs where others are kept', () => {
    fc.assert(
      fc.property(cities, fc.integer({ min: 2, max: 4 }), (size, every) => {
        const problem = cityOf(size.seed, size.households, size.cadres, size.capFactor);
        const someCadre = (index: number) => problem.cadres[index % problem.cadres.length] as Cadre;
        const existing = problem.households
          .filter((_, index) => index % every === 0)
          .map(({ id }, index) => ({ householdId: id, cadreId: someCadre(index).id }));
        const { pairs } = solvePairing({ ...problem, existing });
        const kept = pairs.filter(({ reason }) => reason.code === 'kept');
        expect(isCheapest({ ...problem, existing: kept }, pairs)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves none in a city of 10,000 households and 1,000 cadres', () => {
    const city = randomCity(1, { households: 10_000, cadres: 1000 });
    const problem = { ...city, existing: [] };
    expect(isCheapest(problem, solvePairing(problem).pairs)).toBe(true);
  });

  it('would be found out if two households of two villages changed places', () => {
    const problem = cityOf(3, 200, 30);
    const { pairs } = solvePairing(problem);
    const [one, other] = ['镇0', '镇1'].map((town) => {
      const villages = new Map(problem.households.map(({ id, town: of }) => [id, of]));
      return pairs.findIndex(
        ({ householdId, reason }) => reason.code === 'same-village' && villages.get(householdId) === town,
      );
    }) as [number, number];
    const swapped = pairs.map((pair, index) => {
      const from = index === one ? other : index === other ? one : index;
      return { ...pair, cadreId: (pairs[from] as Pair).cadreId };
    });
    expect(isCheapest(problem, swapped)).toBe(false);
  });
});
