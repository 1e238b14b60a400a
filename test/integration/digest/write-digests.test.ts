import { beforeEach, describe, expect, it } from 'vitest';
import { findOwnDigest, subscribeDigest } from '#shared/digest/subscribe-digest.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { instantAt } from '#shared/time/civil.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { HASH_SECRET } from '#test/support/reception/hall.ts';
import { chances, slowDb } from '#test/support/reception/slow-db.ts';
import { sendingBy } from '#test/support/sending-by.ts';
import { createDigestWorld, type DigestWorld } from './world.ts';

/** Tuesday noon: the first digest is Wednesday's. */
const TUESDAY = instantAt('2026-12-01', '12:00');
const MORNING = instantAt('2026-12-02', '08:30');
const at = (time: string, on = '2026-12-02') => instantAt(on, time);

let world: DigestWorld;
beforeEach(async () => {
  world = createDigestWorld(await createTestDb());
});

/** A database that does something before a request of one kind, once. */
const interrupted = (db: Db, command: string, first: () => Promise<unknown>): Db => {
  let isDone = false;
  return sendingBy(db, async (request) => {
    if (!isDone && request.constructor.name === command) {
      isDone = true;
      await first();
    }
    return db.client.send(request);
  });
};

describe('the digest of a day', () => {
  it.each<[string, string, number]>([
    ['not a moment before half past eight', '2026-12-02T00:29:59.999Z', 0],
    ['at half past eight', MORNING, 1],
    ['at two, where nothing ran until then', at('14:00'), 1],
    ['not on a Saturday', at('09:00', '2026-12-05'), 0],
    ['not on a day off by law', at('09:00', '2027-10-01'), 0],
  ])('is written %s', async (_, now, count) => {
    await world.subscribe('wang', TUESDAY);
    expect(await world.run(now)).toBe(count);
    expect(await world.digestsWaiting()).toHaveLength(count);
  });

  it.each([
    ['a Saturday that is worked', '2026-02-14', 1],
    ['the National Day', '2026-10-01', 0],
  ])('on %s is written as the notice says', async (_, on, count) => {
    await world.subscribe('wang', instantAt('2026-01-05', '12:00'));
    expect(await world.run(at('08:30', on))).toBe(count);
  });

  it('is a mail by an id that follows from subscriber and day, and is of use until midnight', async () => {
    const { id } = await world.subscribe('+8613820001015', TUESDAY, { email: 'wang@example.gov.cn' });
    await world.run(at('14:00'));
    const [notice] = await world.digestsWaiting();
    expect(notice).toMatchObject({
      id: `digest#${id}#20261202#digest-organizer#email`,
      to: 'wang@example.gov.cn',
      dueAt: at('14:00'),
      uselessAt: '2026-12-02T16:00:00.000Z',
    });
    expect(id).not.toContain('13820001015');
    const [mail] = await world.post(at('14:00'));
    expect(mail?.subject).toBe('每日汇总：12月2日周三');
    expect(mail?.text).toContain('今天没有接访，也没有等着办的事。');
  });

  it('is written once, by however many machines and however often they run', async () => {
    await world.subscribe('wang', TUESDAY);
    await world.subscribe('li', TUESDAY);
    const machines = [0, 1, 2].map((seconds) =>
      world.run(addSeconds(MORNING, seconds), slowDb(world.db, chances(seconds))),
    );
    const written = await Promise.all(machines);
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await world.digestsWaiting()).toHaveLength(2);
    expect(await world.post(at('08:31'))).toHaveLength(2);
    for (const time of ['08:31', '12:00', '23:59']) expect(await world.run(at(time))).toBe(0);
    expect(await world.digestsWaiting()).toEqual([]);
  });

  it('comes again on the next workday', async () => {
    const subscription = await world.subscribe('wang', TUESDAY);
    for (const on of ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07']) {
      await world.run(at('08:30', on));
      await world.post(at('08:30', on));
    }
    const versions = (await world.toldOf(subscription)).map(({ subject }) => subject.version);
    expect(versions).toEqual([20261202, 20261203, 20261204, 20261207]);
  });

  it('written in quiet hours is dropped, since they last longer than its day', async () => {
    const subscription = await world.subscribe('wang', TUESDAY);
    await world.run(at('21:00'));
    expect(await world.post(at('21:00'))).toEqual([]);
    expect(await world.toldOf(subscription)).toMatchObject([{ state: 'dropped', reason: 'too-late' }]);
  });

  it('that still waits lapses with the next one', async () => {
    const subscription = await world.subscribe('wang', TUESDAY);
    await world.run(MORNING);
    await world.run(at('08:30', '2026-12-03'));
    expect(await world.post(at('08:31', '2026-12-03'))).toHaveLength(1);
    expect((await world.toldOf(subscription)).map(({ state }) => state).sort()).toEqual(['dropped', 'sent']);
  });

  it('of one that fails is tried at the next run, and keeps none of the others back', async () => {
    await world.subscribe('wang', TUESDAY);
    await world.subscribe('li', TUESDAY);
    const broken = interrupted(world.db, 'TransactWriteCommand', () => Promise.reject(new Error('away')));
    expect(await world.run(MORNING, broken)).toBe(1);
    expect(world.logged.join()).toContain('digest-failed');
    expect(world.logged.join()).not.toContain('example.gov.cn');
    expect(await world.run(at('08:31'))).toBe(1);
    expect(await world.digestsWaiting()).toHaveLength(2);
  });
});

