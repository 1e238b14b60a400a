import type { FlowNetwork } from './flow-network.ts';

/** A stretch of positions, the first counted and the last not. */
export type Range = readonly [from: number, to: number];

/**
 * A balanced tree of hubs over `count` positions, laid into a network: flow that enters a hub may leave at any of its
 * positions for nothing. A range of n positions is entered by about 2·log n hubs instead of n arcs.
 */
export class RangeTree {
  /** Nodes a tree over so many positions takes, positions included. */
  static nodesFor(count: number): number {
    return Math.max(1, 2 * count);
  }

  constructor(
    private readonly network: FlowNetwork,
    private readonly firstNode: number,
    private readonly count: number,
    /** The arcs from each hub to its two halves. */
    private readonly arcs: number[][] = [],
  ) {
    for (let hub = count - 1; hub >= 1; hub -= 1)
      arcs[hub] = [2 * hub, 2 * hub + 1].map((half) =>
        network.addArc(this.node(hub), this.node(half), 1e9, 0),
      );
  }

  /** The network's node of a position. */
  position(index: number): number {
    return this.node(this.count + index);
  }

  /** The nodes that together cover a range, each once. */
  cover([from, to]: Range): number[] {
    const nodes: number[] = [];
    let [left, right] = [from + this.count, to + this.count];
    for (; left < right; left >>= 1, right >>= 1) {
      if (left & 1) nodes.push(this.node(left++));
      if (right & 1) nodes.push(this.node(--right));
    }
    return nodes;
  }

  /** Follows what entered at each node down to the positions, as the flow says. */
  settle<T>(entered: Map<number, T[]>): T[][] {
    for (let hub = 1; hub < this.count; hub += 1) {
      const here = entered.get(this.node(hub)) ?? [];
      for (const [index, arc] of (this.arcs[hub] ?? []).entries()) {
        const half = this.node(2 * hub + index);
        entered.set(half, [...(entered.get(half) ?? []), ...here.splice(0, this.network.flowOn(arc))]);
      }
    }
    return Array.from({ length: this.count }, (_, index) => entered.get(this.position(index)) ?? []);
  }

  private node(hub: number): number {
    return this.firstNode + hub;
  }
}
