import { describe, expect, it } from 'vitest';
import { isAt, pageOfGaps, placeName, placeNamed } from '#shared/pairing/coverage-list-rules.ts';

const gap = (householdId: string, since?: string) => ({ householdId, since });

describe('a list of households', () => {
  const gaps = [
    gap('H4'),
    gap('H2', '2026-11-16'),
    gap('H3', '2026-09-03'),
    gap('H1', '2026-11-16'),
    gap('H5', '2026-11-20'),
  ];

  const idsOf = (page: { items: { householdId: string }[] }) =>
    page.items.map(({ householdId }) => householdId);

  it('has the longest ago first, then goes by household, and what has no day last', () => {
    expect(idsOf(pageOfGaps(gaps, { limit: 40 }))).toEqual(['H3', 'H1', 'H2', 'H5', 'H4']);
  });

  it('is paged without a gap or a repetition, and ends', () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = pageOfGaps(gaps, { after, limit: 2 });
      seen.push(...idsOf(page));
      after = page.nextCursor;
    } while (after);
    expect(seen).toEqual(['H3', 'H1', 'H2', 'H5', 'H4']);
    expect(pageOfGaps(gaps, { limit: 5 }).nextCursor).toBeUndefined();
  });

  it('goes on from a line that was caught up meanwhile', () => {
    const { nextCursor } = pageOfGaps(gaps, { limit: 2 });
    const without = gaps.filter(({ householdId }) => householdId !== 'H1');
    expect(idsOf(pageOfGaps(without, { after: nextCursor, limit: 2 }))).toEqual(['H2', 'H5']);
  });

  it('has two visits to one household as two lines', () => {
    const two = ['2026-10', '2026-11'].map((month) => ({
      ...gap('H1', '2026-11-16'),
      visitId: `H1.${month}`,
    }));
    const first = pageOfGaps(two, { limit: 1 });
    expect(pageOfGaps(two, { after: first.nextCursor, limit: 1 }).items).toEqual([two[1]]);
  });
});

describe('a place', () => {
  const counts = { households: 1, due: 1, reached: 0, apart: 0 };
  const villages = [
    { town: '东岭镇', village: '南坡村', ...counts },
    { town: '西川镇', village: '南坡村', ...counts },
  ];

  it.each(villages)('$town $village is found by its name', (village) => {
    expect(placeNamed(placeName(village), villages)).toEqual({
      town: village.town,
      village: village.village,
    });
  });

  it('may be a whole town, and is nothing where none has the name', () => {
    expect(placeNamed('西川镇', villages)).toEqual({ town: '西川镇' });
    expect(placeNamed('南坡村', villages)).toBeUndefined();
    expect(placeNamed('西川镇/', villages)).toBeUndefined();
  });

  it('tells villages of one name in two towns apart', () => {
    const place = { town: '东岭镇', village: '南坡村' };
    expect(villages.filter((one) => isAt(one, place))).toEqual([villages[0]]);
    expect(villages.filter((one) => isAt(one, { town: '西川镇' }))).toEqual([villages[1]]);
    expect(villages.filter((one) => isAt(one, undefined))).toEqual(villages);
  });
});
