import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dueKey, duePartitions } from '#shared/notices/keys.ts';
import { findDue } from '#shared/notices/waiting-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { sendingBy } from '#test/support/sending-by.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

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
    const item = { ...dueKey(notice, notice.dueAt), ...notice };
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(1024);
  });
});

describe('finding what is due', () => {
  const dueAtNoon = async () => {
    const pages = await Promise.all(
      duePartitions('sms').map((partition) => findDue(world.db, partition, NOON, { limit: 100 })),
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

  it('reads only what is due, however much is waiting', async () => {
    const waiting = Array.from({ length: 90 }, (_, index) =>
      aNotice(`waiting-${index}`, { dueAt: addSeconds(NOON, 60 + index) }),
    );
    await world.write(...waiting, aNotice('now'));
    const scanned: unknown[] = [];
    const watched = sendingBy(world.db, async (command) => {
      const answer = await world.db.client.send(command);
      scanned.push((answer as QueryCommandOutput).ScannedCount);
      return answer;
    });
    const { pk } = dueKey(aNotice('now'), NOON);
    await findDue(watched, pk, NOON, { limit: 100 });
    expect(scanned).toEqual([1]);
  });

  it('goes on where a page ended', async () => {
    await world.write(...Array.from({ length: 60 }, (_, index) => aNotice(String(index))));
    const [partition = ''] = duePartitions('sms');
    const whole = await findDue(world.db, partition, NOON, { limit: 100 });
    const first = await findDue(world.db, partition, NOON, { limit: 2 });
    const rest = await findDue(world.db, partition, NOON, { limit: 100, after: first.next });
    expect(whole.keys.length).toBeGreaterThan(2);
    expect([...first.keys, ...rest.keys]).toEqual(whole.keys);
  });
});
