import type { Ids } from '#shared/platform/ids.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { isEnded, isFree, type Job, type JobEnd, type JobWorks, type Progress } from './job.ts';
import { claimJob, endJob, letWait } from './job-run-store.ts';
import { findJob } from './job-store.ts';
import { queuedJob } from './queued-job.ts';
import { type WatchDeps, WorkStopped, watchJob } from './watch-job.ts';

export type RunJobDeps = WatchDeps & { ids: Ids; queue: Queue; works: JobWorks };

/** What a run came to: the job as it is now, and whether somebody else has it. */
export type Ran = { job: Job; held: boolean };

const failed: JobEnd = { state: 'failed', refusal: { kind: 'broken', code: 'job-failed' } };

/**
 * Runs a job for one slice of its work, going on from where an earlier run came to. What is left then waits for the next
 * turn, with a message on the queue. A surprise is logged and tried again, `mostFailures` times in a row at most; a run that was
 * lost counts as one. Two runs never have one job at once, and an ended job is left alone. Undefined if there is no such job.
 */
export const runJob = async (
  deps: RunJobDeps,
  jobId: string,
  sliceSeconds: number,
  now: Instant,
): Promise<Ran | undefined> => {
  const job = await findJob(deps.db, jobId);
  if (!job || isEnded(job)) return job && { job, held: false };
  const claimed = await claim(deps, job);
  if (claimed) await runSlice(deps, claimed, sliceSeconds, now);
  const after = await findJob(deps.db, jobId);
  return after && { job: after, held: !claimed && !isEnded(after) };
};

const claim = async ({ db, ids, realClock, settings }: RunJobDeps, job: Job): Promise<Job | undefined> => {
  const realNow = realClock.now();
  if (!isFree(job, realNow)) return undefined;
  const lease = { runner: ids.token(), leaseUntil: addSeconds(realNow, settings.leaseSeconds) };
  return claimJob(db, job, lease, realNow);
};

const runSlice = async (deps: RunJobDeps, job: Job, sliceSeconds: number, now: Instant): Promise<void> => {
  const { db, realClock, settings, works } = deps;
  const { done, total, startAfter } = job;
  const end = async (how: JobEnd, progress: Progress = { done, total, startAfter }): Promise<void> => {
    const ours = await endJob(db, job, { ...progress, ...how }, realClock.now(), 'runner');
    deps.log.info(`job-${how.state}`, { job: job.id, kind: job.kind, done: progress.done, ours });
  };
  if (job.cancelAskedAt) return end({ state: 'cancelled' });
  if (job.failures >= settings.mostFailures) return end(failed);
  const watch = watchJob(deps, job, sliceSeconds);
  try {
    const outcome = await works[job.kind](job.params, watch.work, now, job.id);
    const progress = await watch.close();
    await end(
      outcome.ok ? { state: 'done', result: outcome.value } : { state: 'done', refusal: outcome.refusal },
      progress,
    );
  } catch (error) {
    const progress = await watch.close();
    if (!(error instanceof WorkStopped)) return afterSurprise(deps, job, progress, error, end);
    if (error.why === 'cancelled') return end({ state: 'cancelled' }, progress);
    // A run that lost its lease has nothing to say any more: another has the job.
    if (error.why === 'slice-over') await waitForTurn(deps, job, progress, 0);
  }
};

/** Queues the next turn. Should this process be lost just before, the message it came by brings the job back. */
const waitForTurn = async (
  { db, queue, settings }: RunJobDeps,
  job: Job,
  progress: Progress,
  failures: number,
): Promise<void> => {
  const waiting = await letWait(db, job, progress, failures);
  if (waiting) await queue.send([queuedJob(waiting)], failures * settings.pauseSeconds);
};

const afterSurprise = async (
  deps: RunJobDeps,
  job: Job,
  progress: Progress,
  error: unknown,
  end: (how: JobEnd, progress: Progress) => Promise<void>,
): Promise<void> => {
  const failures = job.failures + 1;
  deps.log.error('job-surprise', error, { job: job.id, kind: job.kind, failures });
  if (failures >= deps.settings.mostFailures) return end(failed, progress);
  await waitForTurn(deps, job, progress, failures);
};
