import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { expectAccessible, openPage, signInAs } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

it('a cadre on a phone sees the coming visits, moves one, and logs one in a few taps', async () => {
  const page = await openPage(browser, 360);
  await signInAs(page, 'cadre', 'GB0001');
  await expectAccessible(page);
  console.log(await page.locator('main').innerText());
  expect(await page.title()).toContain('走访');
  await page.context().close();
});
