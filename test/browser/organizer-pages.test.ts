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

it('the office meets no barrier on any of its pages', async () => {
  const page = await openPage(browser, 1280);
  await signInAs(page, 'organizer', 'organizer');
  const pages = await page
    .locator('header nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const href of pages) {
    await page.goto(href ?? '');
    await expectAccessible(page);
  }
  await page.goto('/organizer/reception-days');
  await page.locator('main a[href^="/organizer/reception-days/2026"]').first().click();
  await expectAccessible(page);
  const day = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '登记 上午8:30至9:00' }).click();
  await expectAccessible(page);
  await page.goto(`${day}/change`);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expectAccessible(page);
  for (const further of ['plan', 'holiday-notices']) {
    await page.goto(`/organizer/reception-days/${further}`);
    await expectAccessible(page);
  }
  await page.context().close();
});

it('the office checks a roster before it imports it', async () => {
  const page = await openPage(browser, 1280);
  await signInAs(page, 'organizer', 'organizer');
  await page.goto('/organizer/rosters/households/import');
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles({
    name: '户名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '户编号,户主,镇街,村(社区),组,人口,类别,联系电话,走访频次,方便时间,备注\nH90001,张三,东岭镇,南坡村,1组,3,一般户,,每旬,不限,\nH90002,李四,东岭镇,南坡村,1组,两,一般户,,每月,不限,\n',
    ),
  });
  await page.locator('main form button').first().click();
  await expectAccessible(page);
  const text = await page.locator('main').textContent();
  expect(text).toContain('每旬');
  expect(text).toContain('人口');
  await page.context().close();
});
