import { describe, expect, it } from 'vitest';
import { type RosterEntries, staffOf } from '#shared/people/staff-rules.ts';

const cadre = { id: 'GB0001', name: '李梅' };
const leader = { name: '卫志强' };
const department = { contact: '金德胜' };

type Row = [string, string[], RosterEntries, { roles: string[]; name: string; cadreId?: string }];

describe('who a member of staff is', () => {
  it.each<Row>([
    ['an organizer by the provider’s word', ['organizer'], {}, { roles: ['organizer'], name: '王芳' }],
    [
      'several things at once',
      ['desk', 'auditor'],
      { cadre },
      { roles: ['desk', 'auditor', 'cadre'], name: '李梅', cadreId: 'GB0001' },
    ],
    ['a cadre by the roster alone', [], { cadre }, { roles: ['cadre'], name: '李梅', cadreId: 'GB0001' }],
    ['a leader by the roster alone', [], { leader }, { roles: ['leader'], name: '卫志强' }],
    [
      'a department’s handler by the roster alone',
      [],
      { department },
      { roles: ['handler'], name: '金德胜' },
    ],
    [
      'an organizer without what isn’t known here',
      ['organizer', 'admin'],
      {},
      { roles: ['organizer'], name: '王芳' },
    ],
  ])('%s', (_, roles, known, expected) => {
    const staff = staffOf({ account: 'wangfang', name: '王芳', roles }, known);
    expect(staff).toEqual({ ok: true, value: { kind: 'staff', account: 'wangfang', ...expected } });
  });

  it.each([['cadre'], ['leader'], ['handler'], ['admin']])(
    'is nobody where the provider alone says %s: that follows from the rosters',
    (role) => {
      const staff = staffOf({ account: 'wangfang', roles: [role] }, {});
      expect(staff).toMatchObject({ ok: false, refusal: { code: 'account-without-role' } });
    },
  );

  it.each([
    [['supervisor'], '东岭镇政府'],
    [['organizer'], undefined],
    [['desk', 'auditor'], undefined],
  ])('has a unit only as a supervisor: %j', (roles, unit) => {
    const staff = staffOf({ account: 'liu', roles, unit: '东岭镇政府' }, {});
    expect(staff.ok && staff.value.unit).toBe(unit);
  });

  it('goes by the account where nobody knows the name', () => {
    expect(staffOf({ account: 'desk-2', roles: ['desk'] }, {})).toMatchObject({ value: { name: 'desk-2' } });
  });
});
