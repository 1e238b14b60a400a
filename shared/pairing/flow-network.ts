const FIRST_CAPACITY = 1024;

const twice = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(2 * array.length);
  grown.set(array);
  return grown;
};

/**
 * An arc that is taken one by one, each time dearer than before. Only its next rung stands in the network, so what it costs
 * to search doesn't grow with its length.
 */
export type Ladder = { arc: number; costs: number[]; climbed: number };

/**
 * A directed network with whole-number capacities and costs. Each arc has its reverse beside it (`arc ^ 1`), whose
 * room is the flow that can be taken back.
 */
export class FlowNetwork {
  nodes = 0;
  /** How many arcs there are, reverses counted. What stands beyond in the arrays means nothing. */
  arcs = 0;
  /** Where each arc leads. Where it comes from is where its reverse leads. */
  head = new Int32Array(FIRST_CAPACITY);
  /** How much more each arc takes. */
  room = new Int32Array(FIRST_CAPACITY);
  cost = new Int32Array(FIRST_CAPACITY);
  /** All of them lead into the sink: no shortest way leaves it again, so no rung is ever given back. */
  readonly ladders: Ladder[] = [];

  /** Adds so many nodes and gives the number of the first. */
  addNodes(count: number): number {
    const first = this.nodes;
    this.nodes += count;
    return first;
  }

  /** Adds an arc and gives its number. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.arcs;
    this.half(to, capacity, cost);
    this.half(from, 0, -cost);
    return arc;
  }

  /** Adds a ladder into the sink: a rung for each cost, in rising order. */
  addLadder(from: number, sink: number, costs: number[]): void {
    const [first] = costs;
    if (first !== undefined) this.ladders.push({ arc: this.addArc(from, sink, 1, first), costs, climbed: 0 });
  }

  flowOn(arc: number): number {
    return this.room[arc ^ 1] as number;
  }

  private half(to: number, room: number, cost: number): void {
    const arc = this.arcs;
    if (arc === this.head.length) this.grow();
    this.head[arc] = to;
    this.room[arc] = room;
    this.cost[arc] = cost;
    this.arcs += 1;
  }

  private grow(): void {
    this.head = twice(this.head);
    this.room = twice(this.room);
    this.cost = twice(this.cost);
  }
}
