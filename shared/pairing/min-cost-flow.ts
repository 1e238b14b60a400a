import type { FlowNetwork } from './flow-network.ts';

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

const reducedCost = (network: FlowNetwork, arc: number, from: number, potential: Int32Array): number =>
  (network.cost[arc] as number) +
  (potential[from] as number) -
  (potential[network.head[arc] as number] as number);

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

/** Sends all the flow that fits along arcs of reduced cost 0. */
const saturate = (network: FlowNetwork, source: number, sink: number, potential: Int32Array): number => {
  let sent = 0;
  for (;;) {
    const level = levelsFrom(network, source, sink, potential);
    if ((level[sink] as number) < 0) return sent;
    sent += blockingFlow(network, source, sink, potential, level);
  }
};

const levelsFrom = (
  network: FlowNetwork,
  source: number,
  sink: number,
  potential: Int32Array,
): Int32Array => {
  const level = new Int32Array(network.nodes).fill(-1);
  level[source] = 0;
  const queue = [source];
  for (const node of queue) {
    if (node === sink) break;
    for (let arc = network.first[node] as number; arc >= 0; arc = network.next[arc] as number) {
      const to = network.head[arc] as number;
      const isOpen = (network.room[arc] as number) > 0 && (level[to] as number) < 0;
      if (!isOpen || reducedCost(network, arc, node, potential) !== 0) continue;
      level[to] = (level[node] as number) + 1;
      queue.push(to);
    }
  }
  return level;
};

/** Fills the layers: a walk forward that backs out of dead ends and never tries an arc twice. */
const blockingFlow = (
  network: FlowNetwork,
  source: number,
  sink: number,
  potential: Int32Array,
  level: Int32Array,
): number => {
  const current = network.first.slice();
  const send = (node: number, most: number): number => {
    if (node === sink) return most;
    let sent = 0;
    for (let arc = current[node] as number; arc >= 0; arc = network.next[arc] as number) {
      current[node] = arc;
      const to = network.head[arc] as number;
      const room = network.room[arc] as number;
      const isNext = room > 0 && (level[to] as number) === (level[node] as number) + 1;
      if (!isNext || reducedCost(network, arc, node, potential) !== 0) continue;
      const through = send(to, Math.min(most - sent, room));
      (network.room[arc] as number) -= through;
      (network.room[arc ^ 1] as number) += through;
      sent += through;
      if (sent === most) return sent;
    }
    current[node] = -1;
    return sent;
  };
  return send(source, FAR);
};
