import { beforeEach, describe, expect, it } from 'vitest';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { countDue } from '#shared/notices/due-count-store.ts';
import { duePartitions } from '#shared/notices/keys.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { writeMany } from '#test/support/notices/write-many.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const remindersDue = async (howMany: number, dueAt = NOON): Promise<void> => {
  const notices = Array.from({ length: howMany }, (_, index) =>
    aNotice(`${dueAt}-${index}`, { dueAt, to: `+86138${String(20_000_000 + index)}` }),
  );
  for (const { subject } of notices) world.subjects.set(subject.id, { version: 1, live: true });
  await writeMany(world.db, notices);
};

const sweepOf = (most: number) =>
  createSweep({ ...world.sweepDeps, mostPerSweep: { sms: most, email: most } });

const swept = () =>
  world.logged
    .map((line) => JSON.parse(line))
    .flatMap(({ message, channel, queued, left }) =>
      message === 'swept' && channel === 'sms' ? [{ queued, left }] : [],
    );

describe('what a sweep leaves to the next', () => {
  it('is counted, and is less with each, until all that is due is queued', async () => {
    await remindersDue(100);
    await remindersDue(30, addSeconds(NOON, 3600));
    const sweep = sweepOf(40);
    for (let minute = 0; minute < 5; minute += 1) {
      await sweep.queueDue();
      await world.deliver(world.eventOf(world.takeQueued()));
    }
    const lines = swept();
    expect(lines[0]).toEqual({ queued: 40, left: 60 });
    // Each takes from eight partitions, of which some are empty sooner.
    let due = 100;
    for (const { queued, left } of lines) {
      expect(queued + left).toBe(due);
      due = left;
    }
    expect(lines.at(-1)).toEqual({ queued: 0, left: 0 });
  });

  it('is nothing where all that is due is queued, whatever waits for later', async () => {
    await remindersDue(20);
    await remindersDue(30, addSeconds(NOON, 1));
    await sweepOf(1000).queueDue();
    expect(swept()).toEqual([{ queued: 20, left: 0 }]);
  });

  it('is counted as far as a hundred sweeps would take it, so that a sweep ends in time however much is due', async () => {
    await remindersDue(1700);
    await sweepOf(8).queueDue();
    expect(swept()).toEqual([{ queued: 8, left: 800 }]);
  });

  it('is counted over every page of a partition that one answer can’t hold', async () => {
    const long = 'x'.repeat(40_000);
    const notices = Array.from({ length: 300 }, (_, index) =>
      aNotice(`long-${index}`, { variables: { day: long } }),
    );
    await writeMany(world.db, notices);
    const counts = await Promise.all(
      duePartitions('sms').map((partition) =>
        countDue(world.db, partition, NOON, { most: Number.POSITIVE_INFINITY }),
      ),
    );
    expect(Math.max(...counts)).toBeGreaterThan(1_048_576 / 40_000);
    expect(counts.reduce((sum, count) => sum + count)).toBe(300);
  });
});
