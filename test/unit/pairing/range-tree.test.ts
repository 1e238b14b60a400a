import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowNetwork } from '#shared/pairing/flow-network.ts';
import { RangeTree } from '#shared/pairing/range-tree.ts';

/** How often flow that enters at these nodes can come to each position, following every way down. */
const reached = (network: FlowNetwork, tree: RangeTree, count: number, entrances: number[]): number[] => {
  const ways = new Map<number, number>();
  const enter = (node: number): void => {
    ways.set(node, (ways.get(node) ?? 0) + 1);
    for (let arc = 0; arc < network.arcs; arc += 2)
      if (network.head[arc + 1] === node) enter(network.head[arc] as number);
  };
  entrances.forEach(enter);
  return Array.from({ length: count }, (_, index) => ways.get(tree.position(index)) ?? 0);
};

const cases = fc.integer({ min: 1, max: 150 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ends: fc.tuple(fc.nat({ max: count }), fc.nat({ max: count })),
    avoided: fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 3 }),
  }),
);

const expectExactly = (count: number, [from, to]: [number, number], avoided: number[]): number => {
  const network = new FlowNetwork();
  const tree = new RangeTree(network, count);
  const holes = avoided.toSorted((a, b) => a - b);
  const entrances = tree.entrances([from, to], holes);
  const wanted = Array.from({ length: count }, (_, index) =>
    index >= from && index < to && !holes.includes(index) ? 1 : 0,
  );
  expect(reached(network, tree, count, entrances)).toEqual(wanted);
  return entrances.length;
};

describe('a tree of hubs', () => {
  it('leads to each position of a range in one way, and to none that is avoided or beyond', () => {
    fc.assert(
      fc.property(cases, ({ count, ends, avoided }) => {
        expectExactly(count, [Math.min(...ends), Math.max(...ends)], avoided);
      }),
      { numRuns: 200 },
    );
  });

  it.each([1, 2, 7, 8, 9, 63, 64, 65, 513])(
    'of %i positions has one entrance at most for all of them, and for all but any one',
    (count) => {
      expect(expectExactly(count, [0, count], [])).toBe(1);
      for (const hole of [0, Math.floor(count / 2), count - 1])
        expect(expectExactly(count, [0, count], [hole])).toBe(count === 1 ? 0 : 1);
    },
  );
});
