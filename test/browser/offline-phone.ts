import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Signal } from './signal.ts';
import { signInAs } from './visitor.ts';

export type Visit = {
  id: string;
  version: number;
  state: string;
  onDate: string;
  log?: { how: string; raised?: string; loggedAt: string };
  household: { head: string };
};

/** The API as a cadre's own program calls it, beside the phone. */
export const apiOf = async (account: string) => {
  const url = inject('cityUrl');
  const call = async (path: string, body?: object, token?: string) => {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return await response.json();
  };
  const { token } = (await call('/_local/token', { account })) as { token: string };
  return {
    visit: (id: string) => call(`/api/cadre/visits/${id}`, undefined, token) as Promise<Visit>,
    log: (id: string, log: object) => call(`/api/cadre/visits/${id}/log`, log, token) as Promise<Visit>,
    /** Puts two of the cadre's visits on the coming days, so that a phone keeps them. */
    twoSoon: async (): Promise<[Visit, Visit]> => {
      const { items } = (await call('/api/cadre/visits', undefined, token)) as { items: Visit[] };
      const [one, other] = items.filter(({ state }) => state === 'planned');
      if (!one || !other) throw new Error(`${account} has fewer than two visits`);
      const soon = async ({ id }: Visit, onDate: string) =>
        (await call(`/api/cadre/visits/${id}/move`, { onDate, startTime: '10:00' }, token)) as Visit;
      return [await soon(one, '2026-11-25'), await soon(other, '2026-11-26')];
    },
  };
};

const WEEK_IS_KEPT = `Boolean(navigator.serviceWorker.controller) && new Promise((resolve) => {
  const opening = indexedDB.open('kaimen-cadre');
  opening.onsuccess = () => {
    const { result } = opening;
    if (!result.objectStoreNames.contains('kept')) { result.close(); return resolve(false); }
    const asked = result.transaction('kept').objectStore('kept').get('week');
    asked.onsuccess = () => { result.close(); resolve(Boolean(asked.result)); };
  };
})`;

const SHELL_IS_KEPT = `caches.match('/cadre/offline').then(Boolean)`;

/** A cadre's phone that has been opened once with a signal. */
export const readyPhone = async (browser: Browser, signal: Signal, account: string): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: inject('cityUrl'),
    viewport: { width: 360, height: 780 },
    proxy: { server: signal.server },
  });
  const page = await context.newPage();
  await signInAs(page, 'cadre', account);
  await expect.poll(() => page.evaluate(WEEK_IS_KEPT), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => page.evaluate(SHELL_IS_KEPT), { timeout: 20_000 }).toBe(true);
  return page;
};

/** Writes a log of a visit where there is no signal. */
export const logWithoutSignal = async (page: Page, visitId: string, raised: string): Promise<void> => {
  await page.goto(`/cadre/visits/${visitId}/log`);
  await fillLog(page, raised);
  await page.getByRole('button', { name: '先存在手机里' }).click();
  await page.waitForURL('**/cadre/offline?kept');
};

export const loseSignal = async (page: Page, signal: Signal): Promise<void> => {
  signal.cut();
  await page.context().setOffline(true);
};

export const findSignal = async (page: Page, signal: Signal): Promise<void> => {
  signal.restore();
  await page.context().setOffline(false);
};

/** Until so many logs wait on the phone. */
export const expectWaiting = (page: Page, count: number) =>
  expect.poll(() => waitingOn(page), { timeout: 40_000 }).toBe(count);

/** How many logs wait on the phone. */
const waitingOn = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('kaimen-cadre');
    opening.onsuccess = () => {
      const asked = opening.result.transaction('outbox').objectStore('outbox').count();
      asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
    };
  })`) as Promise<number>;

/** Writes a log in the form that stands open. */
export const fillLog = async (page: Page, raised: string): Promise<void> => {
  await page.getByText('上门', { exact: true }).click();
  await page.getByText('谈上了', { exact: true }).click();
  await page.getByLabel(/^反映了什么/).fill(raised);
};
