/**
 * A directed network with whole-number capacities and costs. Each arc has its reverse beside it (`arc ^ 1`), whose
 * room is the flow that can be taken back.
 */
export class FlowNetwork {
  /** Where each arc leads. */
  readonly head: number[] = [];
  /** How much more each arc takes. */
  readonly room: number[] = [];
  readonly cost: number[] = [];
  /** The next arc out of the same node, or -1. */
  readonly next: number[] = [];
  readonly first: Int32Array;

  constructor(readonly nodes: number) {
    this.first = new Int32Array(nodes).fill(-1);
  }

  /** Adds an arc and gives its number. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.head.length;
    this.half(from, to, capacity, cost);
    this.half(to, from, 0, -cost);
    return arc;
  }

  flowOn(arc: number): number {
    return this.room[arc ^ 1] as number;
  }

  get arcs(): number {
    return this.head.length;
  }

  private half(from: number, to: number, room: number, cost: number): void {
    this.head.push(to);
    this.room.push(room);
    this.cost.push(cost);
    this.next.push(this.first[from] as number);
    this.first[from] = this.head.length - 1;
  }
}
