import loadHighs from 'highs';
import { type Assignment, assignmentLp, fullnessOf, unpairedCosts, wayOf } from './assignment-lp.ts';

const highs = await loadHighs();

export type Pair = { householdId: string; cadreId: string };

/** The most households that can be paired, and the least that costs, as HiGHS finds them. */
const optimumOf = (assignment: Assignment): { paired: number; cost: number } => {
  const { Status, ObjectiveValue } = highs.solve(assignmentLp(assignment), {
    output_flag: false,
    presolve: 'off',
  });
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  const total = Math.round(ObjectiveValue);
  if (Math.abs(total - ObjectiveValue) > 1e-4) throw new Error(`not a whole optimum: ${ObjectiveValue}`);
  const unpaired = Math.floor(total / unpairedCosts(assignment));
  return { paired: assignment.open.length - unpaired, cost: total - unpaired * unpairedCosts(assignment) };
};

/** What pairs cost by the rule, each cadre's in any order. */
const costOf = (assignment: Assignment, pairs: Pair[]): number => {
  const way = wayOf(assignment);
  const cadres = new Map(assignment.cadres.map((cadre) => [cadre.id, cadre]));
  const open = new Map(assignment.open.map((household) => [household.id, household]));
  const loads = new Map(assignment.loads);
  return pairs.reduce((cost, { householdId, cadreId }) => {
    const [cadre, household] = [cadres.get(cadreId), open.get(householdId)];
    if (!cadre || !household) return Number.NaN;
    const nth = (loads.get(cadreId) ?? 0) + 1;
    loads.set(cadreId, nth);
    return cost + way(cadre, household) + fullnessOf(nth, cadre.cap);
  }, 0);
};

/** Which rules pairs break: each household once, caps, avoidance. */
const brokenBy = ({ cadres, loads, avoids }: Assignment, pairs: Pair[]): string[] => {
  const twice = new Set(pairs.map(({ householdId }) => householdId)).size < pairs.length;
  const avoided = pairs.some(({ householdId, cadreId }) => avoids.get(cadreId)?.has(householdId));
  const overCap = cadres.some(({ id, cap }) => {
    const added = pairs.filter(({ cadreId }) => cadreId === id).length;
    return added > 0 && (loads.get(id) ?? 0) + added > cap;
  });
  return [
    ...(twice ? ['paired twice'] : []),
    ...(avoided ? ['avoided'] : []),
    ...(overCap ? ['over cap'] : []),
  ];
};

/** Pairs beside the optimum: what they come to, what HiGHS says is best, and what they break. */
export const heldToHighs = (assignment: Assignment, pairs: Pair[]) => ({
  broken: brokenBy(assignment, pairs),
  found: { paired: pairs.length, cost: costOf(assignment, pairs) },
  best: optimumOf(assignment),
});
