import { handle } from 'hono/aws-lambda';
import { createEdge } from '#shared/platform/edge.ts';
import { createApp } from './app.ts';
import { createDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv();

export const handler = handle(createApp(createDeps(env, createEdge(env))));
