import { getRequestListener } from '@hono/node-server';
import { systemClock } from '#shared/platform/clock.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { compose } from './compose.ts';
import type { LocalEnv } from './env.ts';
import type { Listener } from './http-server.ts';
import { createInbox } from './inbox.ts';
import { createLocalClock } from './local-clock.ts';
import { createLocalLog } from './local-log.ts';
import { createOidc, OIDC_PATH } from './oidc-local.tsx';
import { startStandIns } from './stand-ins.ts';

/**
 * Starts all that Kaimen consists of on one machine, and gives what answers at `origin`. `stopLater` is told of each part
 * as it runs.
 */
export const openCity = async (
  env: LocalEnv,
  origin: string,
  stopLater: (stop: () => unknown) => void,
): Promise<Listener> => {
  const clock = createLocalClock(env.KAIMEN_DATA, env.KAIMEN_NOW);
  const inbox = createInbox(env.KAIMEN_DATA, clock);
  const log = createLocalLog(env.KAIMEN_DATA);
  const standIns = await startStandIns(env, stopLater);
  const edge = { db: standIns.db, clock, realClock: systemClock, ids: randomIds, log };
  const { fetch, accounts, notices, jobs } = await compose({ env, origin, edge, standIns, inbox });
  const oidc = await createOidc(origin, accounts);
  const site = getRequestListener(fetch);
  notices.start();
  stopLater(notices.stop);
  await jobs.start();
  stopLater(jobs.stop);
  return (request, response) =>
    request.url?.startsWith(`${OIDC_PATH}/`) ? oidc(request, response) : site(request, response);
};
