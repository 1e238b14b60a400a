import { describe, expect, it } from 'vitest';
import { toldVersionOf, withToldVersion } from '#shared/pairing/told-version-rules.ts';
import type { Visit } from '#shared/pairing/visit.ts';

const visit: Visit = {
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  occasion: '2026-12',
  onDate: '2026-12-03',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 3,
};
const cancelled: Visit = { ...visit, state: 'cancelled' };

describe('what was told of a visit', () => {
  it.each<[string, Visit, Partial<Visit>, number]>([
    ['holds when its household asks for another time', visit, { agreed: true }, 3],
    ['holds when it is made', visit, { state: 'done' }, 3],
    ['holds when its log is corrected', { ...visit, state: 'done' }, { state: 'planned' }, 3],
    ['holds through changes that follow one another', { ...visit, toldVersion: 1 }, {}, 1],
    ['lapses with another day', { ...visit, toldVersion: 1 }, { onDate: '2026-12-04' }, 4],
    ['lapses with another hour', visit, { startTime: '15:00' }, 4],
    ['lapses when a colleague goes', visit, { cadreId: 'GB0002', standsInFor: 'GB0001' }, 4],
    ['lapses when the one who stood in is the household’s own', { ...visit, standsInFor: 'GB2' }, {}, 4],
    ['lapses when it is called off', visit, { state: 'cancelled' }, 4],
    ['lapses when it is planned again', cancelled, { state: 'planned' }, 4],
  ])('%s', (_, before, change, version) => {
    const { standsInFor: _standsInFor, ...rest } = before;
    const after = withToldVersion(before, { ...rest, ...change, version: before.version + 1 });
    expect(toldVersionOf(after)).toBe(version);
  });

  it('is what its first version says until it changes', () => {
    expect(toldVersionOf({ version: 1 })).toBe(1);
  });
});
