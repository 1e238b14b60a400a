import type { FlowNetwork } from './flow-network.ts';

/** What an arc costs beyond the difference of its ends' potentials. */
export const reducedCost = (
  { cost, head }: FlowNetwork,
  arc: number,
  from: number,
  potential: Int32Array,
): number => (cost[arc] as number) + (potential[from] as number) - (potential[head[arc] as number] as number);

/** Arcs side by side by the node they leave: those of a node stand from `start[node]` to before `start[node + 1]`. */
export type ArcsByNode = { start: Int32Array; arcs: Int32Array };

/**
 * The arcs that cost nothing beyond the potentials, there and back: all that one distance can be used up with, and far
 * fewer than all.
 */
export const freeArcs = (network: FlowNetwork, potential: Int32Array): ArcsByNode => {
  const { head, nodes } = network;
  const free = new Int32Array(network.arcs);
  const start = new Int32Array(nodes + 1);
  let count = 0;
  for (let arc = 0; arc < network.arcs; arc += 2) {
    const from = head[arc + 1] as number;
    if (reducedCost(network, arc, from, potential) !== 0) continue;
    free[count++] = arc;
    free[count++] = arc + 1;
    (start[from] as number) += 1;
    (start[head[arc] as number] as number) += 1;
  }
  for (let node = 0, before = 0; node <= nodes; node += 1) {
    before += start[node] as number;
    start[node] = before;
  }
  const arcs = new Int32Array(count);
  for (let index = count - 1; index >= 0; index -= 1) {
    const arc = free[index] as number;
    const place = (start[head[arc ^ 1] as number] as number) - 1;
    start[head[arc ^ 1] as number] = place;
    arcs[place] = arc;
  }
  return { start, arcs };
};
