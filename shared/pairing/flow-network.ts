const FIRST_CAPACITY = 1024;

const twice = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(2 * array.length);
  grown.set(array);
  return grown;
};

/**
 * A directed network with whole-number capacities and costs. Each arc has its reverse beside it (`arc ^ 1`), whose
 * room is the flow that can be taken back.
 */
export class FlowNetwork {
  /** How many arcs there are, reverses counted. What stands beyond in the arrays means nothing. */
  arcs = 0;
  /** Where each arc leads. */
  head = new Int32Array(FIRST_CAPACITY);
  /** How much more each arc takes. */
  room = new Int32Array(FIRST_CAPACITY);
  cost = new Int32Array(FIRST_CAPACITY);
  /** The next arc out of the same node, or -1. */
  next = new Int32Array(FIRST_CAPACITY);
  readonly first: Int32Array;

  constructor(readonly nodes: number) {
    this.first = new Int32Array(nodes).fill(-1);
  }

  /** Adds an arc and gives its number. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.arcs;
    this.half(from, to, capacity, cost);
    this.half(to, from, 0, -cost);
    return arc;
  }

  flowOn(arc: number): number {
    return this.room[arc ^ 1] as number;
  }

  private half(from: number, to: number, room: number, cost: number): void {
    const arc = this.arcs;
    if (arc === this.head.length) this.grow();
    this.head[arc] = to;
    this.room[arc] = room;
    this.cost[arc] = cost;
    this.next[arc] = this.first[from] as number;
    this.first[from] = arc;
    this.arcs += 1;
  }

  private grow(): void {
    this.head = twice(this.head);
    this.room = twice(this.room);
    this.cost = twice(this.cost);
    this.next = twice(this.next);
  }
}
