import { FlowNetwork } from './flow-network.ts';
import type { Household } from './household.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { PairingSettings } from './pairing-settings.ts';
import { type Range, RangeTree } from './range-tree.ts';

/** Households that every cadre costs the same: of one village, with the same cadres to avoid. */
type Group = { households: Household[]; arcs: { arc: number; node: number }[] };

export type PairingNetwork = {
  network: FlowNetwork;
  source: number;
  sink: number;
  tree: RangeTree;
  groups: Group[];
};

/** How full a cadre is, in whole points of 100, in the middle of the household that would be the `nth`. */
const fullness = (nth: number, cap: number): number => Math.round((100 * (nth - 0.5)) / cap);

/** Households by what their cadres cost them. Few are to avoid anybody, so the place is looked at first. */
const groupsOf = (households: Household[], avoiders: Map<string, string[]>): Household[][] => {
  const byTown = new Map<string, Map<string, Household[]>>();
  const apart = new Map<string, Household[]>();
  const into = (groups: Map<string, Household[]>, key: string, household: Household): void => {
    const group = groups.get(key);
    if (group) group.push(household);
    else groups.set(key, [household]);
  };
  for (const household of households) {
    const { id, town, village } = household;
    const avoided = avoiders.get(id);
    if (avoided) into(apart, JSON.stringify([town, village, avoided]), household);
    else {
      const villages = byTown.get(town) ?? new Map<string, Household[]>();
      byTown.set(town, villages);
      into(villages, village, household);
    }
  }
  return [...[...byTown.values()].flatMap((villages) => [...villages.values()]), ...apart.values()];
};

/**
 * Pairing as a flow: source → groups of like households → ranges of cadres, by how near home → each cadre → sink.
 * A cadre's way to the sink costs more with each household, which is what keeps loads even relative to caps.
 */
export const buildPairingNetwork = (
  households: Household[],
  { cadres, rangesFor }: Neighbourhood,
  loads: Map<string, number>,
  avoiders: Map<string, string[]>,
  settings: PairingSettings,
): PairingNetwork => {
  const groups = groupsOf(households, avoiders);
  const network = new FlowNetwork();
  const [source, sink] = [network.addNodes(1), network.addNodes(1)];
  const firstGroup = network.addNodes(groups.length);
  const tree = new RangeTree(network, cadres.length);
  const placeOf = new Map(cadres.map(({ id }, index) => [id, index]));

  const enter = (members: Household[], index: number): Group => {
    const node = firstGroup + index;
    const [one] = members as [Household, ...Household[]];
    const holes = (avoiders.get(one.id) ?? [])
      .map((id) => placeOf.get(id))
      .filter((place) => place !== undefined)
      .sort((a, b) => a - b);
    network.addArc(source, node, members.length, 0);
    const { village, town, all } = rangesFor(one);
    const tiers: [Range, number][] = [
      [village, 0],
      [town, settings.otherVillage],
      [all, settings.elsewhere],
    ];
    const arcs = tiers.flatMap(([range, cost]) =>
      tree
        .entrances(range, holes)
        .map((hub) => ({ node: hub, arc: network.addArc(node, hub, members.length, cost) })),
    );
    return { households: members, arcs };
  };

  const entered = groups.map(enter);
  for (const [index, { id, cap }] of cadres.entries()) {
    const load = loads.get(id) ?? 0;
    const costs = Array.from({ length: Math.max(0, cap - load) }, (_, more) =>
      fullness(load + 1 + more, cap),
    );
    network.addLadder(tree.position(index), sink, costs);
  }
  return { network, source, sink, tree, groups: entered };
};
