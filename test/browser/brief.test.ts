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

it.each([360, 1280])('a leader reads the brief of their day at %i px and meets no barrier', async (width) => {
  const page = await openPage(browser, width);
  await signInAs(page, 'organizer', '13820000077');
  await expectAccessible(page);
  await page.locator('main').getByRole('link', { name: '接访简报' }).click();
  await expectAccessible(page);
  await page.locator('main a[href^="/organizer/briefs/"]').first().click();
  await page.getByText('卫志强 市委书记').waitFor();
  await expectAccessible(page);
  await page.context().close();
});

it('the brief prints on A4, without what belongs to the screen alone', async () => {
  const page = await openPage(browser, 1280);
  await signInAs(page, 'organizer', 'desk');
  await page.goto('/organizer/briefs');
  await page.locator('main a[href^="/organizer/briefs/"]').first().click();
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'Letter' })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(sizes.length).toBeGreaterThan(0);
  for (const [, width, height] of sizes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.top').isVisible()).toBe(false);
  expect(await page.getByText('通知情况').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: '接访简报' }).isVisible()).toBe(true);
  await page.context().close();
});

it.each([360, 1280])('who asks for progress at %i px meets no barrier', async (width) => {
  const page = await openPage(browser, width);
  await page.goto('/progress');
  await expectAccessible(page);
  await page.getByLabel('预约号').fill('1234');
  await page.getByRole('button', { name: '查看' }).click();
  await expectAccessible(page);
  expect(await page.getByLabel('预约号').inputValue()).toBe('1234');
  await page.context().close();
});
