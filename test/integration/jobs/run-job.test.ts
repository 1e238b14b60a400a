import { beforeEach, describe, expect, it } from 'vitest';
import { cancelJob } from '#shared/jobs/cancel-job.ts';
import { listCurrentJobs } from '#shared/jobs/job-store.ts';
import { queuedJob } from '#shared/jobs/queued-job.ts';
import { refuse } from '#shared/platform/result.ts';
import { untilAborted } from '#test/support/until-aborted.ts';
import { BATCHES, createGate, createWorld } from './world.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeEach(async () => {
  world = await createWorld();
});

describe('a job', () => {
  it('ends with what its work gave, and is no longer under way', async () => {
    const id = await world.start();
    expect((await listCurrentJobs(world.db)).map((job) => job.id)).toEqual([id]);
    const ran = await world.run(id);
    expect(ran?.job).toMatchObject({
      state: 'done',
      result: { batches: 4 },
      done: 4,
      total: 4,
      startAfter: 'd',
    });
    expect(ran?.job.runner).toBeUndefined();
    expect(await listCurrentJobs(world.db)).toEqual([]);
  });

  it('keeps how far it came while it runs', async () => {
    const gate = world.gateBefore('c');
    const id = await world.start();
    const running = world.run(id);
    await gate.arrived();
    await expect
      .poll(() => world.jobNow(id))
      .toMatchObject({ state: 'running', done: 2, total: 4, startAfter: 'b' });
    gate.open();
    await running;
  });

  it('ends with the refusal of its work, which is not tried again', async () => {
    world.faults.answer = () => refuse('rule', 'no-pairings', { params: { months: 3 } });
    const id = await world.start();
    expect((await world.run(id))?.job).toMatchObject({
      state: 'done',
      refusal: { kind: 'rule', code: 'no-pairings', params: { months: 3 } },
    });
    expect((await world.ask()).ok).toBe(true);
  });

  it('is one of its kind at a time, and says which is under way', async () => {
    const id = await world.start();
    expect(await world.ask()).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', code: 'job-under-way', params: { jobId: id } },
    });
    expect((await world.ask('confirm-pairings')).ok).toBe(true);
    await world.run(id);
    expect((await world.ask()).ok).toBe(true);
  });

  it('is one, however many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => world.ask()));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a job that is cancelled', () => {
  it('stops before its next batch; what was done stays done, and is said', async () => {
    const gate = world.gateBefore('b');
    const id = await world.start();
    const running = world.run(id);
    const signal = await gate.arrived();
    expect(await cancelJob(world.deps, id)).toMatchObject({ ok: true, value: { state: 'running' } });
    await untilAborted(signal);
    gate.open();
    expect((await running)?.job).toMatchObject({ state: 'cancelled', done: 2, total: 4 });
    expect(world.done).toEqual(['a', 'b']);
    expect((await world.ask()).ok).toBe(true);
  });

  it('ends at once where nobody runs it, and never runs', async () => {
    const id = await world.start();
    expect(await cancelJob(world.deps, id)).toMatchObject({ ok: true });
    expect(await world.jobNow(id)).toMatchObject({ state: 'cancelled' });
    expect(await world.deliver()).toBe(0);
    expect(world.runs()).toBe(0);
  });

  it('is cancelled even where the slice was over before the run heard of it', async () => {
    world.deps.settings.beatMs = 60_000;
    const gate = world.gateBefore('b');
    const id = await world.start();
    const running = world.run(id, 0.05);
    const signal = await gate.arrived();
    await cancelJob(world.deps, id);
    await untilAborted(signal);
    gate.open();
    expect((await running)?.job.state).toBe('waiting');
    await world.deliver();
    expect(await world.jobNow(id)).toMatchObject({ state: 'cancelled', done: 2 });
    expect(world.done).toEqual(['a', 'b']);
  });

  it('stays as it is when it is cancelled again, or had ended before', async () => {
    const id = await world.start();
    await world.run(id);
    expect(await cancelJob(world.deps, id)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await cancelJob(world.deps, 'none')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });
});

describe('a message', () => {
  it('that comes twice does nothing twice', async () => {
    const id = await world.start();
    const message = queuedJob({ id, turn: 0 });
    expect(await world.deliver([message])).toBe(0);
    expect(await world.deliver([message])).toBe(0);
    expect(world.done).toEqual(BATCHES);
  });

  it('that comes twice at once is run once, and comes again lest that run is lost', async () => {
    const gate = world.gateBefore('a');
    const id = await world.start();
    const message = queuedJob({ id, turn: 0 });
    const back: number[] = [];
    const all = [message, message, message].map(async (one) => back.push(await world.deliver([one])));
    await gate.arrived();
    await expect.poll(() => back).toEqual([1, 1]);
    gate.open();
    await Promise.all(all);
    expect(back).toEqual([1, 1, 0]);
    expect(world.runs()).toBe(1);
    expect(world.done).toEqual(BATCHES);
  });

  it('of an earlier turn is done with while another run has the job', async () => {
    const gate = createGate();
    world.faults.batch = (at, run, signal) => {
      if (run === 1) return untilAborted(signal);
      return at === 'c' ? gate.pass(signal) : undefined;
    };
    const id = await world.start();
    const first = world.run(id, 0);
    expect((await first)?.job).toMatchObject({ state: 'waiting', turn: 1 });
    const second = world.deliver([queuedJob({ id, turn: 1 })]);
    await gate.arrived();
    expect(await world.deliver([queuedJob({ id, turn: 0 })])).toBe(0);
    gate.open();
    await second;
  });

  it('is there from the start, so that a job whose starter is lost is found', async () => {
    const id = await world.start();
    expect(world.queued).toEqual([{ body: queuedJob({ id, turn: 0 }), afterSeconds: 90 }]);
    await world.deliver();
    expect((await world.jobNow(id)).state).toBe('done');
  });

  it('about no job, or one that does not read, harms nothing', async () => {
    expect(await world.deliver([queuedJob({ id: '20300101000000000-AAAAAAAA', turn: 0 })])).toBe(0);
    expect(await world.deliver(['{'])).toBe(1);
  });
});

describe('a surprise', () => {
  it('is logged, and tried again after a pause from where it was', async () => {
    world.faults.batch = (key, run) => {
      if (key === 'c' && run === 1) throw new Error('a name nobody should read');
    };
    const id = await world.start();
    expect((await world.run(id))?.job).toMatchObject({ state: 'waiting', failures: 1, startAfter: 'b' });
    expect(world.queued.at(-1)?.afterSeconds).toBe(10);
    expect(world.logged.join()).toContain('job-surprise');
    expect(world.logged.join()).not.toContain('a name');
    await world.deliver();
    expect(await world.jobNow(id)).toMatchObject({ state: 'done' });
    expect(world.done).toEqual(BATCHES);
  });

  it('three times in a row fails the job, which makes way for the next', async () => {
    world.faults.batch = (key) => {
      if (key === 'b') throw new Error('again');
    };
    const id = await world.start();
    for (let turn = 0; turn < 5; turn += 1) await world.deliver();
    expect(await world.jobNow(id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'job-failed' },
      done: 1,
    });
    expect(world.runs()).toBe(3);
    expect((await world.ask()).ok).toBe(true);
  });

  it('is what a run that was lost counts as, so a job that kills its runs does not go on for ever', async () => {
    world.deps.settings.beatMs = 60_000;
    const gate = createGate();
    world.faults.batch = (key, _, signal) => (key === 'a' ? gate.pass(signal) : undefined);
    const id = await world.start();
    const lost: Promise<unknown>[] = [];
    for (let run = 0; run < 3; run += 1) {
      lost.push(world.run(id));
      await expect.poll(() => world.runs()).toBe(run + 1);
      world.later(world.deps.settings.leaseSeconds + 1);
    }
    await world.run(id);
    expect(await world.jobNow(id)).toMatchObject({ state: 'failed' });
    expect(world.runs()).toBe(3);
    // So that nothing of them is left behind.
    gate.open();
    await Promise.all(lost);
    expect(await world.jobNow(id)).toMatchObject({ state: 'failed' });
  });
});
