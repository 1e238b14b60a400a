import type { Avoiders } from './avoiders-rules.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { minCostFlow } from './min-cost-flow.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { buildPairingNetwork, type PairingNetwork } from './pairing-network.ts';
import type { PairingSettings } from './pairing-settings.ts';

export type SeatProblem = {
  /** Where those are at home who are there. */
  neighbourhood: Neighbourhood;
  /** Those whose seat is free, in the order of ids. */
  open: Household[];
  /** Households each cadre has already. */
  loads: Map<string, number>;
  avoiders: Avoiders;
};

/** Who gets whom, what it costs, and the bound that no other way can be below. */
export type SeatSolution = { assigned: Map<string, string>; cost: number; bound: number };

const assignedOf = ({ network, tree, groups }: PairingNetwork, cadres: Cadre[]): Map<string, string> => {
  const entered = new Map<number, Household[]>();
  for (const { households, arcs } of groups) {
    const waiting = [...households];
    for (const { arc, node } of arcs) {
      const there = entered.get(node) ?? [];
      for (const household of waiting.splice(0, network.flowOn(arc))) there.push(household);
      entered.set(node, there);
    }
  }
  const byCadre = tree.settle(entered);
  return new Map(
    cadres.flatMap(({ id }, index) => (byCadre[index] ?? []).map((household) => [household.id, id] as const)),
  );
};

/**
 * Fills one seat of each household that has it free: as many as possible, and of all ways to do so the cheapest. The same
 * rosters in whatever order give the same answer.
 */
export const solveSeat = (
  { neighbourhood, open, loads, avoiders }: SeatProblem,
  settings: PairingSettings,
): SeatSolution => {
  if (open.length === 0) return { assigned: new Map(), cost: 0, bound: 0 };
  const built = buildPairingNetwork(open, neighbourhood, loads, avoiders, settings);
  const { cost, bound } = minCostFlow(built.network, built.source, built.sink);
  return { assigned: assignedOf(built, neighbourhood.cadres), cost, bound };
};
