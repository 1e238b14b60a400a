import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { isEnded, isFree, type Job } from './job.ts';
import { askToCancel, endJob } from './job-run-store.ts';
import { findJob } from './job-store.ts';
import { isJobId } from './keys.ts';

const MOST_TRIES = 5;

/**
 * Cancels a job. One that nobody runs is cancelled at once; a run is asked to stop, which it does before its next batch.
 * What was done stays. Cancelling again, or what has ended, changes nothing. Refuses `not-found`, and
 * `changed-meanwhile` where it changes hands faster than it can be asked.
 */
export const cancelJob = async (
  { db, realClock }: { db: Db; realClock: Clock },
  jobId: string,
): Promise<Result<Job>> => {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const job = isJobId(jobId) ? await findJob(db, jobId) : undefined;
    if (!job) return refuse('not-found', 'not-found');
    if (isEnded(job)) return accept(job);
    const realNow = realClock.now();
    if (isFree(job, realNow)) {
      await endJob(db, job, { state: 'cancelled' }, realNow, 'free');
    } else {
      const asked = job.cancelAskedAt ? job : await askToCancel(db, job, realNow);
      if (asked) return accept(asked);
    }
  }
  return refuse('conflict', 'changed-meanwhile');
};
