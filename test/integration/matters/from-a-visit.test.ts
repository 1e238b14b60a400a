import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { findMatter, mattersInState } from '#shared/matters/matter-store.ts';
import { addToMatter } from '#shared/matters/raise-matter.ts';
import { routeMatter } from '#shared/matters/route-matter.ts';
import { listSteps } from '#shared/matters/step-store.ts';
import { findLog, findVisit } from '#shared/pairing/visit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { CIVIL_AFFAIRS, DAY, log, MATTER, matterNow, openMatters, VISIT } from '#test/support/matters.ts';
import { accepted, refusalOf } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { sendingBy } from '#test/support/sending-by.ts';

let db: Db;
beforeEach(async () => {
  db = await openMatters();
});

const route = (version: number) =>
  routeMatter(
    { db },
    {
      matterId: MATTER,
      account: 'organizer',
      request: { version, way: 'assign', departmentId: CIVIL_AFFAIRS, reportBy: '2026-12-20' },
    },
    DAY,
  );

/** The same database, in which something happens right after the matter was read. */
const interfered = (interfere: () => Promise<unknown>): Db => {
  let done = false;
  return sendingBy(db, async (command) => {
    const answer = await db.client.send(command);
    if (!done && command instanceof GetCommand && command.input.TableName === db.tables.matters) {
      done = true;
      await interfere();
    }
    return answer;
  });
};

describe('what a household raised', () => {
  it('becomes one matter, however often its log is sent', async () => {
    accepted(await log(db, {}, { key: 'k' }));
    for (const more of [{ key: 'k' }, {}, { key: 'k' }]) accepted(await log(db, {}, more));
    expect(await matterNow(db)).toEqual({
      id: MATTER,
      source: { kind: 'visit', id: VISIT },
      householdId: 'H00001',
      topic: 'welfare',
      summary: '低保两个月没有发。',
      place: { town: '东岭镇', village: '南坡村' },
      receivedOn: '2026-12-01',
      firstHandler: { cadreId: 'GB0001' },
      state: 'received',
      version: 1,
      turn: 1,
    });
    expect(await mattersInState(db, 'received')).toHaveLength(1);
    expect((await listSteps(db, MATTER)).map(({ kind }) => kind)).toEqual(['received']);
  });

  it('becomes one matter where the log is sent ten times at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => log(db, {}, { key: 'k' })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await matterNow(db)).toMatchObject({ version: 1 });
  });

  it('stays in the log alone where it is not to be routed', async () => {
    accepted(await log(db, { refer: undefined, topic: undefined } as unknown as Parameters<typeof log>[1]));
    expect(await findMatter(db, MATTER)).toBeUndefined();
  });

  it.each([
    ['its words', { raised: undefined }, [{ field: 'raised', code: 'refer-nothing-raised' }]],
    ['its topic', { topic: undefined }, [{ field: 'topic', code: 'refer-topic-missing' }]],
  ])('is not routed without %s', async (_, changes, errors) => {
    expect(await log(db, changes as unknown as Parameters<typeof log>[1])).toMatchObject({
      refusal: { errors },
    });
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('follows a correction of the log as long as it is with nobody', async () => {
    accepted(await log(db, {}, { key: 'one' }));
    accepted(await log(db, { raised: '低保三个月没有发。' }, { key: 'two' }));
    expect(await matterNow(db)).toMatchObject({ summary: '低保三个月没有发。', version: 2 });
    accepted(await route(2));
    accepted(await log(db, { raised: '低保四个月没有发。' }, { key: 'three' }));
    expect(await matterNow(db)).toMatchObject({
      summary: '低保三个月没有发。',
      state: 'assigned',
      version: 3,
    });
    expect((await findVisit(db, VISIT))?.lastLog?.raised).toBe('低保四个月没有发。');
  });

  it('is written with its log or not at all', async () => {
    accepted(await log(db, {}, { key: 'one' }));
    const racing = interfered(() => route(1));
    expect(refusalOf(await log(racing, { raised: '别的事。' }, { key: 'two' }))).toBe('changed-meanwhile');
    expect(await findVisit(db, VISIT)).toMatchObject({
      version: 2,
      lastLog: { raised: '低保两个月没有发。' },
    });
    expect(await findLog(db, VISIT, 'two')).toBeUndefined();
    expect(await matterNow(db)).toMatchObject({ summary: '低保两个月没有发。', state: 'assigned' });
    accepted(await log(db, { raised: '别的事。' }, { key: 'two' }));
  });
});

describe('what a household adds', () => {
  it('stands in the history, and what was to be told before still is', async () => {
    accepted(await log(db));
    accepted(await route(1));
    const matter = await matterNow(db);
    const added = addToMatter(db, matter, { words: '还有一笔医药费。', by: { as: 'household' } }, DAY);
    expect(await commit(db, accepted(added))).toEqual({ ok: true });
    expect((await listSteps(db, MATTER)).map(({ kind, words }) => [kind, words])).toEqual([
      ['received', undefined],
      ['assigned', undefined],
      ['added', '还有一笔医药费。'],
    ]);
    const sent = (await sendDue(db, DAY)).filter(({ template }) => template === 'matter-assigned');
    expect(sent).toHaveLength(2);
    for (const { text } of sent) expect(text).not.toMatch(/低保|姜永福|医药费/);
  });

  it('is not added to a version that has passed', async () => {
    accepted(await log(db));
    const matter = await matterNow(db);
    accepted(await route(1));
    const added = addToMatter(db, matter, { words: '还有。', by: { as: 'household' } }, DAY);
    expect((await commit(db, accepted(added))).ok).toBe(false);
    expect(await listSteps(db, MATTER)).toHaveLength(2);
  });
});
