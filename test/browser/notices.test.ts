import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { expectAccessible, lastMessageTo, openPage, signInAs } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const api = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${inject('cityUrl')}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return (await response.json()) as { token: string; id: string };
};

type Day = { slots: { id: string; state: string }[] };

/** Books through the API, as a mini-program does: the confirmation by mail comes back. */
const bookWithBadAddress = async (phone: string): Promise<void> => {
  await api('/api/sign-in/codes', { phone });
  const { variables } = await lastMessageTo(`+86${phone}`);
  const { token } = await api('/api/sign-in', { phone, code: variables.code });
  const days = await fetch(`${inject('cityUrl')}/api/reception-days?from=2026-11-25&to=2026-12-31`);
  const { items } = (await days.json()) as { items: Day[] };
  const slots = items.flatMap((day) => day.slots).filter(({ state }) => state === 'open');
  const booking = {
    slotId: slots.at(-1)?.id,
    name: '王秀英',
    topic: 'roads',
    summary: '村口的路坏了。',
    partySize: 1,
    email: 'bounce@simulator.amazonses.com',
  };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': `browser-${phone}` };
  expect(await api('/api/bookings', booking, headers)).toMatchObject({ id: expect.any(String) });
};

/** Receipts take a moment, a longer one on a busy machine. */
const PATIENCE_MS = 90_000;

/** Until a page says something. */
const untilSaid = async (page: Page, href: string, words: string): Promise<void> => {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    await page.goto(href);
    if ((await page.locator('main').textContent())?.includes(words)) return;
    await pause(500);
  }
  throw new Error(`${href} never said ${words}`);
};

describe.each([
  [360, '13912340091'],
  [1280, '13912340092'],
])('the office at %i px', (width, phone) => {
  it('sees who was not reached and why, sends again, and what is sent by whom it may be reworded', async () => {
    await bookWithBadAddress(phone);
    const page = await openPage(browser, width);
    await signInAs(page, 'organizer', 'organizer');
    await untilSaid(page, '/organizer/notices', '邮箱不存在');
    await expectAccessible(page);
    expect(await page.locator('main').textContent()).toContain('b***@simulator.amazonses.com');
    await page.locator('main table a, main article a').first().click();
    await expectAccessible(page);
    // A long address leaves the words beside it room.
    const widths = await page
      .locator('dl.facts dt')
      .evaluateAll((labels) => labels.map((one) => one.clientWidth));
    expect(Math.min(...widths)).toBeGreaterThan(60);
    await page.goto('/organizer/notices');
    await page.getByRole('button', { name: '重发' }).first().click();
    await expectAccessible(page);
    for (const further of ['?list=2026-11-24', '?list=retrying', '/by-hand', '/templates', '/recipients']) {
      await page.goto(`/organizer/notices${further}`);
      await expectAccessible(page);
    }
    await page.goto('/organizer/notices/templates/booking-reminder-eve/sms/zh');
    await page.getByLabel('短信内容').fill('请记得：{day}{time}，{place}，预约号{code}。');
    await page.getByRole('button', { name: '预览' }).click();
    await expectAccessible(page);
    expect(await page.locator('main').textContent()).toContain('【开门】请记得：12月2日周三08:30');
    await page.getByLabel('短信内容').fill('请记得：{day}，{place}，{name}');
    await page.getByRole('button', { name: '保存' }).click();
    await expectAccessible(page);
    expect(await page.getByLabel('短信内容').inputValue()).toBe('请记得：{day}，{place}，{name}');
    await page.goto('/organizer/digest');
    await expectAccessible(page);
    await page.context().close();
  });
});

it('a citizen with an old phone declines reminders with one tap, and takes it back', async () => {
  const page = await openPage(browser, 360);
  await page.goto('/my/notices');
  await page.getByLabel('手机号').fill('13912340093');
  await page.getByRole('button', { name: '获取验证码' }).click();
  const { variables } = await lastMessageTo('+8613912340093');
  await page.getByLabel('验证码').fill(variables.code ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/my/notices');
  await expectAccessible(page);
  const button = () => page.locator('main form button').first();
  const before = await button().textContent();
  await button().click();
  await expectAccessible(page);
  expect(await button().textContent()).not.toBe(before);
  await button().click();
  expect(await button().textContent()).toBe(before);
  await page.context().close();
});
