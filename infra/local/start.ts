import { holdDataFolder } from './data-folder.ts';
import { readEnv } from './env.ts';
import { takePort } from './http-server.ts';
import { requireJava, SetupProblem } from './java.ts';

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
  if (!env.DYNAMODB_ENDPOINT) requireJava();
  const door = await takePort(env.PORT);
  stopLater(await holdDataFolder(env.KAIMEN_DATA, env.PORT));
  stopLater(door.stop);
  // Only now, since it takes seconds to load: what is wrong with the machine or the settings is said at once.
  const { openCity } = await import('./open-city.ts');
  const origin = `http://localhost:${env.PORT}`;
  door.serve(await openCity(env, origin, stopLater));
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
