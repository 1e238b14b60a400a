import type { FlowNetwork } from './flow-network.ts';

/** A stretch of positions, the first counted and the last not. */
export type Range = readonly [from: number, to: number];

/** The nodes of one height; those of the lowest are the positions. */
type Level = { first: number; size: number };

const NO_LIMIT = 1e9;
/** Wide rather than deep, as flow that is led elsewhere climbs up and down again. */
const WIDTH = 8;

const parentOf = (index: number): number => Math.floor(index / WIDTH);

/** A range without some of its positions, which come in order. */
const without = ([from, to]: Range, holes: number[]): Range[] => {
  const edges = [from - 1, ...holes, to];
  return edges.slice(1).map((edge, index) => [(edges[index] as number) + 1, edge] as const);
};

/**
 * A balanced tree of hubs over `count` positions, laid into a network: flow that enters a hub may leave at any of its
 * positions for nothing. A whole range is one entrance, and so is everything but one position.
 */
export class RangeTree {
  private readonly levels: Level[] = [];
  private readonly links = new Map<number, { arc: number; to: number }[]>();
  /** Hubs of the tree, those above before those below. */
  private readonly hubs: number[] = [];
  private readonly ranges = new Map<string, number>();
  /** By node of the tree: the node that leads to everything not under it. Those above come before those below. */
  private readonly besides = new Map<number, number>();

  constructor(
    private readonly network: FlowNetwork,
    private readonly count: number,
  ) {
    for (let size = count; ; size = Math.ceil(size / WIDTH)) {
      this.levels.push({ first: network.addNodes(size), size });
      if (size <= 1) break;
    }
    for (let height = this.levels.length - 1; height > 0; height -= 1) {
      const { first, size } = this.levels[height] as Level;
      for (let index = 0; index < size; index += 1)
        this.hubs.push(this.link(first + index, this.children(height, index)));
    }
  }

  /** The network's node of a position. */
  position(index: number): number {
    return (this.levels[0] as Level).first + index;
  }

  /** The nodes by which flow gets to each position of a range once, but for those to avoid, which come in order. */
  entrances(range: Range, avoided: number[]): number[] {
    const [from, to] = range;
    const holes = avoided.filter((position) => position >= from && position < to);
    const [hole] = holes;
    if (hole === undefined) return this.whole(range);
    if (holes.length === 1 && to - from === this.count) return this.beside(0, hole);
    return without(range, holes).flatMap((part) => this.cover(part));
  }

  /** Follows what entered at each node down to the positions, as the flow says. */
  settle<T>(entered: Map<number, T[]>): T[][] {
    const besides = [...this.besides.values()].reverse();
    for (const node of [...this.ranges.values(), ...besides, ...this.hubs]) {
      const here = entered.get(node) ?? [];
      for (const { arc, to } of this.links.get(node) ?? []) {
        const there = entered.get(to) ?? [];
        for (let left = this.network.flowOn(arc); left > 0; left -= 1) there.push(here.pop() as T);
        entered.set(to, there);
      }
    }
    return Array.from({ length: this.count }, (_, index) => entered.get(this.position(index)) ?? []);
  }

  /** One node for a range, made when it is first asked for. */
  private whole(range: Range): number[] {
    const cover = this.cover(range);
    if (cover.length <= 1) return cover;
    const key = range.join(' ');
    const node = this.ranges.get(key) ?? this.link(this.network.addNodes(1), cover);
    this.ranges.set(key, node);
    return [node];
  }

  /** One node for everything that is not under a node: what its siblings have, and what its parent hasn't. */
  private beside(height: number, index: number): number[] {
    const { first, size } = this.levels[height] as Level;
    if (size <= 1) return [];
    const known = this.besides.get(first + index);
    if (known !== undefined) return [known];
    const further = this.beside(height + 1, parentOf(index));
    const siblings = this.children(height + 1, parentOf(index)).filter((node) => node !== first + index);
    const node = this.link(this.network.addNodes(1), [...siblings, ...further]);
    this.besides.set(first + index, node);
    return [node];
  }

  /** The fewest nodes that together have a range, each position once. */
  private cover(range: Range): number[] {
    const nodes: number[] = [];
    let [from, to] = range;
    for (const { first, size } of this.levels) {
      for (; from < to && from % WIDTH > 0; from += 1) nodes.push(first + from);
      for (; from < to && to % WIDTH > 0 && to < size; to -= 1) nodes.push(first + to - 1);
      if (from >= to) break;
      if (size === 1) nodes.push(first);
      [from, to] = [from / WIDTH, Math.ceil(to / WIDTH)];
    }
    return nodes;
  }

  private children(height: number, index: number): number[] {
    const { first, size } = this.levels[height - 1] as Level;
    const from = index * WIDTH;
    return Array.from({ length: Math.min(WIDTH, size - from) }, (_, child) => first + from + child);
  }

  private link(from: number, tos: number[]): number {
    this.links.set(
      from,
      tos.map((to) => ({ to, arc: this.network.addArc(from, to, NO_LIMIT, 0) })),
    );
    return from;
  }
}
