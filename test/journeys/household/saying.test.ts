import { beforeEach, describe, expect, it } from 'vitest';
import { findConsent } from '#shared/pairing/consent-store.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { findPairing } from '#shared/pairing/pairing-store.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { openHouseholdSite } from '#test/support/pairing/household-site.ts';
import { textOf } from '#test/support/reception/pages.ts';

const HOUSEHOLD = '/household/H00001';
const VISIT = 'H00001.2026-12';
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

let db: Awaited<ReturnType<typeof createTestDb>>;
let site: ReturnType<typeof openHouseholdSite>;
let browser: Awaited<ReturnType<typeof site.browserOf>>;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
  site = openHouseholdSite({ db, clock: { now: () => NOW } });
  browser = await site.browserOf('+8613820001015');
});

const planAgain = async () =>
  accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 2, by: BY }, NOW));

describe('a household that was told who comes', () => {
  it('agrees with one tap, and nothing else changes', async () => {
    const page = await browser.get(HOUSEHOLD);
    expect(textOf(page.html)).toContain('联系人已经给您家排好了');
    const version = hidden(page.html, 'version');
    const said = await browser.post(`${HOUSEHOLD}/say`, { saying: 'agree', version });
    expect(said.url.pathname).toBe(HOUSEHOLD);
    expect(textOf(said.html)).toContain('记下了');
    expect(textOf(said.html)).toContain('您同意结对');
    expect(said.html).not.toContain('value="agree"');
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'agreed', by: 'household' });
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'planned' });
    const again = await browser.post(`${HOUSEHOLD}/say`, { saying: 'agree', version });
    expect(again.status).toBe(200);
  });

  it('is asked back before it ends anything; a link alone ends nothing', async () => {
    const page = await browser.get(HOUSEHOLD);
    expect(page.html).toContain(`href="${HOUSEHOLD}/say/end"`);
    expect(page.html).not.toContain('value="end"');
    const confirm = await browser.get(`${HOUSEHOLD}/say/end`);
    expect(textOf(confirm.html)).toContain('真的不需要了吗');
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'told' });
  });

  it('declines: nobody is paired with it, its visit falls, and nothing is planned for it again', async () => {
    const confirm = await browser.get(`${HOUSEHOLD}/say/end`);
    const fields = { saying: 'end', version: hidden(confirm.html, 'version') };
    const said = await browser.post(`${HOUSEHOLD}/say`, fields);
    const text = textOf(said.html);
    expect(text).toContain('不会再安排人来');
    expect(text).toContain('现在没有安排走访');
    expect(text).toContain('现在没有联系人');
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'declined' });
    expect(await findPairing(db, 'H00001')).toEqual({});
    await planAgain();
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
    expect(await findVisit(db, 'H00001.2027-01')).toBeUndefined();
    expect(await findVisit(db, 'H00003.2027-01')).toBeDefined();
  });

  it('pauses to a day: what falls before is cancelled, planning goes on from there, and it may begin again', async () => {
    const confirm = await browser.get(`${HOUSEHOLD}/say/pause`);
    expect(confirm.html).toContain('name="pausedUntil"');
    const version = hidden(confirm.html, 'version');
    const past = { saying: 'pause', pausedUntil: '2026-11-20', version };
    const refused = await browser.post(`${HOUSEHOLD}/say`, past);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('恢复的日子应在今天以后');
    expect(refused.html).toContain('value="2026-11-20"');
    const unread = await browser.post(`${HOUSEHOLD}/say`, { ...past, pausedUntil: '过年' });
    expect(unread.status).toBe(400);
    const said = await browser.post(`${HOUSEHOLD}/say`, { ...past, pausedUntil: '2027-01-05' });
    expect(textOf(said.html)).toContain('1月5日');
    await planAgain();
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
    expect((await findVisit(db, 'H00001.2027-01'))?.onDate).toMatch(/^2027-01-(0[5-9]|[12])/);
    const resumed = await browser.post(`${HOUSEHOLD}/say`, {
      saying: 'resume',
      version: hidden((await browser.get(HOUSEHOLD)).html, 'version'),
    });
    expect(textOf(resumed.html)).toContain('您同意结对');
    await planAgain();
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'planned' });
  });

  it('pauses without a day until it says so', async () => {
    const said = await browser.post(`${HOUSEHOLD}/say`, { saying: 'pause', pausedUntil: '' });
    expect(textOf(said.html)).toContain('想恢复时再说');
    await planAgain();
    expect(await findVisit(db, 'H00001.2027-01')).toBeUndefined();
  });

  it('asks for another cadre, and keeps its answer in words', async () => {
    const said = await browser.post(`${HOUSEHOLD}/say`, { saying: 'ask-another' });
    expect(textOf(said.html)).toContain('您想换一位联系人，正在重新安排');
    expect((await findPairing(db, 'H00001')).first).toBeUndefined();
    await planAgain();
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
  });

  it('is told where somebody was first, or where it can’t say that now', async () => {
    const stale = await browser.post(`${HOUSEHOLD}/say`, { saying: 'end', version: '0' });
    expect(stale.status).toBe(409);
    const never = await browser.post(`${HOUSEHOLD}/say`, { saying: 'resume' });
    expect(never.status).toBe(422);
    expect((await browser.post(`${HOUSEHOLD}/say`, { saying: 'perhaps' })).status).toBe(400);
    expect((await browser.get(`${HOUSEHOLD}/say/perhaps`)).status).toBe(404);
    expect((await browser.get(`${HOUSEHOLD}/say/resume`)).url.pathname).toBe(HOUSEHOLD);
  });

  it('says it over the API', async () => {
    const client = await site.clientOf('+8613820001015');
    expect((await client('GET', '/api/household')).json).toMatchObject({
      consent: { state: 'told', version: 1 },
      maySay: ['agree', 'pause', 'end', 'ask-another'],
      first: { name: '王强', phone: '+8613820000175' },
      coming: [{ id: VISIT, who: { name: '王强' }, standsIn: false }],
    });
    expect((await client('POST', '/api/household/consent', { saying: 'perhaps' })).status).toBe(400);
    const said = await client('POST', '/api/household/consent', { saying: 'end', version: 1 });
    expect(said).toMatchObject({
      status: 200,
      json: { consent: { state: 'declined' }, maySay: ['resume'], coming: [] },
    });
  });
});
