import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { expectAccessible, openPage, signInAs } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const A4_POINTS = { width: 595.28, height: 841.89 };

/** The sheets of a PDF with the size of each, and how many times text is drawn on all of them. */
const readPdf = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const streams = [...text.matchAll(/\/Filter \/FlateDecode[\s\S]*?stream\r?\n/g)].map(
    ({ index, 0: head }) => {
      try {
        return inflateSync(pdf.subarray(index + head.length)).toString('latin1');
      } catch {
        return '';
      }
    },
  );
  return {
    sheets: boxes.map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
    drawn: streams.reduce((sum, stream) => sum + (stream.match(/\bT[jJ]\b/g) ?? []).length, 0),
  };
};

const print = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true, format: 'Letter' }));

describe('the public notice', () => {
  it('prints on A4, with all its days and its header on every sheet', async () => {
    const page = await openPage(browser, 1280);
    await page.goto('/notice/2026-12');
    const { sheets, drawn } = await print(page);
    expect(sheets.length).toBeGreaterThanOrEqual(1);
    for (const { width, height } of sheets) {
      expect(Math.abs(width - A4_POINTS.width)).toBeLessThan(1.5);
      expect(Math.abs(height - A4_POINTS.height)).toBeLessThan(1.5);
    }
    const rows = await page.locator('tbody tr').count();
    expect(rows).toBeGreaterThanOrEqual(14);
    expect(drawn).toBeGreaterThan(rows * 6);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(await page.locator('.qr svg').isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
      'table-header-group',
    );
    await page.context().close();
  });

  it.each([360, 1280])('meets no barrier at %i px, in either language', async (width) => {
    const page = await openPage(browser, width);
    for (const path of ['/notice/2026-12', '/notice/2026-12?lang=en', '/notice/2027-06']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.context().close();
  });
});

it('the office’s notice, a leader’s feed and the screen of the hall meet no barrier', async () => {
  const page = await openPage(browser, 1280);
  await signInAs(page, 'organizer', 'organizer');
  await page.goto('/organizer/reception-days/notice/2026-12');
  await expectAccessible(page);
  const { sheets } = await print(page);
  expect(sheets.length).toBeGreaterThanOrEqual(1);
  await page.goto('/organizer/rosters/leaders');
  await page.locator('main a[href$="/calendar"]').first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '生成订阅地址' }).click();
  await page.getByText('只显示这一次').waitFor();
  await expectAccessible(page);
  await page.goto('/organizer/screen');
  await expectAccessible(page);
  await page.locator('main a[href^="/organizer/screen?"]').first().click();
  await page.locator('.wall').waitFor();
  await expectAccessible(page);
  await page.context().close();
});
