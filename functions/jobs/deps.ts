import type { JobConsumerDeps } from '#shared/jobs/create-job-consumer.ts';
import { defaultJobSettings } from '#shared/jobs/job-settings.ts';
import { defaultCoverageSettings } from '#shared/pairing/coverage-settings.ts';
import { pairingWorks } from '#shared/pairing/pairing-works.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';
import type { JobsEnv } from './env.ts';

/** What running jobs uses; `queue` where it isn't SQS. */
export const createDeps = (
  env: Pick<JobsEnv, 'JOB_QUEUE_URL'>,
  edge: Edge,
  queue: Queue = createSqsQueue(env.JOB_QUEUE_URL),
): JobConsumerDeps => ({
  ...edge,
  queue,
  works: pairingWorks({
    ...edge,
    visitSettings: defaultVisitSettings,
    coverageSettings: defaultCoverageSettings,
  }),
  settings: defaultJobSettings,
});
