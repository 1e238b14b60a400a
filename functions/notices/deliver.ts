import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createEdge } from '#shared/platform/edge.ts';
import { createDeliverDeps } from './deps.ts';
import { readDeliverEnv } from './env.ts';

const env = readDeliverEnv();

/** Sends what the queue hands over. */
export const handler = createDeliver(createDeliverDeps(env, createEdge(env)));
