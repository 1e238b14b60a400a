import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CitizenSession } from '#shared/people/session.ts';
import { createSession, endSession, findSession } from '#shared/people/session-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createTestDb } from '#test/support/dynamodb.ts';

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
});

const session: CitizenSession = {
  kind: 'citizen',
  personId: 'person',
  phone: '+8613820001015',
  expiresAt: '2026-12-01T14:00:00.000Z',
};

describe('a session', () => {
  it('is found by its token until it expires, to the millisecond, whether or not the table was tidied', async () => {
    const { token } = await createSession(db, randomIds.token(), session);
    expect(await findSession(db, token, '2026-12-01T13:59:59.999Z')).toEqual(session);
    expect(await findSession(db, token, '2026-12-01T14:00:00.000Z')).toBeUndefined();
    expect(await findSession(db, 'another token', '2026-12-01T02:00:00.000Z')).toBeUndefined();
  });

  it('ends everywhere at once, and ending it again changes nothing', async () => {
    const { token } = await createSession(db, randomIds.token(), session);
    await endSession(db, token);
    await endSession(db, token);
    expect(await findSession(db, token, '2026-12-01T02:00:00.000Z')).toBeUndefined();
  });

  it('can’t be used by who has a copy of the table', async () => {
    const { token } = await createSession(db, randomIds.token(), session);
    const { Items } = await db.client.send(new ScanCommand({ TableName: db.tables.access }));
    expect(JSON.stringify(Items)).not.toContain(token);
  });
});
