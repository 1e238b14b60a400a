import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import {
  apiOf,
  expectWaiting,
  fillLog,
  findSignal,
  logWithoutSignal,
  loseSignal,
  readyPhone,
} from './offline-phone.ts';
import { createSignal, type Signal } from './signal.ts';
import { expectAccessible, signInAs } from './visitor.ts';

let browser: Browser;
let signal: Signal;
beforeAll(async () => {
  browser = await launchBrowser();
  signal = await createSignal();
});
beforeEach(() => signal.restore());
afterAll(async () => {
  await browser.close();
  await signal.close();
});

it('two visits logged without signal arrive once each, in the order written, when there is signal again', async () => {
  const api = await apiOf('GB0002');
  const visits = await api.twoSoon();
  const page = await readyPhone(browser, signal, 'GB0002');
  await loseSignal(page, signal);
  for (const [index, { household }] of visits.entries()) {
    await page.goto('/cadre');
    await page.getByText('没有网络，写的会先存在手机里').waitFor();
    await expectAccessible(page);
    const card = page.locator('li.card', { hasText: household.head }).first();
    await card.getByRole('link', { name: '记一笔' }).click();
    await page.locator('#offline form').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '先存在手机里' }).click();
    expect(await page.locator('#offline form').textContent()).toContain('请选联系上了没有');
    await fillLog(page, `屋顶漏雨 ${index}`);
    await page.getByRole('button', { name: '先存在手机里' }).click();
    await page.waitForURL('**/cadre/offline?kept');
    await page.getByText('先存在手机里了').waitFor();
  }
  await page.getByRole('heading', { name: '待发送 2 条' }).waitFor();
  await expectAccessible(page);
  for (const { id, version } of visits) expect((await api.visit(id)).version).toBe(version);

  const otherTab = await page.context().newPage();
  await otherTab.goto('/cadre/offline');
  await findSignal(page, signal);
  await Promise.all([
    page.getByRole('button', { name: '现在发送' }).click(),
    otherTab.getByRole('button', { name: '现在发送' }).click(),
  ]);
  await expectWaiting(page, 0);
  await page.reload();
  const sent = signal.heard.filter((asked) => asked.startsWith('POST ') && asked.endsWith('/log'));
  expect(sent).toEqual(visits.map(({ id }) => `POST /api/cadre/visits/${id}/log`));
  const now = await Promise.all(visits.map(({ id }) => api.visit(id)));
  expect(now.map(({ version }) => version)).toEqual(visits.map(({ version }) => version + 1));
  expect(now.map(({ log }) => log?.raised)).toEqual(['屋顶漏雨 0', '屋顶漏雨 1']);
  expect(now.map(({ onDate }) => onDate)).toEqual(['2026-11-24', '2026-11-24']);
  const [first = '', second = ''] = now.map(({ log }) => log?.loggedAt);
  expect(first < second).toBe(true);
  await page.context().close();
});

it('what was typed into the site’s own form is kept when the signal goes before it is sent', async () => {
  const api = await apiOf('GB0003');
  const [visit] = await api.twoSoon();
  const page = await readyPhone(browser, signal, 'GB0003');
  await page.goto(`/cadre/visits/${visit.id}/log`);
  await fillLog(page, '井水变黄');
  await loseSignal(page, signal);
  await page.getByRole('button', { name: '记好了' }).click();
  await page.waitForURL('**/cadre/offline?kept');
  await page.locator('#offline').getByText('井水变黄').waitFor();
  await findSignal(page, signal);
  await page.getByRole('button', { name: '现在发送' }).click();
  await expectWaiting(page, 0);
  expect(await api.visit(visit.id)).toMatchObject({
    version: visit.version + 1,
    log: { raised: '井水变黄' },
  });
  await page.context().close();
});

