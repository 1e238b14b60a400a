import { createJobConsumer } from '#shared/jobs/create-job-consumer.ts';
import { createEdge } from '#shared/platform/edge.ts';
import { createDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv();

/** Runs what the queue of jobs hands over: long work of the office, slice by slice. */
export const handler = createJobConsumer(createDeps(env, createEdge(env)));
