import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingProblem, PairingSolution } from '#shared/pairing/pairing-problem.ts';
import { defaultPairingSettings } from '#shared/pairing/pairing-settings.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { randomCity, seededRandom } from '#test/support/random-city.ts';

// Why a pairing ends and why a household goes without are said to people, so each reason is held to the facts.

const TWICE_KIND = '独居老人';
const settings = { ...defaultPairingSettings, secondCadreKinds: [TWICE_KIND] };

const anyProblem = (seed: number): Required<PairingProblem> => {
  const random = seededRandom(seed);
  const size = { households: 1 + random(60), cadres: 1 + random(12), towns: 2 };
  const city = randomCity(seed, { ...size, capFactor: [0.4, 1, 2][random(3)] });
  const households = city.households.map((one) => (random(3) === 0 ? { ...one, kind: TWICE_KIND } : one));
  const some = <T>(share: number, make: (householdId: string, cadreId: string) => T): T[] =>
    households
      .filter(() => random(share) === 0)
      .map(({ id }) => make(id, random(15) === 0 ? 'GB-gone' : (city.cadres[random(size.cadres)]?.id ?? '')));
  const seat = () => (random(3) === 0 ? ('second' as const) : ('first' as const));
  const both = [
    ...some(2, (householdId, cadreId) => ({ householdId, cadreId, seat: 'first' as const })),
    ...some(4, (householdId, cadreId) => ({ householdId, cadreId, seat: 'second' as const })),
  ];
  return {
    cadres: city.cadres,
    households,
    existing: both.filter(
      (one) =>
        one.seat === 'first' ||
        !both.some(
          (other) =>
            other.seat === 'first' && other.householdId === one.householdId && other.cadreId === one.cadreId,
        ),
    ),
    avoidances: some(6, (householdId, cadreId) => ({ householdId, cadreId })),
    locks: some(8, (householdId, cadreId) => ({ householdId, cadreId, seat: seat() })),
    departed: city.cadres.filter(() => random(6) === 0).map(({ id }) => id),
  };
};

type Facts = { problem: Required<PairingProblem>; solution: PairingSolution };

/** Holds a claim to the solution of each of many problems. */
const holds = (claim: (facts: Facts) => void): void =>
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = anyProblem(seed);
      claim({ problem, solution: solvePairing(problem, settings) });
    }),
    { numRuns: 80 },
  );

const isThere = ({ problem }: Facts, cadreId: string): boolean =>
  problem.cadres.some(({ id }) => id === cadreId) && !problem.departed.includes(cadreId);

const areApart = ({ problem }: Facts, householdId: string, cadreId: string): boolean =>
  problem.avoidances.some((one) => one.householdId === householdId && one.cadreId === cadreId) ||
  problem.cadres.some(
    ({ id, avoidHouseholdIds }) => id === cadreId && avoidHouseholdIds.includes(householdId),
  );

const cadreIn = ({ solution }: Facts, seat: string, householdId: string): string | undefined =>
  solution.pairs.find((one) => one.seat === seat && one.householdId === householdId)?.cadreId;

const isFull = ({ problem, solution }: Facts, cadreId: string): boolean =>
  solution.pairs.filter((pair) => pair.cadreId === cadreId).length >=
  (problem.cadres.find(({ id }) => id === cadreId)?.cap ?? 0);

/** Whether a pairing may be said to end for that reason. */
const isTrue = (
  facts: Facts,
  { householdId, cadreId, seat = 'first', because }: PairingProblem['existing'][number] & { because: string },
): boolean => {
  const first = cadreIn(facts, 'first', householdId);
  if (because === 'cadre-left') return !isThere(facts, cadreId);
  if (because === 'avoided')
    return areApart(facts, householdId, cadreId) || (seat === 'second' && first === cadreId);
  if (because === 'over-cap') return isFull(facts, cadreId);
  const { kind } = facts.problem.households.find(({ id }) => id === householdId) ?? {};
  const wished = facts.problem.locks.some(
    (lock) =>
      lock.householdId === householdId &&
      lock.seat === seat &&
      lock.cadreId === cadreIn(facts, seat, householdId),
  );
  return wished || (seat === 'second' && (kind !== TWICE_KIND || first === undefined));
};

describe('any proposal beside pairings there are', () => {
  it('keeps each, or says in one place why it ends, and that is true', () => {
    holds((facts) => {
      for (const one of facts.problem.existing) {
        const { householdId, cadreId, seat = 'first' } = one;
        const pair = facts.solution.pairs.find(
          (other) => other.seat === seat && other.householdId === householdId,
        );
        const followed = pair?.reason.instead?.cadreId === cadreId ? [pair.reason.instead.because] : [];
        const ended = facts.solution.ended
          .filter((other) => other.householdId === householdId && other.seat === seat)
          .map(({ because }) => because);
        const why = [...followed, ...ended];
        expect([one, why.length]).toEqual([one, pair?.cadreId === cadreId ? 0 : 1]);
        for (const because of why)
          expect([one, because, isTrue(facts, { ...one, because })]).toEqual([one, because, true]);
      }
    });
  });

  it('leaves no seat empty that somebody with room could take', () => {
    holds((facts) => {
      for (const { householdId, seat, reason } of facts.solution.unpaired) {
        const first = cadreIn(facts, 'first', householdId);
        const able = facts.problem.cadres
          .map(({ id }) => id)
          .filter((id) => isThere(facts, id) && !areApart(facts, householdId, id))
          .filter((id) => seat === 'first' || id !== first);
        expect([householdId, reason]).toEqual([
          householdId,
          able.length === 0 ? 'all-avoided' : 'caps-used-up',
        ]);
        expect([householdId, seat, able.filter((id) => !isFull(facts, id))]).toEqual([householdId, seat, []]);
      }
    });
  });

  it('is the same whatever order rosters, pairings and wishes come in', () => {
    holds(({ problem, solution }) => {
      const turned = {
        cadres: problem.cadres.toReversed(),
        households: problem.households.toReversed(),
        existing: problem.existing.toReversed(),
        avoidances: problem.avoidances.toReversed(),
        locks: problem.locks.toReversed(),
        departed: problem.departed.toReversed(),
      };
      expect(solvePairing(turned, settings).pairs).toEqual(solution.pairs);
    });
  });
});
