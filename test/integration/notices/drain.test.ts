import { beforeEach, describe, expect, it } from 'vitest';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { consume } from '#test/support/notices/consume.ts';
import { writeMany } from '#test/support/notices/write-many.ts';
import { aNotice, createWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Reminders that are all due at one minute, each to a phone of its own. */
const remindersDueAtNoon = async (howMany: number): Promise<void> => {
  const notices = Array.from({ length: howMany }, (_, index) =>
    aNotice(`due-${index}`, { to: `+86138${String(20_000_000 + index)}` }),
  );
  for (const { subject } of notices) world.subjects.set(subject.id, { version: 1, live: true });
  await writeMany(world.db, notices);
};

const sweepOf = (most: number) =>
  createSweep({ ...world.sweepDeps, mostPerSweep: { sms: most, email: most } });

const partitionsOf = (messages: string[]) => new Set(messages.map((body) => JSON.parse(body).pk));
const sentOnce = () => new Set(world.sent.map(({ noticeId }) => noticeId)).size;

describe('many reminders due at one minute', () => {
  it('drain through repeated sweeps, each sent once and queued hardly more than once, over every partition', async () => {
    await remindersDueAtNoon(600);
    const sweep = sweepOf(150);
    const queued: string[] = [];
    let sweeps = 0;
    for (; sweeps < 20 && (await sweep.queueDue()) > 0; sweeps += 1) {
      const messages = world.takeQueued();
      queued.push(...messages);
      expect(await consume(world.deliver, messages)).toEqual([]);
      world.later(60);
    }
    expect(world.sent).toHaveLength(600);
    expect(sentOnce()).toBe(600);
    expect(partitionsOf(queued).size).toBe(8);
    expect(queued.length).toBeLessThanOrEqual(600 * 1.1);
    expect(sweeps).toBeLessThanOrEqual(7);
  });

  it('are queued no more often than a fifth over, where consumers leave a sixth of each sweep to the next minute', async () => {
    await remindersDueAtNoon(160);
    // As deployed: a sweep may queue a fifth more than can leave in its minute.
    const perMinute = 30;
    const sweep = sweepOf(perMinute * 1.2);
    const waiting: string[] = [];
    let queued = 0;
    for (let minute = 0; minute < 20; minute += 1) {
      queued += await sweep.queueDue();
      waiting.push(...world.takeQueued());
      const before = world.sent.length;
      while (waiting.length > 0 && world.sent.length < before + perMinute)
        await consume(world.deliver, waiting.splice(0, 10));
      world.later(60);
    }
    expect(world.sent).toHaveLength(160);
    expect(sentOnce()).toBe(160);
    expect(queued).toBeLessThanOrEqual(160 * 1.3);
  });

  it('are all found by one sweep where a partition holds more than a page of them, each once', async () => {
    await remindersDueAtNoon(4200);
    expect(await sweepOf(100_000).queueDue()).toBe(4200);
    const messages = world.takeQueued();
    expect(new Set(messages).size).toBe(4200);
    const inOnePartition = [...partitionsOf(messages)].map(
      (pk) => messages.filter((body) => JSON.parse(body).pk === pk).length,
    );
    expect(Math.max(...inOnePartition)).toBeGreaterThan(500);
  });
});
