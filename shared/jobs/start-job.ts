import type { Clock } from '#shared/platform/clock.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Job, JobKind, Json } from './job.ts';
import type { JobSettings } from './job-settings.ts';
import { createJob, findCurrentId } from './job-store.ts';
import { jobIdOf } from './keys.ts';
import { queuedJob } from './queued-job.ts';

/** Between the end of the longest lease of whoever started a job and the message that finds it then. */
const MARGIN_SECONDS = 10;

export type StartJobDeps = { db: Db; ids: Ids; realClock: Clock; queue: Queue; settings: JobSettings };

/**
 * Starts a job: it waits for its first run. Refuses `job-under-way` (`jobId`) while another of the kind is under way.
 * A message for it is sent before it exists, held back for as long as whoever starts it may run it at once and its lease:
 * should they be lost on the way, the message finds it.
 */
export const startJob = async (
  { db, ids, realClock, queue, settings }: StartJobDeps,
  { kind, params, by }: { kind: JobKind; params: Json; by: string },
  now: Instant,
): Promise<Result<Job>> => {
  const startedAt = realClock.now();
  const job: Job = {
    id: jobIdOf(startedAt, ids.token()),
    kind,
    params,
    state: 'waiting',
    done: 0,
    total: 0,
    askedBy: by,
    askedAt: now,
    startedAt,
    turn: 0,
    failures: 0,
    version: 1,
  };
  await queue.send([queuedJob(job)], settings.apiWaitSeconds + settings.leaseSeconds + MARGIN_SECONDS);
  const outcome = await commit(db, createJob(db, job, settings.keepDays));
  if (outcome.ok) return accept(job);
  const jobId = await findCurrentId(db, kind);
  return refuse('conflict', 'job-under-way', { params: { jobId } });
};
