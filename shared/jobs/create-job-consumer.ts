import type { Clock } from '#shared/platform/clock.ts';
import { createConsumer } from '#shared/platform/queue.ts';
import { readQueuedJob } from './queued-job.ts';
import { type RunJobDeps, runJob } from './run-job.ts';

export type JobConsumerDeps = RunJobDeps & { clock: Clock };

/**
 * The consumer of the queue of jobs. A message whose turn somebody is taking just now comes again, lest they are lost on the
 * way; one of an earlier turn, or of a job that has ended, is done with.
 */
export const createJobConsumer = (deps: JobConsumerDeps) =>
  createConsumer(deps.log, 'job-run-failed', async (body) => {
    const { id, turn } = readQueuedJob(body);
    const ran = await runJob(deps, id, deps.settings.sliceSeconds, deps.clock.now());
    return ran?.held && ran.job.turn <= turn ? 'again' : undefined;
  });
