import fc from 'fast-check';
import { expect, test } from 'vitest';
import { townFirst } from '#shared/reception/level-order-rules.ts';

type Day = { id: string; level?: 'city' | 'town'; freeSlots: number };
const day = (id: string, level?: Day['level'], freeSlots = 1): Day => ({ id, level, freeSlots });
const ids = (days: Day[]) => days.map(({ id }) => id).join('');
const order = (days: Day[], most = 3) => {
  const { suggested, rest } = townFirst(days, most);
  return [ids(suggested), ids(rest)];
};

test('suggests the first few days of towns that have a free slot, and leaves the rest in their order', () => {
  const days = [
    day('a', 'city'),
    day('b', 'town', 0),
    day('c', 'town'),
    day('d'),
    day('e', 'town'),
    day('f', 'town'),
    day('g', 'town'),
  ];
  expect(order(days)).toEqual(['cef', 'abdg']);
  expect(order(days, 1)).toEqual(['c', 'abdefg']);
  expect(order(days, 0)).toEqual(['', 'abcdefg']);
});

test('suggests nothing where all are of towns, or none is', () => {
  expect(order([day('a', 'town'), day('b', 'town')])).toEqual(['', 'ab']);
  expect(order([day('a', 'city'), day('b')])).toEqual(['', 'ab']);
  expect(order([])).toEqual(['', '']);
});

test('never hides a day and never shows one twice', () => {
  const days = fc.array(
    fc.record({ level: fc.constantFrom('city' as const, 'town' as const, undefined), freeSlots: fc.nat(2) }),
  );
  fc.assert(
    fc.property(days, fc.nat(5), (made, most) => {
      const { suggested, rest } = townFirst(made, most);
      expect(suggested.length).toBeLessThanOrEqual(most);
      expect(new Set([...suggested, ...rest])).toEqual(new Set(made));
      expect(suggested.length + rest.length).toBe(made.length);
    }),
  );
});
