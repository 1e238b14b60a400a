import { machineMs } from './edge.ts';
import { kept } from './phone-store.ts';
import { isTooOld } from './phone-time.ts';
import { server } from './server.ts';

const CACHE = 'kaimen-cadre-1';
export const SHELL = '/cadre/offline';
export const FILES = ['/cadre/offline.js', '/cadre/manifest.webmanifest', '/cadre/icon.svg'];

/** Keeps the page for when there is no signal, which has nothing of a person in it. */
export const keepShell = async (): Promise<void> => {
  const cache = await caches.open(CACHE);
  await cache.addAll([SHELL, ...FILES].map((path) => new Request(path, { cache: 'no-cache' })));
  await kept.write('shellAtMs', machineMs());
};

/** What was kept of the page and its files. */
export const fromShell = async (path: string): Promise<Response | undefined> =>
  await (await caches.open(CACHE)).match(path, { ignoreSearch: true });

/** Caches of earlier versions of the scripts. */
export const dropOldCaches = async (): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('kaimen-cadre') && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
};

/**
 * Asks for this week's visits and keeps them in place of those before. Who isn't signed in any more, here or by signing
 * out elsewhere, has none on the phone either.
 */
export const refreshWeek = async (): Promise<{ status?: number; cadreId?: string }> => {
  const { status, week } = await server.week();
  if (week) await kept.write('week', { ...week, keptAtMs: machineMs() });
  else if (status === 401 || status === 403) await kept.drop('week');
  return { status, cadreId: week?.cadreId };
};

/** Forgets the week where it was kept too long. */
export const forgetOldWeek = async (): Promise<void> => {
  const week = await kept.read('week');
  if (week && isTooOld(week, machineMs())) await kept.drop('week');
};
