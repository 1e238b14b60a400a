import { createEdge } from '#shared/platform/edge.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { createDeps } from './deps.ts';
import { readEnv } from './env.ts';

const deps = createDeps(createEdge(readEnv()));

/** Each minute: what changes have started and is due by now, such as offering a freed slot to who waits. */
export const handler = async (): Promise<void> => {
  await carryThrough(deps);
};
