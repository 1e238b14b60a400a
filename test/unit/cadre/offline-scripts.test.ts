import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledFile, bundledText } from '#infra/browser/bundle-scripts.ts';

it('serves the scripts that follow from their source; if this fails, run `npm run phone-scripts`', async () => {
  expect(readFileSync(bundledFile, 'utf8')).toBe(await bundledText());
});

it('keeps the scripts small: they are fetched over a village’s network', () => {
  const { page, worker } = JSON.parse(readFileSync(bundledFile, 'utf8')) as { page: string; worker: string };
  expect(page.length).toBeLessThan(20_000);
  expect(worker.length).toBeLessThan(12_000);
});
