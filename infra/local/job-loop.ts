import { createJobConsumer, type JobConsumerDeps } from '#shared/jobs/create-job-consumer.ts';
import { isFree } from '#shared/jobs/job.ts';
import { listCurrentJobs } from '#shared/jobs/job-store.ts';
import { queuedJob } from '#shared/jobs/queued-job.ts';
import { createLocalQueue, type LocalQueue } from './local-queue.ts';

const PAUSE_MS = 500;
/** As in the cloud: longer than a slice, so a job under way isn't handed on again. */
const HIDDEN_SECONDS = 16 * 60;

export const createJobQueue = ({ realClock }: Pick<JobConsumerDeps, 'realClock'>): LocalQueue =>
  createLocalQueue(realClock, { batch: 1, hiddenSeconds: HIDDEN_SECONDS });

type Loop = { deps: Omit<JobConsumerDeps, 'queue' | 'ending'>; queue: LocalQueue };

/** Stands in for the function that runs jobs. Each look at the queue is apart from the work, so a long job holds nothing up. */
export const createJobLoop = ({ deps, queue }: Loop) => {
  const ending = new AbortController();
  const consume = createJobConsumer({ ...deps, queue, ending: ending.signal });
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    const drained: Promise<void> = queue.drain(consume).finally(() => underWay.delete(drained));
    underWay.add(drained);
  };

  /** The queue forgets when the process ends, the table doesn't. A job that a killed process had comes when its lease is over. */
  const bringBack = async (): Promise<void> => {
    const realNow = deps.realClock.now();
    for (const job of await listCurrentJobs(deps.db))
      await queue.send([queuedJob(job)], isFree(job, realNow) ? 0 : deps.settings.leaseSeconds);
  };

  return {
    start: async (): Promise<void> => {
      await bringBack();
      timer = setInterval(look, PAUSE_MS);
    },
    /** Lets what is under way stop before its next batch: it goes on at the next start. */
    stop: async (): Promise<void> => {
      clearInterval(timer);
      ending.abort();
      await Promise.all(underWay);
    },
  };
};
