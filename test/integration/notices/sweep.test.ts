import { beforeEach, describe, expect, it } from 'vitest';
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
    expect(queued.map(({ sk }) => sk).sort()).toEqual(due.map(({ id }) => dueKey(id, NOON).sk).sort());
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
});
