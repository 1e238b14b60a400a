import { createEdge } from '#shared/platform/edge.ts';
import { createDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { runMinute } from './run-minute.ts';

const deps = createDeps(createEdge(readEnv()));

/** Each minute: what is due by now on the office's side. */
export const handler = async (): Promise<void> => {
  await runMinute(deps);
};
