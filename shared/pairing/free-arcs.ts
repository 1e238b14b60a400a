import type { FlowNetwork } from './flow-network.ts';

/**
 * A network as it is searched: arcs side by side by the node they leave, those of a node from `start[node]` to before
 * `start[node + 1]`, so that what is looked at together lies together. `back` is where the reverse of each stands.
 */
export type Residual = {
  nodes: number;
  start: Int32Array;
  to: Int32Array;
  cost: Int32Array;
  room: Int32Array;
  back: Int32Array;
};

/** A network laid out for searching, and where each of its arcs stands there. */
export const layOut = (network: FlowNetwork): { residual: Residual; placeOf: Int32Array } => {
  const { nodes, arcs, head } = network;
  const start = new Int32Array(nodes + 1);
  const from = (arc: number): number => head[arc ^ 1] as number;
  for (let arc = 0; arc < arcs; arc += 1) (start[from(arc) + 1] as number) += 1;
  for (let node = 0; node < nodes; node += 1) (start[node + 1] as number) += start[node] as number;
  const next = start.slice();
  const placeOf = new Int32Array(arcs);
  for (let arc = 0; arc < arcs; arc += 1) {
    placeOf[arc] = next[from(arc)] as number;
    (next[from(arc)] as number) += 1;
  }
  const [to, cost, room, back] = [0, 0, 0, 0].map(() => new Int32Array(arcs)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let arc = 0; arc < arcs; arc += 1) {
    const place = placeOf[arc] as number;
    to[place] = head[arc] as number;
    cost[place] = network.cost[arc] as number;
    room[place] = network.room[arc] as number;
    back[place] = placeOf[arc ^ 1] as number;
  }
  return { residual: { nodes, start, to, cost, room, back }, placeOf };
};

/** Arcs that cost nothing beyond the potentials, by the node they leave: where each stands and where it leads. */
export type FreeArcs = { start: Int32Array; places: Int32Array; to: Int32Array };

/** All that one distance can be used up with, there and back, and far fewer than all. */
export const freeArcs = ({ nodes, start, to, cost }: Residual, potential: Int32Array): FreeArcs => {
  const places = new Int32Array(to.length);
  const heads = new Int32Array(to.length);
  const starts = new Int32Array(nodes + 1);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    starts[node] = count;
    const here = potential[node] as number;
    const end = start[node + 1] as number;
    for (let place = start[node] as number; place < end; place += 1) {
      const head = to[place] as number;
      if ((cost[place] as number) + here !== potential[head]) continue;
      places[count] = place;
      heads[count] = head;
      count += 1;
    }
  }
  starts[nodes] = count;
  return { start: starts, places: places.subarray(0, count), to: heads.subarray(0, count) };
};
