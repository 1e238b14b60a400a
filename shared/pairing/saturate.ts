import { type FreeArcs, freeArcs, type Residual } from './free-arcs.ts';

const NO_LIMIT = 0x3fffffff;

/** Sends all the flow that fits along arcs that cost nothing beyond the potentials, and gives how much. */
export const saturate = (residual: Residual, source: number, sink: number, potential: Int32Array): number => {
  const free = freeArcs(residual, potential);
  let sent = 0;
  for (;;) {
    const distance = distancesTo(sink, residual, free);
    if (distance[source] === residual.nodes) return sent;
    sent += sendNearest(residual, free, distance, source, sink);
  }
};

/** How many arcs with room there are from each node to the sink; as many as there are nodes where none lead there. */
const distancesTo = (
  sink: number,
  { room, back, nodes }: Residual,
  { start, places, to }: FreeArcs,
): Int32Array => {
  const distance = new Int32Array(nodes).fill(nodes);
  const queue = new Int32Array(nodes);
  let waiting = 1;
  queue[0] = sink;
  distance[sink] = 0;
  for (let served = 0; served < waiting; served += 1) {
    const node = queue[served] as number;
    const end = start[node + 1] as number;
    for (let index = start[node] as number; index < end; index += 1) {
      const from = to[index] as number;
      if (
        (distance[from] as number) < nodes ||
        (room[back[places[index] as number] as number] as number) === 0
      )
        continue;
      distance[from] = (distance[node] as number) + 1;
      queue[waiting++] = from;
    }
  }
  return distance;
};

/**
 * Walks from the source to ever nearer nodes and sends what fits, again and again. A node with no nearer one to go on to
 * is moved off to behind the nearest it has (shortest augmenting paths); once no node is left at a distance, nothing
 * from beyond gets through. Stops after as many moves as there are nodes: measuring anew costs less then.
 */
const sendNearest = (
  { to: heads, room, back, nodes }: Residual,
  { start, places, to }: FreeArcs,
  distance: Int32Array,
  source: number,
  sink: number,
): number => {
  const current = start.slice();
  const via = new Int32Array(nodes);
  const many = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node += 1) (many[distance[node] as number] as number) += 1;

  const goesOn = (node: number): boolean => {
    const nearer = (distance[node] as number) - 1;
    const end = start[node + 1] as number;
    let index = current[node] as number;
    for (; index < end; index += 1)
      if (distance[to[index] as number] === nearer && (room[places[index] as number] as number) > 0) break;
    current[node] = index;
    return index < end;
  };

  const moveOff = (node: number): void => {
    let nearest = nodes;
    const end = start[node + 1] as number;
    for (let index = start[node] as number; index < end; index += 1) {
      const through = (distance[to[index] as number] as number) + 1;
      if (through >= nearest || (room[places[index] as number] as number) === 0) continue;
      nearest = through;
      current[node] = index;
    }
    (many[distance[node] as number] as number) -= 1;
    (many[nearest] as number) += 1;
    distance[node] = nearest;
  };

  const before = (node: number): number => heads[back[via[node] as number] as number] as number;

  let sent = 0;
  let moves = 0;
  let node = source;
  while ((distance[source] as number) < nodes && moves < nodes) {
    if (node === sink) {
      let most = NO_LIMIT;
      for (let at = sink; at !== source; at = before(at))
        most = Math.min(most, room[via[at] as number] as number);
      for (let at = sink; at !== source; at = before(at)) {
        const place = via[at] as number;
        (room[place] as number) -= most;
        (room[back[place] as number] as number) += most;
        if (room[place] === 0) node = before(at);
      }
      sent += most;
    } else if (goesOn(node)) {
      const index = current[node] as number;
      node = to[index] as number;
      via[node] = places[index] as number;
    } else {
      const was = distance[node] as number;
      moveOff(node);
      if (many[was] === 0) return sent;
      moves += 1;
      if (node !== source) node = before(node);
    }
  }
  return sent;
};