describe('whoever has unsubscribed', () => {
  it('gets nothing more, not even what is under way', async () => {
    const subscription = await world.subscribe('wang', TUESDAY);
    await world.run(MORNING);
    await world.unsubscribe('wang');
    await world.unsubscribe('wang');
    expect(await world.post(MORNING)).toEqual([]);
    expect(await world.toldOf(subscription)).toMatchObject([{ state: 'dropped', reason: 'gone' }]);
    expect(await world.run(at('08:30', '2026-12-03'))).toBe(0);
  });

  it('in the moment in which it is written, gets none', async () => {
    await world.subscribe('wang', TUESDAY);
    const meanwhile = interrupted(world.db, 'TransactWriteCommand', () => world.unsubscribe('wang'));
    expect(await world.run(MORNING, meanwhile)).toBe(0);
    expect(await world.digestsWaiting()).toEqual([]);
    expect(await findOwnDigest({ db: world.db, hashSecret: HASH_SECRET }, 'wang')).toBe(undefined);
  });
});

describe('a subscription', () => {
  it('made before the hour has that day’s digest, made after it the next day’s', async () => {
    await world.subscribe('early', '2026-12-02T00:29:59.999Z');
    await world.subscribe('late', MORNING);
    await world.run(at('08:31'));
    expect((await world.digestsWaiting()).map(({ to }) => to)).toEqual(['early@example.gov.cn']);
    expect(await world.run(at('08:30', '2026-12-03'))).toBe(2);
  });

  it('that its owner changes in the moment in which it is written, is written as it is then', async () => {
    const { version } = await world.subscribe('wang', TUESDAY);
    const change = () => world.subscribe('wang', MORNING, { email: 'new@example.gov.cn', version });
    expect(await world.run(MORNING, interrupted(world.db, 'TransactWriteCommand', change))).toBe(0);
    expect(await world.run(at('08:31'))).toBe(1);
    expect((await world.digestsWaiting()).map(({ to }) => to)).toEqual(['new@example.gov.cn']);
  });

  it('changed after that day’s digest has no second one', async () => {
    const { version } = await world.subscribe('wang', TUESDAY);
    await world.run(MORNING);
    await world.subscribe('wang', at('09:00'), { days: ['wed'], version });
    expect(await world.run(at('09:01'))).toBe(0);
  });

  it('is made once by a double tap, and changed by one of two who read the same', async () => {
    const [one, other] = await Promise.all([
      world.subscribe('wang', TUESDAY),
      world.subscribe('wang', TUESDAY),
    ]);
    expect(one).toEqual(other);
    const change = (email: string) =>
      subscribeDigest(
        { db: world.db, hashSecret: HASH_SECRET },
        { account: 'wang', request: { email, days: ['mon'], version: 1 } },
        TUESDAY,
      );
    const both = await Promise.all([change('a@example.gov.cn'), change('b@example.gov.cn')]);
    expect(both.map((result) => (result.ok ? 'fine' : result.refusal.code)).sort()).toEqual([
      'changed-meanwhile',
      'fine',
    ]);
  });

  it('ends after a year unless it is saved again, and says so a fortnight before', async () => {
    const { version, untilOn } = await world.subscribe('wang', TUESDAY);
    expect(untilOn).toBe('2027-12-01');
    const listOn = async (on: string) => {
      await world.run(at('08:30', on));
      return (await world.digestsWaiting()).find(({ dueAt }) => dueAt === at('08:30', on))?.variables.list;
    };
    expect(await listOn('2027-11-16')).not.toContain('再保存一次');
    expect(await listOn('2027-11-17')).toContain('您订的每日汇总到12月1日周三为止');
    expect(await world.run(at('08:30', '2027-12-02'))).toBe(0);
    await world.subscribe('wang', at('12:00', '2027-12-02'), { version });
    expect(await world.run(at('12:01', '2027-12-02'))).toBe(1);
  });
});
