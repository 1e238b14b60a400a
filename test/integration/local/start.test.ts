import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '#infra/local/free-port.ts';
import { tempFolder } from './temp-folder.ts';

const READY = /^Kaimen is ready at (http:\/\/localhost:\d+)$/m;

type Settings = Record<string, string>;

/** `npm start` without npm: what it printed so far, its ready line, its end. */
const start = (settings: Settings) => {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/local/start.ts'], {
    env: { ...inherited, KAIMEN_DEMO: 'off', ...settings },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, origin] = READY.exec(printed) ?? [];
      if (origin) resolve(origin);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${printed}`)));
  });
  ready.catch(() => {});
  return { child, ended, ready, printed: () => printed };
};

const javaOf = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(join(folder, 'dynamodb')));

const untilNoJava = async (folder: string): Promise<void> => {
  await expect.poll(() => javaOf(folder), { timeout: 60_000 }).toEqual([]);
};

const endBy = async (
  { child, ended }: { child: ChildProcess; ended: Promise<number | null> },
  signal: NodeJS.Signals,
) => {
  child.kill(signal);
  return await ended;
};

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

describe('npm start', () => {
  it('says when it is ready, answers, guards its port and folder, and leaves nothing behind on Ctrl-C', async () => {
    const folder = tempFolder();
    const port = String(await freePort());
    const kaimen = start({ PORT: port, KAIMEN_DATA: folder, KAIMEN_NOW: '2026-12-01T09:00:00+08:00' });
    const origin = await kaimen.ready;
    expect(origin).toBe(`http://localhost:${port}`);
    expect(javaOf(folder)).not.toEqual([]);

    expect(await (await fetch(`${origin}/_local/inbox.json`)).json()).toEqual([]);
    expect(await (await fetch(`${origin}/_local/inbox`)).text()).toContain('2026-12-01 09:00');
    const issuer = `${origin}/_local/oidc`;
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer });

    const otherFolder = tempFolder();
    const samePort = start({ PORT: port, KAIMEN_DATA: join(otherFolder, 'new') });
    const sameFolder = start({ PORT: String(await freePort()), KAIMEN_DATA: folder });
    expect(await samePort.ended).toBe(1);
    expect(samePort.printed()).toMatch(new RegExp(`^端口 ${port} 已被占用.*Port ${port} is taken`));
    expect(existsSync(join(otherFolder, 'new'))).toBe(false);
    expect(await sameFolder.ended).toBe(1);
    expect(sameFolder.printed()).toContain(`正由 ${origin} 使用`);

    expect(await endBy(kaimen, 'SIGINT')).toBe(0);
    expect(javaOf(folder)).toEqual([]);
  });

  it('takes Java with it when it is killed outright, and goes on with its data when it is started again', async () => {
    const folder = tempFolder();
    const port = String(await freePort());
    const first = start({ PORT: port, KAIMEN_DATA: folder });
    const signedIn = await post(`${await first.ready}/_local/token`, { account: 'organizer' });
    expect(await signedIn.json()).toEqual({ token: expect.stringMatching(/^[\w-]{22}$/) });
    expect((await post(`${await first.ready}/_local/clock`, { now: '2031-01-01T10:00:00Z' })).status).toBe(
      200,
    );
    await endBy(first, 'SIGKILL');
    await untilNoJava(folder);

    const second = start({ PORT: port, KAIMEN_DATA: folder });
    const clock = await fetch(`${await second.ready}/_local/clock`);
    expect(await clock.json()).toEqual({ now: expect.stringMatching(/^2031-01-01T10:/) });
    expect(await endBy(second, 'SIGTERM')).toBe(0);
    expect(javaOf(folder)).toEqual([]);
  });

  it('says which setting does not read', async () => {
    const kaimen = start({ PORT: 'eighty' });
    expect(await kaimen.ended).toBe(1);
    expect(kaimen.printed()).toMatch(/PORT 应为 1 到 65535 之间的端口号/);
  });

  it('says how to get Java where there is none', async () => {
    const kaimen = start({ PORT: String(await freePort()), KAIMEN_DATA: tempFolder(), PATH: '' });
    expect(await kaimen.ended).toBe(1);
    expect(kaimen.printed()).toContain('install -y openjdk-17-jre-headless');
  });
});
