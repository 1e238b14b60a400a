import { describe, expect, it } from 'vitest';
import type { ProposedPair } from '#shared/pairing/pairing-problem.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { heldToHighs, type Pair } from './held-to-highs.ts';
import { firstSeats, problemOf } from './seats.ts';

describe('a pairing that isn’t the best', () => {
  const problem = problemOf(3, { households: 200, cadres: 30, towns: 3 });
  const { pairs } = solvePairing(problem);
  const held = (other: Pair[]) => heldToHighs(firstSeats(problem), other);

  it('is found out where one household goes to a cadre further away', () => {
    const near = pairs.findIndex(({ reason }) => reason.code === 'same-village');
    const far = pairs.findIndex(({ reason }) => reason.code === 'elsewhere');
    const moved = pairs.map((pair, index) => {
      const from = index === near ? far : index === far ? near : index;
      return { ...pair, cadreId: pairs[from]?.cadreId ?? '' };
    });
    const { found, best } = held(moved);
    expect(found.paired).toBe(best.paired);
    expect(found.cost).toBeGreaterThan(best.cost);
  });

  it('is found out where one household less is paired', () => {
    const { found, best } = held(pairs.slice(1));
    expect(found.paired).toBe(best.paired - 1);
  });

  it('is found out where a rule is broken for it', () => {
    const [one, ...rest] = pairs as [ProposedPair, ...ProposedPair[]];
    const avoiding = problem.cadres.find(({ avoidHouseholdIds }) => avoidHouseholdIds.length > 0);
    const avoided = { householdId: avoiding?.avoidHouseholdIds[0] ?? '', cadreId: avoiding?.id ?? '' };
    const others = pairs.filter(({ householdId }) => householdId !== avoided.householdId);
    expect(held([...others, avoided]).broken).toContain('avoided');
    expect(held([one, one, ...rest]).broken).toContain('paired twice');
    expect(held(pairs.map((pair) => ({ ...pair, cadreId: one.cadreId }))).broken).toContain('over cap');
  });
});
