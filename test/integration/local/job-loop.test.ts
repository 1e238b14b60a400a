import { describe, expect, it, onTestFinished } from 'vitest';
import { createJobLoop, createJobQueue } from '#infra/local/job-loop.ts';
import { queuedJob } from '#shared/jobs/queued-job.ts';
import { createGate, createWorld } from '../jobs/world.ts';

/** The background of one machine over a world of fake work. */
const startMachine = async (world: Awaited<ReturnType<typeof createWorld>>) => {
  const queue = createJobQueue(world.deps);
  const loop = createJobLoop({ deps: world.deps, queue });
  await loop.start();
  onTestFinished(() => loop.stop());
  return { loop, queue };
};

describe('the background of one machine', () => {
  it('does what is queued, two kinds side by side', async () => {
    const world = await createWorld();
    const gate = createGate();
    world.faults.batch = (key, run, signal) => (run === 1 && key === 'b' ? gate.pass(signal) : undefined);
    const { queue } = await startMachine(world);
    const start = async (kind: 'plan-visits' | 'confirm-pairings'): Promise<string> => {
      const id = await world.start(kind);
      await queue.send([queuedJob({ id, turn: 0 })]);
      return id;
    };
    const slow = await start('plan-visits');
    await gate.arrived();
    const quick = await start('confirm-pairings');
    await expect.poll(() => world.jobNow(quick)).toMatchObject({ state: 'done' });
    expect(await world.jobNow(slow)).toMatchObject({ state: 'running' });
    gate.open();
    await expect.poll(() => world.jobNow(slow)).toMatchObject({ state: 'done' });
  });

  it('goes on after a stop and a new start, though its queue was forgotten', async () => {
    const world = await createWorld();
    const gate = createGate();
    world.faults.batch = (key, run, signal) => (run === 1 && key === 'b' ? gate.pass(signal) : undefined);
    const id = await world.start();
    const first = await startMachine(world);
    await gate.arrived();
    const stopped = first.loop.stop();
    gate.open();
    await stopped;
    expect(await world.jobNow(id)).toMatchObject({ state: 'waiting', startAfter: 'b' });
    await startMachine(world);
    await expect.poll(() => world.jobNow(id)).toMatchObject({ state: 'done', done: 4 });
    expect(world.done).toEqual(['a', 'b', 'c', 'd']);
  });
});