it('a visit that somebody changed meanwhile is shown beside what was typed, and the cadre decides', async () => {
  const api = await apiOf('GB0004');
  const [visit, other] = await api.twoSoon();
  const page = await readyPhone(browser, signal, 'GB0004');
  await loseSignal(page, signal);
  await logWithoutSignal(page, visit.id, '路灯坏了');
  await logWithoutSignal(page, other.id, '想装扶手');
  const meanwhile = await api.log(visit.id, { how: 'phone', outcome: 'met', raised: '电话里说的' });
  await findSignal(page, signal);
  await expectWaiting(page, 1);
  expect(await api.visit(other.id)).toMatchObject({ log: { raised: '想装扶手' } });
  expect(await api.visit(visit.id)).toMatchObject({ version: meanwhile.version });

  await page.goto('/cadre');
  await page.locator('#offline-bar').getByRole('link').click();
  await page.getByText('没记进去，请您定').waitFor();
  await expectAccessible(page);
  const shown = await page.locator('#offline').textContent();
  for (const part of ['刚才有人改动', '路灯坏了', '已走访', '电话里说的']) expect(shown).toContain(part);

  await page.getByRole('link', { name: '改一改' }).click();
  expect(await page.getByLabel(/^反映了什么/).inputValue()).toBe('路灯坏了');
  await page.goBack();
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: '不要了' }).click();
  await expectWaiting(page, 1);
  await page.getByRole('button', { name: '仍按我写的记（覆盖）' }).click();
  await expectWaiting(page, 0);
  expect(await api.visit(visit.id)).toMatchObject({
    version: meanwhile.version + 1,
    log: { how: 'home', raised: '路灯坏了' },
  });
  await page.context().close();
});

it('a log whose answer was lost is sent again, and stands once', async () => {
  const api = await apiOf('GB0005');
  const [visit] = await api.twoSoon();
  const page = await readyPhone(browser, signal, 'GB0005');
  await loseSignal(page, signal);
  await logWithoutSignal(page, visit.id, '要办老年证');
  await page.context().setOffline(false);
  signal.loseAnswers((asked) => /^POST .*\/log$/.test(asked));
  await expect.poll(() => signal.lost.length, { timeout: 40_000 }).toBeGreaterThan(0);
  expect(await api.visit(visit.id)).toMatchObject({ version: visit.version + 1 });
  await expectWaiting(page, 1);
  await findSignal(page, signal);
  await expectWaiting(page, 0);
  expect(await api.visit(visit.id)).toMatchObject({
    version: visit.version + 1,
    log: { raised: '要办老年证' },
  });
  await page.context().close();
});

it('who signs out is asked about what wasn’t sent, and whom they visit leaves the phone', async () => {
  const api = await apiOf('GB0006');
  const [visit] = await api.twoSoon();
  const page = await readyPhone(browser, signal, 'GB0006');
  await loseSignal(page, signal);
  await logWithoutSignal(page, visit.id, '低保要年审');
  signal.loseAnswers((asked) => asked.includes('/api/cadre/phone-week'));
  await page.context().setOffline(false);
  await page.goto('/cadre/households');
  await page.getByText('有 1 条还没发出去').waitFor();
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL('**/cadre/sign-out');
  expect(asked.join()).toContain('还有 1 条没发出去');
  await expectWaiting(page, 1);
  await page.goto('/cadre/offline');
  await page.getByRole('heading', { name: '待发送 1 条' }).waitFor();
  const shown = await page.locator('#offline').textContent();
  for (const part of [visit.household.head, '低保要年审']) expect(shown).not.toContain(part);

  signal.restore();
  await page.context().clearCookies();
  await signInAs(page, 'cadre', 'GB0007');
  await page.goto('/cadre/offline');
  await page.getByText('还有别的同事的 1 条没发出去').waitFor();
  await page.context().clearCookies();
  await signInAs(page, 'cadre', 'GB0006');
  await expectWaiting(page, 0);
  expect(await api.visit(visit.id)).toMatchObject({ log: { raised: '低保要年审' } });
  await page.context().close();
});
