import { describe, expect, it } from 'vitest';
import { defaultPairingSettings as settings } from '#shared/pairing/pairing-settings.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { seededRandom } from '#test/support/random-city.ts';
import type { Assignment } from './assignment-lp.ts';
import { heldToHighs, type Pair } from './held-to-highs.ts';
import { firstSeats, problemOf, secondSeats } from './seats.ts';

// HiGHS is a solver of linear programs that others wrote and that is given the rule in words of its own, so that a mistake
// in Kaimen's network, its tree of hubs or its potentials would show.

const expectOptimal = (assignment: Assignment, pairs: Pair[]) => {
  const { broken, found, best } = heldToHighs(assignment, pairs);
  expect(broken).toEqual([]);
  expect(found).toEqual(best);
  return best;
};

describe('a proposed pairing, beside what HiGHS finds', () => {
  it.each([
    [200, 20, 1],
    [500, 60, 0.7],
    [1000, 40, 1],
    [2000, 200, 1],
    [2000, 200, 0.7],
  ])(
    'pairs as many of %i households with %i cadres, caps ×%d, and costs as little',
    (households, cadres, capFactor) => {
      const problem = problemOf(households + cadres, { households, cadres, capFactor });
      const { pairs, cost, bound } = solvePairing(problem);
      const best = expectOptimal(firstSeats(problem), pairs);
      expect([cost, bound]).toEqual([best.cost, best.cost]);
    },
  );

  it('is the best where cadres avoid a third of a small city', () => {
    const problem = problemOf(11, { households: 240, cadres: 30, towns: 3 });
    const random = seededRandom(11);
    const avoidances = problem.cadres.flatMap(({ id: cadreId }) =>
      problem.households
        .filter(() => random(3) === 0)
        .map(({ id: householdId }) => ({ householdId, cadreId })),
    );
    expectOptimal(firstSeats({ ...problem, avoidances }), solvePairing({ ...problem, avoidances }).pairs);
  });

  it('is the best in forty small cities with tight caps, where a part is paired already', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = seededRandom(seed);
      const size = { households: 5 + random(60), cadres: 2 + random(12), towns: 1 + random(3) };
      const problem = problemOf(seed, { ...size, capFactor: [0.5, 0.8, 1][random(3)] });
      const existing = problem.households
        .filter(() => random(4) === 0)
        .map(({ id }) => ({ householdId: id, cadreId: problem.cadres[random(size.cadres)]?.id ?? '' }));
      const { pairs, cost } = solvePairing({ ...problem, existing });
      const kept = pairs.filter(({ reason }) => reason.code === 'kept');
      const added = pairs.filter(({ reason }) => reason.code !== 'kept');
      expect(cost).toBe(expectOptimal(firstSeats(problem, kept), added).cost);
    }
  });

  it.each([
    [300, 30, 2],
    [300, 30, 1.5],
    [600, 80, 2],
  ])(
    'fills second seats of %i households with %i cadres, caps ×%d, at the least cost the first leave',
    (households, cadres, capFactor) => {
      const problem = problemOf(households, { households, cadres, capFactor, towns: 3 });
      const both = { ...settings, secondCadreKinds: [problem.households[0]?.kind ?? ''] };
      const { pairs, cost } = solvePairing(problem, both);
      const [first, second] = (['first', 'second'] as const).map((seat) =>
        pairs.filter((one) => one.seat === seat),
      );
      const costs = [
        expectOptimal(firstSeats(problem), first ?? []).cost,
        expectOptimal(secondSeats(problem, first ?? []), second ?? []).cost,
      ];
      expect(cost).toBe((costs[0] ?? 0) + (costs[1] ?? 0));
    },
  );
});
