import { beforeEach, describe, expect, it } from 'vitest';
import { setWanted } from '#shared/notices/choose-notices.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { APPLY, accepted, cadreRows, householdRows, NOW, pairCity } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const VISIT = 'H00001.2026-12';
const OLD = '+8613820001015';
const NEW = '+8613820002019';

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
});

const householdWith = async (phone: string) =>
  accepted(
    await importHouseholds(
      { db },
      householdRows([
        ...['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6', '军烈属'],
        ...[phone, '每月', '工作日上午', ''],
      ]),
      APPLY,
      NOW,
    ),
  );
const cadreWith = async (phone: string, email: string) =>
  accepted(
    await importCadres(
      { db },
      cadreRows(['GB0001', '王强', '东岭镇政府', '科长', phone, email, '南坡村', '2', '']),
      APPLY,
      NOW,
    ),
  );
const sentOnTheEve = async () => {
  const onDate = (await findVisit(db, VISIT))?.onDate ?? '';
  const sent = await sendDue(db, instantAt(addDays(onDate, -1), '18:00'));
  return sent
    .filter(({ noticeId }) => noticeId.includes(VISIT))
    .map(({ template, to }) => `${template} ${to}`);
};
const toldOf = async (template: string) =>
  (await listAbout(db, { kind: 'visit', id: VISIT }))
    .filter((told) => told.template === template)
    .map(({ channel, to, state, reason }) => ({ channel, to, state, reason }));

describe('a phone or address that was corrected after a visit was planned', () => {
  it('of the household gets the announcement, and the old one nothing; the record says so', async () => {
    await householdWith('13820002019');
    const sent = await sentOnTheEve();
    expect(sent).toContain(`visit-coming-household ${NEW}`);
    expect(sent.join()).not.toContain(OLD);
    expect(await toldOf('visit-coming-household')).toEqual([
      expect.objectContaining({ to: NEW, state: 'sent' }),
    ]);
  });

  it('of the cadre gets the reminder', async () => {
    await cadreWith('13820003022', 'new@example.gov.cn');
    expect((await sentOnTheEve()).sort()).toEqual([
      'visit-coming-household +8613820001015',
      'visit-reminder-cadre +8613820003022',
      'visit-reminder-cadre new@example.gov.cn',
    ]);
  });

  it('is asked for its own wish: an opt-out at the new number counts, one at the old doesn’t', async () => {
    const recipients = { db, hashSecret: HASH_SECRET };
    const asHousehold = { audience: 'household', channel: 'sms' } as const;
    await setWanted(recipients, { ...asHousehold, to: OLD }, false, NOW);
    await householdWith('13820002019');
    expect(await sentOnTheEve()).toContain(`visit-coming-household ${NEW}`);
  });

  it('that declined announcements gets none', async () => {
    const recipients = { db, hashSecret: HASH_SECRET };
    await setWanted(recipients, { audience: 'household', channel: 'sms', to: NEW }, false, NOW);
    await householdWith('13820002019');
    expect((await sentOnTheEve()).join()).not.toContain('household');
    expect(await toldOf('visit-coming-household')).toEqual([
      { channel: 'sms', to: NEW, state: 'dropped', reason: 'opted-out' },
    ]);
  });
});

describe('a phone or address that is gone from the roster', () => {
  it.each([
    ['none', ''],
    ['a landline', '0351-2025010'],
  ])('of the household, with %s left, drops the announcement with its reason', async (_, phone) => {
    await householdWith(phone);
    expect((await sentOnTheEve()).join()).not.toContain('household');
    expect(await toldOf('visit-coming-household')).toEqual([
      { channel: 'sms', to: OLD, state: 'dropped', reason: 'no-address' },
    ]);
  });

  it('of the cadre drops the mail, and the SMS goes out', async () => {
    await cadreWith('13820000175', '');
    expect(await sentOnTheEve()).toContain('visit-reminder-cadre +8613820000175');
    expect(await toldOf('visit-reminder-cadre')).toEqual([
      { channel: 'email', to: 'w@example.gov.cn', state: 'dropped', reason: 'no-address' },
      expect.objectContaining({ channel: 'sms', state: 'sent' }),
    ]);
  });
});
