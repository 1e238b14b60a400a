import { beforeEach, describe, expect, it } from 'vitest';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { dueKey } from '#shared/notices/keys.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

describe('the sweep', () => {
  it('queues what is due, in every partition, and nothing else', async () => {
    const due = Array.from({ length: 50 }, (_, index) => aNotice(`due-${index}`));
    const waiting = Array.from({ length: 50 }, (_, index) =>
      aNotice(`waiting-${index}`, { dueAt: addSeconds(NOON, 1 + index) }),
    );
    await world.write(...due, ...waiting);
    expect(await world.sweep.queueDue()).toBe(50);
    const queued = world.takeQueued().map((body) => JSON.parse(body));
    expect(new Set(queued.map(({ pk }) => pk)).size).toBe(8);
    expect(queued.map(({ sk }) => sk).sort()).toEqual(due.map((notice) => dueKey(notice, NOON).sk).sort());
  });

  it('finds nothing more once all is delivered, and only then lets the clock bring more', async () => {
    await world.write(aNotice('1'), aNotice('2', { dueAt: addSeconds(NOON, 60) }));
    await world.minute();
    expect(await world.sweep.queueDue()).toBe(0);
    world.later(60);
    await world.minute();
    expect(world.sent.map(({ noticeId }) => noticeId)).toEqual([aNotice('1').id, aNotice('2').id]);
  });

  it('puts nothing of a person on the queue', async () => {
    await world.write(aNotice('1'));
    await world.sweep.queueDue();
    const [body = ''] = world.takeQueued();
    expect(Object.keys(JSON.parse(body))).toEqual(['pk', 'sk']);
    expect(body).not.toMatch(/138200|接待大厅/);
  });

  it('queues of each channel no more than can leave until the next time, and goes on with the rest then', async () => {
    const due = Array.from({ length: 90 }, (_, index) =>
      aNotice(`due-${index}`, { to: `+861382000${1000 + index}` }),
    );
    const mail = aNotice('mail', { id: 'mail', channel: 'email', to: 'zhang@example.com' });
    await world.write(...due.slice(0, 45), mail);
    await world.write(...due.slice(45));
    const sweep = createSweep({ ...world.sweepDeps, mostPerSweep: { sms: 16, email: 8 } });
    let rounds = 0;
    for (; (await sweep.queueDue()) > 0; rounds += 1) {
      const queued = world.takeQueued();
      expect(queued.filter((body) => body.includes('due#sms')).length).toBeLessThanOrEqual(16);
      await world.deliver(world.eventOf(queued));
    }
    expect(rounds).toBeGreaterThan(5);
    expect(new Set(world.sent.map(({ noticeId }) => noticeId)).size).toBe(91);
    expect(world.sent).toHaveLength(91);
  });

  it('lets a channel that is behind keep no other back', async () => {
    const mail = aNotice('mail', { id: 'mail', channel: 'email', to: 'zhang@example.com', dueAt: NOON });
    const old = { dueAt: '2026-12-01T00:00:00.000Z' };
    await world.write(...Array.from({ length: 40 }, (_, index) => aNotice(`old-${index}`, old)), mail);
    await createSweep({ ...world.sweepDeps, mostPerSweep: { sms: 8, email: 8 } }).queueDue();
    expect(world.takeQueued().some((body) => body.includes('due#email'))).toBe(true);
  });

  it('says how long the oldest has been due, and nothing where none is', async () => {
    const ages = () =>
      world.logged
        .map((line) => JSON.parse(line))
        .flatMap(({ message, channel, oldestSeconds }) =>
          message === 'swept' && channel === 'sms' ? [oldestSeconds] : [],
        );
    await world.write(aNotice('1'), aNotice('2', { dueAt: addSeconds(NOON, 300) }));
    await world.sweep.queueDue();
    world.later(600);
    await world.sweep.queueDue();
    await world.minute();
    await world.sweep.queueDue();
    expect(ages()).toEqual([0, 600, 600, 0]);
  });
});
