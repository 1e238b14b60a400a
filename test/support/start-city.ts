import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCity } from './city.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo city answers. */
    cityUrl: string;
  }
}

/** One demo city for a project's whole run, on a Tuesday before its first reception day. */
export default async ({ provide }: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), 'kaimen-city-'));
  const city = await startCity(folder, { KAIMEN_NOW: '2026-11-24T09:00:00+08:00' });
  provide('cityUrl', city.url);
  return async () => {
    await city.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
