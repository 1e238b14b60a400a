import { expect, it } from 'vitest';
import { noticesToCadre, noticesToHousehold } from '#shared/pairing/notices-to-roster.ts';

const told = {
  subject: { kind: 'visit' as const, id: 'H00001.2026-12', version: 1 },
  variables: { day: '12月3日周四', time: '09:00' },
  dueAt: '2026-12-02T10:00:00.000Z',
  uselessAt: '2026-12-03T01:00:00.000Z',
};
const toCadre = { ...told, template: 'visit-reminder-cadre' as const };
const toHousehold = { ...told, template: 'visit-coming-household' as const };
const phone = '+8613820000175';

it.each([
  ['a cadre with a phone alone', { phone }, [['sms', phone]]],
  [
    'one with a mail address, spelt as the roster has it',
    { phone, email: 'Wang@example.gov.cn' },
    [
      ['sms', phone],
      ['email', 'Wang@example.gov.cn'],
    ],
  ],
])('%s is told there, as who they are', (_, addresses, expected) => {
  const notices = noticesToCadre(toCadre, { id: 'GB0001', ...addresses });
  expect(notices.map(({ channel, to }) => [channel, to])).toEqual(expected);
  for (const { whose } of notices) expect(whose).toEqual({ kind: 'cadre', id: 'GB0001' });
});

it.each([
  ['a mobile, by SMS', { phone: '+8613820001015' }, ['+8613820001015']],
  ['a landline, not', { phone: '+864121234567' }, []],
  ['no phone, not', {}, []],
])('a household is told that has %s', (_, addresses, expected) => {
  const notices = noticesToHousehold(toHousehold, { id: 'H00001', ...addresses });
  expect(notices.map(({ to }) => to)).toEqual(expected);
  for (const { channel, whose } of notices)
    expect({ channel, whose }).toEqual({ channel: 'sms', whose: { kind: 'household', id: 'H00001' } });
});
