import { beforeEach, describe, expect, it } from 'vitest';
import { queuedJob } from '#shared/jobs/queued-job.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { untilAborted } from '#test/support/until-aborted.ts';
import { BATCHES, createWorld } from './world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});

describe('a run that is cut off', () => {
  it('lets the job wait when its slice is over, and the next goes on from there with nothing done twice', async () => {
    const gate = world.gateBefore('c');
    const id = await world.start();
    const running = world.run(id, 0.05);
    await untilAborted(await gate.arrived());
    gate.open();
    expect((await running)?.job).toMatchObject({ state: 'waiting', turn: 1, done: 3, startAfter: 'c' });
    expect(world.queued.at(-1)).toEqual({ body: queuedJob({ id, turn: 1 }), afterSeconds: 0 });
    expect(await world.deliver([queuedJob({ id, turn: 1 })])).toBe(0);
    expect(await world.jobNow(id)).toMatchObject({ state: 'done', done: 4 });
    expect(world.done).toEqual(BATCHES);
  });

  it('by a kill in the middle is gone on from its checkpoint, once its lease has run out', async () => {
    const gate = world.gateBefore('c');
    const id = await world.start();
    const killed = world.runApart(id);
    await gate.arrived();
    await expect.poll(() => world.jobNow(id)).toMatchObject({ startAfter: 'b' });
    await killed.freeze();
    expect(await world.deliver([queuedJob({ id, turn: 0 })])).toBe(1);
    expect(world.runs()).toBe(1);
    world.later(world.deps.settings.leaseSeconds + 1);
    expect(await world.deliver([queuedJob({ id, turn: 0 })])).toBe(0);
    expect(await world.jobNow(id)).toMatchObject({ state: 'done', done: 4 });
    expect(world.done).toEqual(BATCHES);
    // So that nothing of it is left behind.
    killed.thaw();
    gate.open();
    await killed.ran;
  });

  it('and comes back to life finds the job another’s, and stops', async () => {
    const gate = world.gateBefore('b');
    const id = await world.start();
    const slow = world.runApart(id);
    const signal = await gate.arrived();
    await slow.freeze();
    world.later(world.deps.settings.leaseSeconds + 1);
    await world.run(id);
    slow.thaw();
    await untilAborted(signal);
    gate.open();
    expect((await slow.ran)?.job.state).toBe('done');
    // The batch at the gate was done by both, which is why each write is conditional; none after it.
    expect(world.done.filter((key) => key > 'b')).toEqual(['c', 'd']);
  });

  it('by a process that is about to end lets the job wait for the next start', async () => {
    const ending = new AbortController();
    const gate = world.gateBefore('b');
    const id = await world.start();
    Object.assign(world.deps, { ending: ending.signal });
    const running = world.run(id);
    await gate.arrived();
    ending.abort();
    gate.open();
    expect((await running)?.job).toMatchObject({ state: 'waiting', startAfter: 'b' });
  });

  it('by a process that was about to end before it began does nothing, and lets the job wait', async () => {
    const ending = new AbortController();
    ending.abort();
    Object.assign(world.deps, { ending: ending.signal });
    const id = await world.start();
    expect((await world.run(id))?.job).toMatchObject({ state: 'waiting', turn: 1, done: 0 });
    expect(world.done).toEqual([]);
  });

  it('keeps the job from others for one more lease at most, however long its last batch takes', async () => {
    const gate = world.gateBefore('b');
    const id = await world.start();
    const running = world.run(id, 0.05);
    await untilAborted(await gate.arrived());
    const { leaseSeconds } = world.deps.settings;
    const leaseUntil = addSeconds(world.deps.realClock.now(), leaseSeconds);
    world.later(leaseSeconds - 1);
    const { version } = await world.jobNow(id);
    // The next beat may have begun before that, the one after it has not.
    await expect.poll(async () => (await world.jobNow(id)).version).toBeGreaterThan(version + 1);
    expect((await world.jobNow(id)).leaseUntil).toBe(leaseUntil);
    gate.open();
    expect((await running)?.job.state).toBe('waiting');
  });
});
