import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Addressee } from '#shared/notices/recipient.ts';
import {
  countAttempt,
  findOptOut,
  putOptOut,
  type Recipients,
  removeOptOut,
} from '#shared/notices/recipient-store.ts';
import { audiences } from '#shared/notices/templates.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';

const MORNING = '2026-12-01T01:00:00.000Z';
const NOON = '2026-12-01T04:00:00.000Z';
const sms: Addressee = { audience: 'citizen', channel: 'sms', to: '+8613820001015' };
const mail: Addressee = { audience: 'citizen', channel: 'email', to: 'zhang@example.com' };

let db: Db;
let recipients: Recipients;
beforeEach(async () => {
  db = await createTestDb();
  recipients = { db, hashSecret: HASH_SECRET };
});

describe('a wish for no reminders', () => {
  it('holds from the instant it was said, and saying it again doesn’t change since when', async () => {
    expect(await findOptOut(recipients, sms)).toBeUndefined();
    await putOptOut(recipients, sms, MORNING);
    await putOptOut(recipients, sms, NOON);
    expect(await findOptOut(recipients, sms)).toBe(MORNING);
  });

  it('said several times at once is one wish', async () => {
    const instants = Array.from({ length: 8 }, (_, second) => `2026-12-01T01:00:0${second}.000Z`);
    await Promise.all(instants.map((at) => putOptOut(recipients, sms, at)));
    const since = await findOptOut(recipients, sms);
    expect(instants).toContain(since);
    await putOptOut(recipients, sms, NOON);
    expect(await findOptOut(recipients, sms)).toBe(since);
  });

  it('is taken back for good, also where there was none, and can be said anew', async () => {
    await removeOptOut(recipients, sms);
    await putOptOut(recipients, sms, MORNING);
    await removeOptOut(recipients, sms);
    await removeOptOut(recipients, sms);
    expect(await findOptOut(recipients, sms)).toBeUndefined();
    await putOptOut(recipients, sms, NOON);
    expect(await findOptOut(recipients, sms)).toBe(NOON);
  });

  it('is of one channel and one person only', async () => {
    await putOptOut(recipients, sms, MORNING);
    expect(await findOptOut(recipients, mail)).toBeUndefined();
    expect(await findOptOut(recipients, { ...sms, channel: 'email' })).toBeUndefined();
    expect(await findOptOut(recipients, { ...sms, to: '+8613820001022' })).toBeUndefined();
  });

  it.each(audiences)('as %s is of that audience only', async (audience) => {
    await putOptOut(recipients, { ...sms, audience }, MORNING);
    const since = async (as: (typeof audiences)[number]) =>
      await findOptOut(recipients, { ...sms, audience: as });
    for (const other of audiences) expect(await since(other)).toBe(other === audience ? MORNING : undefined);
    for (const other of audiences)
      if (other !== audience) await removeOptOut(recipients, { ...sms, audience: other });
    expect(await since(audience)).toBe(MORNING);
  });

  it.each(['Zhang@Example.COM', ' zhang@example.com ', 'ｚhang＠example.com'])(
    'holds for a mailbox however its address is written: %s',
    async (to) => {
      await putOptOut(recipients, { ...mail, to }, MORNING);
      expect(await findOptOut(recipients, mail)).toBe(MORNING);
      await removeOptOut(recipients, mail);
      expect(await findOptOut(recipients, { ...mail, to })).toBeUndefined();
    },
  );

  it('is kept without the phone or the address, and until it is taken back', async () => {
    await putOptOut(recipients, sms, MORNING);
    await putOptOut(recipients, mail, MORNING);
    const { Items = [] } = await db.client.send(new ScanCommand({ TableName: db.tables.notices }));
    expect(Items).toHaveLength(2);
    expect(JSON.stringify(Items)).not.toMatch(/13820001015|zhang/);
    for (const item of Items) expect(Object.keys(item).sort()).toEqual(['at', 'pk', 'sk']);
  });

  it('is found by nobody who tries every number and doesn’t know the secret', async () => {
    await putOptOut(recipients, sms, MORNING);
    const { Items = [] } = await db.client.send(new ScanCommand({ TableName: db.tables.notices }));
    const unkeyed = createHash('sha256').update(sms.to).digest('hex').slice(0, 32);
    expect(Items.map(({ pk }) => pk)).not.toContain(`recipient#${unkeyed}`);
    expect(await findOptOut({ db, hashSecret: 'another secret' }, sms)).toBeUndefined();
    expect(await findOptOut(recipients, sms)).toBe(MORNING);
  });
});

describe('attempts of a day', () => {
  const cap = { on: '2026-12-01', most: 2, expiresAtSeconds: 1_900_000_000 };
  const count = async (...[to, limit]: [Addressee, typeof cap]): Promise<boolean> =>
    (await commit(db, [countAttempt(recipients, { ...to, id: 'booking#1#1#booking-confirmed#sms' }, limit)]))
      .ok;

  it('are counted for one mailbox, however its address is written', async () => {
    expect(await count(mail, cap)).toBe(true);
    expect(await count({ ...mail, to: 'ZHANG@example.com' }, cap)).toBe(true);
    expect(await count(mail, cap)).toBe(false);
  });

  it('are counted for each channel and day apart', async () => {
    for (const most of [true, true, false]) expect(await count(sms, cap)).toBe(most);
    expect(await count(mail, cap)).toBe(true);
    expect(await count(sms, { ...cap, on: '2026-12-02' })).toBe(true);
  });

  it('never pass the cap, even when counted at once', async () => {
    const counted = await Promise.all(Array.from({ length: 6 }, () => count(sms, cap)));
    expect(counted.filter(Boolean)).toHaveLength(2);
  });
});
