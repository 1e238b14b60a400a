import type { FlowNetwork } from './flow-network.ts';
import { layOut, type Residual } from './free-arcs.ts';
import { saturate } from './saturate.ts';

export type MinCostFlow = {
  flow: number;
  cost: number;
  /** What no flow of this size can cost less than, from the potentials alone: equal to `cost`, so `cost` is the optimum. */
  bound: number;
};

const FAR = 0x3fffffff;

/**
 * The largest flow, at the least cost, by the primal-dual method of Ford and Fulkerson: shortest distances give the
 * potentials, and each distance is used up with all the flow it takes before the next. Whole-number costs, none
 * negative; the steps are as many as there are different distances, whatever the size of the flow. Afterwards `flowOn`
 * tells the flow of each arc that is no ladder.
 */
export const minCostFlow = (network: FlowNetwork, source: number, sink: number): MinCostFlow => {
  const capacity = network.room.slice();
  const potential = new Int32Array(network.nodes);
  const { residual, placeOf } = layOut(network);
  let flow = 0;
  while (raisePotentials(residual, source, sink, potential)) {
    flow += saturate(residual, source, sink, potential);
    climb(network, residual, placeOf);
  }
  for (let arc = 0; arc < network.arcs; arc += 1)
    network.room[arc] = residual.room[placeOf[arc] as number] as number;
  const { cost, bound } = proofOf(network, capacity, potential);
  return { flow, cost, bound: bound + flow * ((potential[sink] as number) - (potential[source] as number)) };
};

/** Puts the next rung in place of each that was taken. */
const climb = ({ ladders }: FlowNetwork, { room, cost, back }: Residual, placeOf: Int32Array): void => {
  for (const ladder of ladders) {
    const place = placeOf[ladder.arc] as number;
    if (room[place] !== 0 || ladder.climbed === ladder.costs.length) continue;
    ladder.climbed += 1;
    const next = ladder.costs[ladder.climbed];
    if (next === undefined) continue;
    const reverse = back[place] as number;
    room[place] = 1;
    room[reverse] = 0;
    cost[place] = next;
    cost[reverse] = -next;
  }
};

/** What the flow costs, and what the potentials take off any flow's: the room of each arc that is cheaper than they say. */
const proofOf = (
  { arcs, head, room, cost: costs, ladders }: FlowNetwork,
  capacity: Int32Array,
  potential: Int32Array,
): { cost: number; bound: number } => {
  const difference = (arc: number): number =>
    (potential[head[arc ^ 1] as number] as number) - (potential[head[arc] as number] as number);
  const isLadder = new Uint8Array(arcs);
  for (const { arc } of ladders) isLadder[arc] = 1;
  let cost = 0;
  let bound = 0;
  for (let arc = 0; arc < arcs; arc += 2) {
    if (isLadder[arc]) continue;
    cost += (room[arc ^ 1] as number) * (costs[arc] as number);
    bound += (capacity[arc] as number) * Math.min(0, (costs[arc] as number) + difference(arc));
  }
  for (const { arc, costs: rungs, climbed } of ladders)
    for (const [rung, rungCost] of rungs.entries()) {
      if (rung < climbed) cost += rungCost;
      bound += Math.min(0, rungCost + difference(arc));
    }
  return { cost, bound };
};

/** Adds to each potential its distance from the source, at most the sink's. False if the sink is out of reach. */
const raisePotentials = (
  { nodes, start, to, cost, room }: Residual,
  source: number,
  sink: number,
  potential: Int32Array,
): boolean => {
  const distance = new Int32Array(nodes).fill(FAR);
  // Distances are small whole numbers: a bucket for each does what a heap would (Dial).
  const buckets: number[][] = [[source]];
  distance[source] = 0;
  for (let reached = 0; reached < buckets.length && reached < (distance[sink] as number); reached += 1) {
    const bucket = buckets[reached];
    for (let node = bucket?.pop(); node !== undefined; node = bucket?.pop()) {
      if (distance[node] !== reached) continue;
      const here = reached + (potential[node] as number);
      const end = start[node + 1] as number;
      for (let place = start[node] as number; place < end; place += 1) {
        if (room[place] === 0) continue;
        const next = to[place] as number;
        const through = here + (cost[place] as number) - (potential[next] as number);
        if (through >= (distance[next] as number)) continue;
        distance[next] = through;
        const later = buckets[through];
        if (later) later.push(next);
        else buckets[through] = [next];
      }
    }
  }
  const limit = distance[sink] as number;
  if (limit === FAR) return false;
  for (let node = 0; node < nodes; node += 1)
    (potential[node] as number) += Math.min(distance[node] as number, limit);
  return true;
};
