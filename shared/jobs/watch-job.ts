import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { Job, Progress } from './job.ts';
import { keepProgress } from './job-run-store.ts';
import type { JobSettings } from './job-settings.ts';

/** Why a run stops before its work is at its end. */
type Why = 'cancelled' | 'slice-over' | 'lease-lost';

/** What the work throws where it is stopped. */
export class WorkStopped extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why);
    this.name = 'WorkStopped';
    this.why = why;
  }
}

export type WatchDeps = {
  db: Db;
  realClock: Clock;
  log: Log;
  settings: JobSettings;
  /** Aborted when the process is about to end: a run then lets the job wait for the next. */
  ending?: AbortSignal;
};

/**
 * Watches one run: keeps how far it came at most once a beat and without holding it up, prolongs its lease, and stops it
 * when somebody has asked to cancel, when its slice is over, or when the job has become another's.
 */
export const watchJob = (
  { db, realClock, log, settings, ending }: WatchDeps,
  job: Job,
  sliceSeconds: number,
) => {
  const stopper = new AbortController();
  const leaseFromNow = (): Instant => addSeconds(realClock.now(), settings.leaseSeconds);
  // Once it is told to stop, a run holds the job for one more lease at most: it may be frozen in the middle of its batch.
  let lastLease: Instant | undefined;
  const stop = (why: Why): void => {
    lastLease ??= leaseFromNow();
    stopper.abort(new WorkStopped(why));
  };
  let progress: Progress = { done: job.done, total: job.total, startAfter: job.startAfter };
  let writing: Promise<void> | undefined;

  const beat = async (): Promise<void> => {
    const kept = await keepProgress(db, job, progress, lastLease ?? leaseFromNow());
    if (!kept) stop('lease-lost');
    else if (kept.cancelAskedAt) stop('cancelled');
  };
  const beating = setInterval(() => {
    writing ??= beat()
      .catch((error) => log.error('job-beat-failed', error, { job: job.id }))
      .finally(() => {
        writing = undefined;
      });
  }, settings.beatMs);
  const slice = setTimeout(() => stop('slice-over'), sliceSeconds * 1000);
  const end = (): void => stop('slice-over');
  ending?.addEventListener('abort', end);
  if (ending?.aborted) end();

  const work: LongWork = {
    signal: stopper.signal,
    startAfter: job.startAfter,
    reached: (key, done, total) => {
      progress = { done, total, startAfter: key ?? progress.startAfter };
    },
  };
  return {
    work,
    /** Stops watching, and says how far the run came. */
    close: async (): Promise<Progress> => {
      clearInterval(beating);
      clearTimeout(slice);
      ending?.removeEventListener('abort', end);
      await writing;
      return progress;
    },
  };
};
