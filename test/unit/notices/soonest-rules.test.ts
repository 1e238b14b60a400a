import { describe, expect, it } from 'vitest';
import { isDueSoon } from '#shared/notices/by-hand-rules.ts';
import { pageOfSoonest } from '#shared/notices/soonest-rules.ts';

const NOW = '2026-12-01T04:00:00.000Z';
const at = (id: string, time: string) => ({ id, uselessAt: `2026-12-01T${time}Z` });
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('what makes no sense any more the soonest', () => {
  const all = [
    at('late', '09:00:00.000'),
    at('over', '04:00:00.000'),
    at('b', '06:00:00.000'),
    at('first', '04:00:00.001'),
    at('a', '06:00:00.000'),
  ];

  it('stands first, page by page, each once, and what makes none already in none', () => {
    const first = pageOfSoonest(all, { limit: 2 }, NOW);
    expect(idsOf(first)).toEqual(['first', 'a']);
    const second = pageOfSoonest(all, { limit: 2, cursor: first.nextCursor }, NOW);
    expect(second).toMatchObject({ items: [{ id: 'b' }, { id: 'late' }] });
    expect(second.nextCursor).toBeUndefined();
  });

  it('moves nothing off the next page by being dealt with, or by becoming useless meanwhile', () => {
    const { nextCursor: cursor } = pageOfSoonest(all, { limit: 1 }, NOW);
    const left = all.filter(({ id }) => id !== 'first');
    for (const now of [NOW, '2026-12-01T05:00:00.000Z'])
      expect(idsOf(pageOfSoonest(left, { limit: 9, cursor }, now))).toEqual(['a', 'b', 'late']);
  });
});

describe('a notice of which is shown that it is urgent', () => {
  it.each([
    ['makes sense for two hours and a millisecond', '06:00:00.001', false],
    ['makes sense for two hours', '06:00:00.000', true],
    ['makes sense for a millisecond', '04:00:00.001', true],
    ['makes no sense any more', '04:00:00.000', false],
  ])('%s: %s is %s', (_, time, urgent) => {
    expect(isDueSoon(at('x', time), NOW)).toBe(urgent);
  });
});
