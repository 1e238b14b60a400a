import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { expectAccessible, lastMessageTo, openPage } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each([
  [360, '13912340001', '+8613912340001'],
  [1280, '13912340002', '+8613912340002'],
])('a citizen at %i px', (width, typed, phone) => {
  it('finds a leader by portfolio, books, has a slip, and cancels, and meets no barrier on the way', async () => {
    const page = await openPage(browser, width);
    await page.goto('/');
    await expectAccessible(page);

    await page.getByRole('link', { name: '我想尽早约，看最早的时间' }).click();
    await page.getByLabel('反映哪方面的事').selectOption('roads');
    await page.getByRole('button', { name: '看最早的时间' }).click();
    await page
      .getByRole('button', { name: /^预约 12月/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.goto('/');

    await page.getByText('按问题、领导、地点或日期查找').click();
    await page.getByLabel('反映哪方面的事').selectOption('roads');
    await page.getByRole('button', { name: '查找' }).click();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /看时段/ })
      .first()
      .click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^上午/ }).first().click();

    await page.getByLabel('手机号').fill(typed);
    await expectAccessible(page);
    await page.getByRole('button', { name: '获取验证码' }).click();
    const { variables } = await lastMessageTo(phone);
    await page.getByLabel('验证码').fill(variables.code ?? '');
    await expectAccessible(page);
    await page.keyboard.press('Enter');

    await page.getByLabel('您的姓名').fill('李桂芳');
    await page.getByRole('button', { name: '提交预约' }).click();
    await expectAccessible(page);
    expect(await page.getByLabel('您的姓名').inputValue()).toBe('李桂芳');
    await page.getByLabel('反映哪方面的事').selectOption('roads');
    await page.getByLabel('简单说说是什么事').fill('村口的路坏了两年没有修。');
    await page.getByLabel('轮椅通道').check();
    await page.getByRole('button', { name: '提交预约' }).click();

    await page.getByRole('heading', { name: '预约单' }).waitFor();
    await expectAccessible(page);
    expect(await page.locator('svg').count()).toBe(1);
    await page.getByRole('link', { name: '取消预约' }).click();
    await expectAccessible(page);
    await page.locator('main').getByRole('button').click();
    await page.getByText('这个预约已经取消').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已恢复原来的预约').waitFor();
    await page.getByRole('link', { name: '改期' }).click();
    await expectAccessible(page);
    await page.locator('main').getByRole('button').last().click();
    await page.getByText('已改期').waitFor();
    await page.getByText('有更早的空位时通知我').first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: '有更早的空位时通知我' }).click();
    await page.getByText('等待空位').waitFor();
    await page.getByRole('link', { name: '我的预约' }).first().click();
    await expectAccessible(page);
    await page.context().close();
  });
});

it('a citizen who uses only the keyboard gets from the calendar to the slots', async () => {
  const page = await openPage(browser, 360);
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate("document.activeElement.getAttribute('href')?.startsWith('/days/')")) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/days/**');
  await page.context().close();
});
