import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from '#infra/local/free-port.ts';

export type City = {
  url: string;
  /** Ends it as Ctrl-C does. */
  stop: () => Promise<void>;
};

const untilReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('no standard output to read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, url] = /^Kaimen is ready at (\S+)$/.exec(line) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the city ended with ${code} before it was ready`)));
  });

/** Starts a city as `npm start` does, on a free port, with its data in a folder. */
export const startCity = async (folder: string, settings: Record<string, string>): Promise<City> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/local/start.ts'], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      KAIMEN_DATA: folder,
      KAIMEN_LIMITS: 'off',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await untilReady(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  };
  return { url, stop };
};
