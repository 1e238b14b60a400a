import type { DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { createEdge } from '#shared/platform/edge.ts';
import { createSweepDeps } from './deps.ts';
import { readSweepEnv } from './env.ts';

const env = readSweepEnv();
const sweep = createSweep(createSweepDeps(env, createEdge(env)));

/** Each minute what is due; from the stream of the table what is new and due at once. */
export const handler = async (event: ScheduledEvent | DynamoDBStreamEvent): Promise<void> => {
  if ('Records' in event) await sweep.queueNew(event);
  else await sweep.queueDue();
};
