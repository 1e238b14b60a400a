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

const groupsOf = (households: Household[], avoiders: Map<string, string[]>): Household[][] => {
  const groups = new Map<string, Household[]>();
  for (const household of households) {
    const key = JSON.stringify([household.town, household.village, avoiders.get(household.id) ?? []]);
    const group = groups.get(key);
    if (group) group.push(household);
    else groups.set(key, [household]);
  }
  return [...groups.values()];
};

/** A range without some of its positions. */
const without = ([from, to]: Range, holes: number[]): Range[] => {
  const edges = [from - 1, ...holes.filter((hole) => hole >= from && hole < to), to];
  return edges.slice(1).map((edge, index) => [(edges[index] as number) + 1, edge] as const);
};

/**
 * Pairing as a flow: source → groups of like households → ranges of cadres, by how near home → each cadre → sink.
 * A cadre's arcs to the sink cost more one by one, which is what keeps loads even relative to caps.
 */
export const buildPairingNetwork = (
  households: Household[],
  { cadres, rangesFor }: Neighbourhood,
  loads: Map<string, number>,
  avoiders: Map<string, string[]>,
  settings: PairingSettings,
): PairingNetwork => {
  const groups = groupsOf(households, avoiders);
  const firstTreeNode = groups.length + 2;
  const network = new FlowNetwork(firstTreeNode + RangeTree.nodesFor(cadres.length));
  const [source, sink] = [groups.length, groups.length + 1];
  const tree = new RangeTree(network, firstTreeNode, cadres.length);
  const placeOf = new Map(cadres.map(({ id }, index) => [id, index]));

  const enter = (members: Household[], node: number): Group => {
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
      without(range, holes)
        .flatMap((part) => tree.cover(part))
        .map((hub) => ({ node: hub, arc: network.addArc(node, hub, members.length, cost) })),
    );
    return { households: members, arcs };
  };

  const entered = groups.map(enter);
  for (const [index, cadre] of cadres.entries())
    for (let nth = (loads.get(cadre.id) ?? 0) + 1; nth <= cadre.cap; nth += 1)
      network.addArc(tree.position(index), sink, 1, fullness(nth, cadre.cap));
  return { network, source, sink, tree, groups: entered };
};
