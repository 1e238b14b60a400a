import { getRequestListener } from '@hono/node-server';
import { systemClock } from '#shared/platform/clock.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { compose } from './compose.ts';
import { holdDataFolder } from './data-folder.ts';
import { readEnv } from './env.ts';
import { takePort } from './http-server.ts';
import { createInbox } from './inbox.ts';
import { SetupProblem } from './java.ts';
import { createLocalClock } from './local-clock.ts';
import { createLocalLog } from './local-log.ts';
import { createOidc, OIDC_PATH } from './oidc-local.tsx';
import { startStandIns } from './stand-ins.ts';

const MOST_MS_TO_STOP = 5000;
const PARENT_CHECK_MS = 1000;

const stops: (() => unknown)[] = [];
const stopLater = (stop: () => unknown): void => void stops.push(stop);

let stopping = false;
/** Stops everything that was started, the last first, and ends this process. */
const stop = async (code: number): Promise<void> => {
  // Ctrl-C reaches us from the terminal and again through npm.
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(code), MOST_MS_TO_STOP).unref();
  for (const end of stops.toReversed())
    await Promise.resolve()
      .then(end)
      .catch((error: unknown) => console.error(error));
  process.exit(code);
};

/** npm that is killed outright tells nobody, but leaves this process to another parent. */
const stopWithParent = (): void => {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), PARENT_CHECK_MS).unref();
};

const start = async (): Promise<void> => {
  const env = readEnv();
  if (env.npm_lifecycle_event) stopWithParent();
  const door = await takePort(env.PORT);
  stopLater(await holdDataFolder(env.KAIMEN_DATA, env.PORT));
  stopLater(door.stop);
  const clock = createLocalClock(env.KAIMEN_DATA, env.KAIMEN_NOW);
  const inbox = createInbox(env.KAIMEN_DATA, clock);
  const log = createLocalLog(env.KAIMEN_DATA);
  const standIns = await startStandIns(env, stopLater);
  const origin = `http://localhost:${env.PORT}`;
  const edge = { db: standIns.db, clock, realClock: systemClock, ids: randomIds, log };
  const { fetch, accounts, notices, jobs } = await compose({ env, origin, edge, standIns, inbox });
  const oidc = await createOidc(origin, accounts);
  const site = getRequestListener(fetch);
  notices.start();
  stopLater(notices.stop);
  await jobs.start();
  stopLater(jobs.stop);
  door.serve((request, response) =>
    request.url?.startsWith(`${OIDC_PATH}/`) ? oidc(request, response) : site(request, response),
  );
  console.log(`Kaimen is ready at ${origin}`);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  // Stopped in the middle of starting: what it was about to use is gone.
  if (!stopping) console.error(error instanceof SetupProblem ? error.message : error);
  await stop(1);
}
