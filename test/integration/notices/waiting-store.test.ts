import type { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dueKey, duePartitions } from '#shared/notices/keys.ts';
import { claimNotice, findDue, finishNotice, postponeNotice } from '#shared/notices/waiting-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const REAL = '2030-01-01T00:00:00.000Z';
const lease = (realNow: string) => ({ realNow, leaseUntil: addSeconds(realNow, 60) });
const end = { state: 'sent' as const, endedAt: NOON, expiresAtSeconds: 2_000_000_000 };

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

describe('a notice', () => {
  it('can be written only once', async () => {
    expect(await world.write(aNotice('1'))).toEqual({ ok: true });
    expect((await world.write(aNotice('1'))).ok).toBe(false);
  });

  it('with its longest texts stays below the kilobyte of one write unit', async () => {
    const notice = aNotice('123456789012', {
      channel: 'email',
      to: `${'a'.repeat(64)}@${'b'.repeat(120)}.example.gov.cn`,
      variables: { day: '12月22日周三', time: '08:30', place: '长'.repeat(100), code: '123456789012' },
    });
    const item = { ...dueKey(notice.id, notice.dueAt), ...notice };
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(1024);
  });

  it('is claimed by exactly one of many at once', async () => {
    await world.write(aNotice('1'));
    const key = dueKey(aNotice('1').id, NOON);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimNotice(world.db, key, lease(REAL))),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  });

  it('is claimed again only when the lease is over, and then is lost to the first', async () => {
    await world.write(aNotice('1'));
    const key = dueKey(aNotice('1').id, NOON);
    const first = await claimNotice(world.db, key, lease(REAL));
    expect(await claimNotice(world.db, key, lease(addSeconds(REAL, 59)))).toBeUndefined();
    const second = await claimNotice(world.db, key, lease(addSeconds(REAL, 60)));
    expect(second).toMatchObject({ tries: 2, failures: 0, notice: aNotice('1') });
    if (!first || !second) throw new Error('not claimed');
    expect(await finishNotice(world.db, first, end)).toBe(false);
    expect(await postponeNotice(world.db, first, { tryAt: addSeconds(NOON, 60), failures: 1 })).toBe(false);
    expect(await finishNotice(world.db, second, end)).toBe(true);
    expect(await claimNotice(world.db, key, lease(addSeconds(REAL, 600)))).toBeUndefined();
  });

  it('that is postponed waits at its later time, with nobody’s claim on it', async () => {
    await world.write(aNotice('1'));
    const claimed = await claimNotice(world.db, dueKey(aNotice('1').id, NOON), lease(REAL));
    if (!claimed) throw new Error('not claimed');
    const tryAt = addSeconds(NOON, 90);
    await postponeNotice(world.db, claimed, { tryAt, failures: 1 });
    expect(await claimNotice(world.db, claimed.key, lease(REAL))).toBeUndefined();
    const again = await claimNotice(world.db, dueKey(aNotice('1').id, tryAt), lease(REAL));
    expect(again).toMatchObject({ tries: 1, failures: 1, notice: aNotice('1') });
  });
});

describe('finding what is due', () => {
  const dueAtNoon = async () => {
    const pages = await Promise.all(
      duePartitions.map((partition) =>
        findDue(world.db, partition, { now: NOON, realNow: REAL }, { limit: 100 }),
      ),
    );
    return pages.flatMap(({ keys }) => keys.map(({ sk }) => sk)).sort();
  };

  it('finds what is due by now, and nothing a millisecond later', async () => {
    await world.write(
      aNotice('early', { dueAt: '2026-11-30T00:00:00.000Z' }),
      aNotice('now'),
      aNotice('later', { dueAt: addSeconds(NOON, 0.001) }),
    );
    expect(await dueAtNoon()).toEqual([
      `2026-11-30T00:00:00.000Z#${aNotice('early').id}`,
      `${NOON}#${aNotice('now').id}`,
    ]);
  });

  it('leaves out what a consumer has at the moment', async () => {
    await world.write(aNotice('1'));
    await claimNotice(world.db, dueKey(aNotice('1').id, NOON), lease(REAL));
    expect(await dueAtNoon()).toEqual([]);
  });

  it('reads only what is due, however much is waiting', async () => {
    const waiting = Array.from({ length: 90 }, (_, index) =>
      aNotice(`waiting-${index}`, { dueAt: addSeconds(NOON, 60 + index) }),
    );
    await world.write(...waiting, aNotice('now'));
    const scanned: unknown[] = [];
    const client = new Proxy(world.db.client, {
      get: (target, name) =>
        name === 'send'
          ? async (command: QueryCommand) => {
              const answer = await target.send(command);
              scanned.push(answer.ScannedCount);
              return answer;
            }
          : Reflect.get(target, name),
    });
    const { pk } = dueKey(aNotice('now').id, NOON);
    await findDue({ ...world.db, client }, pk, { now: NOON, realNow: REAL }, { limit: 100 });
    expect(scanned).toEqual([1]);
  });

  it('goes on where a page ended', async () => {
    await world.write(...Array.from({ length: 60 }, (_, index) => aNotice(String(index))));
    const times = { now: NOON, realNow: REAL };
    const [partition = ''] = duePartitions;
    const whole = await findDue(world.db, partition, times, { limit: 100 });
    const first = await findDue(world.db, partition, times, { limit: 2 });
    const rest = await findDue(world.db, partition, times, { limit: 100, after: first.next });
    expect(whole.keys.length).toBeGreaterThan(2);
    expect([...first.keys, ...rest.keys]).toEqual(whole.keys);
  });
});
