import type { FlowNetwork } from './flow-network.ts';
import { reducedCost } from './free-arcs.ts';
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
 * potentials, and each distance is used up with blocking flows (Dinic) before the next. Whole-number costs, none
 * negative; the steps are as many as there are different distances, whatever the size of the flow.
 */
export const minCostFlow = (network: FlowNetwork, source: number, sink: number): MinCostFlow => {
  const capacity = network.room.slice();
  const potential = new Int32Array(network.nodes);
  let flow = 0;
  while (raisePotentials(network, source, sink, potential))
    flow += saturate(network, source, sink, potential);
  let cost = 0;
  let bound = flow * ((potential[sink] as number) - (potential[source] as number));
  for (let arc = 0; arc < network.arcs; arc += 2) {
    cost += network.flowOn(arc) * (network.cost[arc] as number);
    const reduced = reducedCost(network, arc, network.head[arc ^ 1] as number, potential);
    if (reduced < 0) bound += (capacity[arc] as number) * reduced;
  }
  return { flow, cost, bound };
};

/** Adds to each potential its distance from the source, at most the sink's. False if the sink is out of reach. */
const raisePotentials = (
  network: FlowNetwork,
  source: number,
  sink: number,
  potential: Int32Array,
): boolean => {
  const distance = new Int32Array(network.nodes).fill(FAR);
  // Distances are small whole numbers: a bucket for each does what a heap would (Dial).
  const buckets: number[][] = [[source]];
  distance[source] = 0;
  for (let reached = 0; reached < buckets.length && reached < (distance[sink] as number); reached += 1) {
    const bucket = buckets[reached];
    for (let node = bucket?.pop(); node !== undefined; node = bucket?.pop()) {
      if (distance[node] !== reached) continue;
      for (let arc = network.first[node] as number; arc >= 0; arc = network.next[arc] as number) {
        if ((network.room[arc] as number) === 0) continue;
        const to = network.head[arc] as number;
        const through = reached + reducedCost(network, arc, node, potential);
        if (through >= (distance[to] as number)) continue;
        distance[to] = through;
        const later = buckets[through];
        if (later) later.push(to);
        else buckets[through] = [to];
      }
    }
  }
  const limit = distance[sink] as number;
  if (limit === FAR) return false;
  for (let node = 0; node < network.nodes; node += 1)
    (potential[node] as number) += Math.min(distance[node] as number, limit);
  return true;
};
