import type { FlowNetwork } from './flow-network.ts';
import { type ArcsByNode, freeArcs } from './free-arcs.ts';

const NO_LIMIT = 0x3fffffff;

/** Sends all the flow that fits along arcs that cost nothing beyond the potentials, and gives how much (Dinic). */
export const saturate = (
  network: FlowNetwork,
  source: number,
  sink: number,
  potential: Int32Array,
): number => {
  const free = freeArcs(network, potential);
  let sent = 0;
  for (;;) {
    const level = levelsFrom(network, free, source, sink);
    if ((level[sink] as number) < 0) return sent;
    sent += blockingFlow(network, free, level, source, sink);
  }
};

const levelsFrom = (
  { head, room, nodes }: FlowNetwork,
  { start, arcs }: ArcsByNode,
  source: number,
  sink: number,
): Int32Array => {
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let waiting = 1;
  queue[0] = source;
  level[source] = 0;
  for (let served = 0; served < waiting && (level[sink] as number) < 0; served += 1) {
    const node = queue[served] as number;
    const end = start[node + 1] as number;
    for (let index = start[node] as number; index < end; index += 1) {
      const arc = arcs[index] as number;
      const to = head[arc] as number;
      if ((level[to] as number) >= 0 || (room[arc] as number) === 0) continue;
      level[to] = (level[node] as number) + 1;
      queue[waiting++] = to;
    }
  }
  return level;
};

/** Fills the layers: a walk forward that backs out of dead ends and never tries an arc twice. */
const blockingFlow = (
  { head, room }: FlowNetwork,
  { start, arcs }: ArcsByNode,
  level: Int32Array,
  source: number,
  sink: number,
): number => {
  const current = start.slice();
  const send = (node: number, most: number): number => {
    if (node === sink) return most;
    const next = (level[node] as number) + 1;
    const end = start[node + 1] as number;
    let sent = 0;
    for (; (current[node] as number) < end; (current[node] as number) += 1) {
      const arc = arcs[current[node] as number] as number;
      const to = head[arc] as number;
      if ((level[to] as number) !== next || (room[arc] as number) === 0) continue;
      const through = send(to, Math.min(most - sent, room[arc] as number));
      (room[arc] as number) -= through;
      (room[arc ^ 1] as number) += through;
      sent += through;
      if (sent === most) return sent;
    }
    return sent;
  };
  return send(source, NO_LIMIT);
};
