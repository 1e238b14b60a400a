import { createJobConsumer } from '#shared/jobs/create-job-consumer.ts';
import type { Job, JobWorks, Json } from '#shared/jobs/job.ts';
import { defaultJobSettings } from '#shared/jobs/job-settings.ts';
import { findJob } from '#shared/jobs/job-store.ts';
import { runJob } from '#shared/jobs/run-job.ts';
import { startJob } from '#shared/jobs/start-job.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { sendingBy } from '#test/support/sending-by.ts';

export const NOW: Instant = '2026-12-01T02:00:00.000Z';
export const BATCHES = ['a', 'b', 'c', 'd'];

/** A gate that batches wait at until the test lets them through. */
export const createGate = () => {
  let open = () => {};
  let arrive = (_: AbortSignal) => {};
  let arrived = new Promise<AbortSignal>((resolve) => (arrive = resolve));
  let opened = new Promise<void>((resolve) => (open = resolve));
  return {
    pass: async (signal: AbortSignal) => {
      arrive(signal);
      await opened;
    },
    /** Resolves once a batch stands at the gate, with what tells it to stop. */
    arrived: () => arrived,
    open: () => {
      open();
      opened = new Promise<void>((resolve) => (open = resolve));
      arrived = new Promise<AbortSignal>((resolve) => (arrive = resolve));
    },
  };
};

type Batch = (key: string, run: number, signal: AbortSignal) => Promise<void> | void;

/** Jobs over a database of their own, with fake work in four batches: clocks, gates and faults are the test's. */
export const createWorld = async () => {
  const db = await createTestDb();
  const times = { realNow: '2030-01-01T00:00:00.000Z' };
  const realClock = { now: () => times.realNow };
  const logged: string[] = [];
  const queued: { body: string; afterSeconds: number }[] = [];
  const done: string[] = [];
  const faults: { batch?: Batch; answer?: () => Result<Json> } = {};
  let runs = 0;

  const doBatches = async (_: Json, work: LongWork): Promise<Result<Json>> => {
    runs += 1;
    const run = runs;
    const first = work.startAfter ? BATCHES.indexOf(work.startAfter) + 1 : 0;
    for (const [index, key] of [...BATCHES.entries()].slice(first)) {
      work.signal.throwIfAborted();
      await faults.batch?.(key, run, work.signal);
      done.push(key);
      work.reached(key, index + 1, BATCHES.length);
    }
    return faults.answer?.() ?? accept({ batches: BATCHES.length });
  };
  const works: JobWorks = {
    'propose-pairings': doBatches,
    'confirm-pairings': doBatches,
    'plan-visits': doBatches,
    'count-coverage': doBatches,
  };
  const deps = {
    db,
    ids: randomIds,
    clock: { now: () => NOW },
    realClock,
    log: createLog((line) => logged.push(line)),
    queue: {
      send: async (messages: string[], afterSeconds = 0) =>
        void queued.push(...messages.map((body) => ({ body, afterSeconds }))),
    },
    settings: { ...defaultJobSettings, beatMs: 10 },
    works,
  };
  const consume = createJobConsumer(deps);
  const eventOf = (bodies: string[]) => ({
    Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })),
  });

  return {
    db,
    deps,
    done,
    faults,
    logged,
    queued,
    runs: () => runs,
    /** A gate before one batch, in the first run only. */
    gateBefore: (key: string) => {
      const gate = createGate();
      faults.batch = (at, run, signal) => (at === key && run === 1 ? gate.pass(signal) : undefined);
      return gate;
    },
    later: (seconds: number) => {
      times.realNow = addSeconds(times.realNow, seconds);
    },
    ask: (kind: Job['kind'] = 'plan-visits') => startJob(deps, { kind, params: {}, by: 'organizer' }, NOW),
    start: async (kind: Job['kind'] = 'plan-visits'): Promise<string> => {
      const started = await startJob(deps, { kind, params: {}, by: 'organizer' }, NOW);
      if (!started.ok) throw new Error(started.refusal.code);
      return started.value.id;
    },
    run: (jobId: string, sliceSeconds = 600) => runJob(deps, jobId, sliceSeconds, NOW),
    /** A run in a process that can be stopped dead, for good or for a while. */
    runApart: (jobId: string) => {
      let held = Promise.resolve();
      let thaw = () => {};
      let sent: Promise<unknown> = Promise.resolve();
      const apart = sendingBy(db, async (command) => {
        await held;
        const answer = db.client.send(command);
        sent = Promise.allSettled([sent, answer]);
        return answer;
      });
      return {
        ran: runJob({ ...deps, db: apart }, jobId, 600, NOW),
        /** What it had sent before has arrived then. */
        freeze: async () => {
          held = new Promise((resolve) => (thaw = resolve));
          await sent;
        },
        thaw: () => thaw(),
      };
    },
    jobNow: async (jobId: string): Promise<Job> => {
      const job = await findJob(db, jobId);
      if (!job) throw new Error('no such job');
      return job;
    },
    /** Hands all that is queued to the consumer, as the queue does; gives what is to come again. */
    deliver: async (bodies = queued.splice(0).map(({ body }) => body)): Promise<number> =>
      (await consume(eventOf(bodies))).batchItemFailures.length,
  };
};
