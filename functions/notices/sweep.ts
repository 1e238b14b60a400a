import type { DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { createEdge } from '#shared/platform/edge.ts';
import { createSweepDeps } from './deps.ts';
import { readSweepEnv } from './env.ts';
import { sweepMinute } from './sweep-minute.ts';

const env = readSweepEnv();
const deps = createSweepDeps(env, createEdge(env));
const sweep = createSweep(deps);

/** Each minute what is due; from the stream of the table what is new and due at once. */
export const handler = async (event: ScheduledEvent | DynamoDBStreamEvent): Promise<void> => {
  if ('Records' in event) return await sweep.queueNew(event);
  await sweepMinute(sweep, deps);
};
