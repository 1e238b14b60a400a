import { describe, expect, it } from 'vitest';
import { changesTo } from '#shared/people/roster-rules.ts';

type Leader = { id: string; name: string; email?: string };
const kept = new Map([['L1', { record: { id: 'L1', name: '卫志强' } as Leader, version: 3 }]]);

describe('importing a roster over the one that is there', () => {
  it('leaves a row alone that states what is there, in whatever order of fields', () => {
    expect(changesTo(kept, [{ name: '卫志强', id: 'L1' }])).toEqual([]);
    expect(changesTo(kept, [{ name: '卫志强', id: 'L1', email: undefined }])).toEqual([]);
  });
  it('changes a row over the version that was read', () => {
    const record = { id: 'L1', name: '卫志强', email: 'a@example.gov.cn' };
    expect(changesTo(kept, [record])).toEqual([{ record, over: kept.get('L1') }]);
  });
  it('adds a new row', () => {
    const record = { id: 'L2', name: '郑丽娟' };
    expect(changesTo(kept, [record])).toEqual([{ record, over: undefined }]);
  });
});
