import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines, recordRead } from '#shared/people/audit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { epochSeconds } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
});

const who = { account: 'organizer', roles: ['organizer' as const] };
const act = { action: 'read', subject: 'booking', subjectIds: ['482109375516'] } as const;
const record = (now: string) =>
  recordRead({ db, ids: randomIds }, who, { ...act, subjectIds: [...act.subjectIds] }, now);

describe('the audit lines', () => {
  it('of a month of civil time are listed newest first, page by page', async () => {
    const instants = [
      '2026-11-30T15:59:59.999Z',
      '2026-11-30T16:00:00.000Z',
      '2026-12-01T02:00:00.000Z',
      '2026-12-01T02:00:00.000Z',
    ];
    for (const at of instants) await record(at);
    const first = await listAuditLines(db, '2026-12', { limit: 2 });
    expect(first.lines.map(({ at }) => at)).toEqual([instants[2], instants[3]]);
    const rest = await listAuditLines(db, '2026-12', { limit: 2, cursor: first.nextCursor });
    expect(rest.lines.map(({ at }) => at)).toEqual([instants[1]]);
    expect(first.lines[0]).toMatchObject({ who: 'organizer', roles: ['organizer'], ...act });
  });

  it('end after three years', async () => {
    await record('2027-01-05T02:00:00.000Z');
    const { Items } = await db.client.send(
      new QueryCommand({
        TableName: db.tables.audit,
        KeyConditionExpression: 'pk = :month',
        ExpressionAttributeValues: { ':month': 'month#2027-01' },
      }),
    );
    expect(Items?.[0]?.expiresAtSeconds).toBe(epochSeconds('2030-01-05T02:00:00.000Z'));
  });
});
