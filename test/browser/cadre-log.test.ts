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
  const visits = page.locator('main a[href^="/cadre/visits/"]');
  expect(await visits.count()).toBeGreaterThan(1);

  await visits.last().click();
  await expectAccessible(page);
  const movedVisit = page.url();
  await page.getByRole('link', { name: '改日子' }).click();
  await expectAccessible(page);
  const offered = page.locator('main form button').first();
  const newTime = (await offered.textContent()) ?? '';
  await offered.click();
  await page.waitForURL(`${movedVisit}*`);
  expect(await page.locator('main').textContent()).toContain(newTime.trim());

  await page.goto('/cadre');
  await visits.first().click();
  await page.getByRole('link', { name: '记一笔' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '记好了' }).click();
  await expectAccessible(page);
  await page.getByText('打电话', { exact: true }).click();
  await page.getByText('谈上了', { exact: true }).click();
  await page.getByRole('button', { name: '记好了' }).click();
  await page.waitForURL(/\/cadre\/visits\/[^/]+$|\/cadre\/visits\/[^/]+\?/);
  await expectAccessible(page);
  expect(await page.locator('main').textContent()).toContain('谈上了');

  await page.goto('/cadre/households');
  await expectAccessible(page);
  await page.context().close();
});
