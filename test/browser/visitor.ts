import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { InboxEntry } from '#infra/local/inbox.ts';

/** A person with a browser of a given width in front of the demo city. */
export const openPage = async (browser: Browser, width: number): Promise<Page> => {
  const context = await browser.newContext({ baseURL: inject('cityUrl'), viewport: { width, height: 780 } });
  return await context.newPage();
};

/** No accessibility violation, and nothing to scroll sideways for. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    page.url(),
  ).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
};

/** What was sent last to a phone or address. */
export const lastMessageTo = async (to: string): Promise<InboxEntry> => {
  const response = await fetch(`${inject('cityUrl')}/_local/inbox.json`);
  const message = ((await response.json()) as InboxEntry[]).find((one) => one.to === to);
  if (!message) throw new Error(`nothing was sent to ${to}`);
  return message;
};

/** Signs a member of staff in by the identity provider's own page. */
export const signInAs = async (
  page: Page,
  audience: 'organizer' | 'cadre',
  account: string,
): Promise<void> => {
  await page.goto(`/${audience}`);
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`**/${audience}`);
};
