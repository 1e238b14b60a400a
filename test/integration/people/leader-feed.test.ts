import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { findFeedByToken, findFeedOfOwner } from '#shared/people/feed-token-store.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import { makeCadreFeed, makeLeaderFeed } from '#shared/people/make-feed.ts';
import { revokeFeed } from '#shared/people/revoke-feed.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { importPeople } from '#test/support/reception/office.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const leaderId = leaderIdOf('卫志强', '市委书记');
const other = leaderIdOf('王素珍', '副市长');

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
  await importPeople(db, NOW);
});

const make = (id: string) => makeLeaderFeed({ db, ids: randomIds }, { leaderId: id, by: 'organizer' }, NOW);
const madeFor = async (id: string): Promise<string> => {
  const made = await make(id);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

it('opens with its token, of which only the hash is kept', async () => {
  const token = await madeFor(leaderId);
  expect(await findFeedByToken(db, 'leader', token)).toMatchObject({
    leaderId,
    leader: '卫志强',
    by: 'organizer',
  });
  expect(await findFeedOfOwner(db, 'leader', leaderId)).toMatchObject({ madeAt: NOW });
  const { Items } = await db.client.send(new ScanCommand({ TableName: db.tables.access }));
  expect(Items?.length).toBeGreaterThan(0);
  expect(JSON.stringify(Items)).not.toContain(token);
});

it('ends with a new address, and with being revoked, at once; others go on', async () => {
  const kept = await madeFor(other);
  const first = await madeFor(leaderId);
  const second = await madeFor(leaderId);
  expect(await findFeedByToken(db, 'leader', first)).toBeUndefined();
  expect(await findFeedByToken(db, 'leader', second)).toMatchObject({ leaderId });
  expect(await revokeFeed({ db }, 'leader', leaderId)).toMatchObject({ ok: true });
  expect(await findFeedByToken(db, 'leader', second)).toBeUndefined();
  expect(await findFeedOfOwner(db, 'leader', leaderId)).toBeUndefined();
  expect(await revokeFeed({ db }, 'leader', leaderId)).toMatchObject({ ok: true });
  expect(await findFeedByToken(db, 'leader', kept)).toMatchObject({ leaderId: other });
});

it('has one address, though two organizers make one at the same time', async () => {
  await madeFor(leaderId);
  const made = await Promise.all([make(leaderId), make(leaderId), make(leaderId)]);
  const tokens = made.flatMap((one) => (one.ok ? one.value : []));
  const open = await Promise.all(tokens.map((token) => findFeedByToken(db, 'leader', token)));
  expect(open.filter(Boolean)).toHaveLength(1);
  expect(
    made.filter(({ ok }) => !ok).every((one) => !one.ok && one.refusal.code === 'changed-meanwhile'),
  ).toBe(true);
});

it('is refused for somebody who is not on the roster', async () => {
  expect(await make('L000000000000')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

it('opens only what it was made for: a cadre’s address is no leader’s, and the other way round', async () => {
  const leaders = await madeFor(leaderId);
  const made = await makeCadreFeed({ db, ids: randomIds }, { cadreId: 'GB0001', by: 'GB0001' }, NOW);
  if (!made.ok) throw new Error(made.refusal.code);
  expect(await findFeedByToken(db, 'cadre', made.value)).toMatchObject({ cadreId: 'GB0001' });
  expect(await findFeedByToken(db, 'leader', made.value)).toBeUndefined();
  expect(await findFeedByToken(db, 'cadre', leaders)).toBeUndefined();
});
