import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { minCostFlow } from './min-cost-flow.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import type { PairingReason } from './pairing.ts';
import { buildPairingNetwork, type PairingNetwork } from './pairing-network.ts';
import { defaultPairingSettings, type PairingSettings } from './pairing-settings.ts';

export type PairingProblem = {
  cadres: Cadre[];
  households: Household[];
  /** Pairings there are already. They stay, unless avoidance, a cap or a departure speaks against them. */
  existing: { householdId: string; cadreId: string }[];
};

export type ProposedPair = { householdId: string; cadreId: string; reason: PairingReason };

export type PairingSolution = {
  /** By household id; each household once at most. */
  pairs: ProposedPair[];
  /** Households no cadre could take: `all-avoided` where nobody is left to ask, else `caps-used-up`. */
  unpaired: { householdId: string; reason: 'all-avoided' | 'caps-used-up' }[];
  capTotal: number;
  /** What the new pairs cost, and the bound no solution can be below: they are equal, which proves the optimum. */
  cost: number;
  bound: number;
};

/** Who may not have a household, by household. */
const avoidersOf = (cadres: Cadre[]): Map<string, string[]> => {
  const avoiders = new Map<string, string[]>();
  for (const { id, avoidHouseholdIds } of cadres)
    for (const householdId of new Set(avoidHouseholdIds))
      avoiders.set(householdId, [...(avoiders.get(householdId) ?? []), id].sort());
  return avoiders;
};

/** Existing pairings that can stay, in the order of household ids where a cap was lowered. */
const keptOf = ({ cadres, households, existing }: PairingProblem, avoiders: Map<string, string[]>) => {
  const caps = new Map(cadres.map(({ id, cap }) => [id, cap]));
  const known = new Set(households.map(({ id }) => id));
  const loads = new Map<string, number>();
  const kept = new Map<string, string>();
  for (const { householdId, cadreId } of [...existing].sort((a, b) =>
    a.householdId < b.householdId ? -1 : 1,
  )) {
    const load = loads.get(cadreId) ?? 0;
    const isFree = load < (caps.get(cadreId) ?? 0) && !avoiders.get(householdId)?.includes(cadreId);
    if (!isFree || !known.has(householdId) || kept.has(householdId)) continue;
    kept.set(householdId, cadreId);
    loads.set(cadreId, load + 1);
  }
  return { kept, loads };
};

const assignedOf = ({ network, tree, groups }: PairingNetwork, cadres: Cadre[]): Map<string, string> => {
  const entered = new Map<number, Household[]>();
  for (const { households, arcs } of groups) {
    const waiting = [...households];
    for (const { arc, node } of arcs)
      entered.set(node, [...(entered.get(node) ?? []), ...waiting.splice(0, network.flowOn(arc))]);
  }
  const byCadre = tree.settle(entered);
  return new Map(
    cadres.flatMap(({ id }, index) => (byCadre[index] ?? []).map((household) => [household.id, id] as const)),
  );
};

/**
 * Gives each household one cadre: caps kept, avoidance never broken, loads even relative to caps, near home first,
 * at the least cost of all ways there are. Where not all can be paired, as many as possible are. The same rosters in
 * whatever order give the same answer.
 */
export const solvePairing = (
  problem: PairingProblem,
  settings: PairingSettings = defaultPairingSettings,
): PairingSolution => {
  const households = [...problem.households].sort((a, b) => (a.id < b.id ? -1 : 1));
  const avoiders = avoidersOf(problem.cadres);
  const { kept, loads } = keptOf(problem, avoiders);
  const neighbourhood = neighbourhoodOf(problem.cadres, households);
  const open = households.filter(({ id }) => !kept.has(id));
  const built = buildPairingNetwork(open, neighbourhood, loads, avoiders, settings);
  const { cost, bound } = minCostFlow(built.network, built.source, built.sink);
  const assigned = assignedOf(built, neighbourhood.cadres);

  const cadreOf = new Map([...kept, ...assigned]);
  const finalLoads = new Map<string, number>();
  for (const cadreId of cadreOf.values()) finalLoads.set(cadreId, (finalLoads.get(cadreId) ?? 0) + 1);
  const cadres = new Map(problem.cadres.map((cadre) => [cadre.id, cadre]));

  const pairs: ProposedPair[] = [];
  const unpaired: PairingSolution['unpaired'] = [];
  for (const household of households) {
    const cadre = cadres.get(cadreOf.get(household.id) ?? '');
    if (cadre) {
      const code = kept.has(household.id) ? ('kept' as const) : neighbourhood.nearness(household, cadre);
      const reason = { code, load: finalLoads.get(cadre.id) ?? 0, cap: cadre.cap };
      pairs.push({ householdId: household.id, cadreId: cadre.id, reason });
    } else {
      const isAvoided = avoiders.get(household.id)?.length === problem.cadres.length;
      unpaired.push({ householdId: household.id, reason: isAvoided ? 'all-avoided' : 'caps-used-up' });
    }
  }
  const capTotal = problem.cadres.reduce((sum, { cap }) => sum + cap, 0);
  return { pairs, unpaired, capTotal, cost, bound };
};
