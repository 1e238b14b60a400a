import { beforeAll, describe, expect, it } from 'vitest';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { findConsent } from '#shared/pairing/consent-store.ts';
import { householdCodeOf } from '#shared/pairing/household-code.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { APPLY, accepted, BY, householdRows, NOW, pairCity } from '#test/support/pairing/city.ts';
import { HASH_SECRET, openHouseholdSite } from '#test/support/pairing/household-site.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { textOf } from '#test/support/reception/pages.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

const HOUSEHOLD = '/organizer/households/H00002';
const VISIT = 'H00002.2026-12';
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

let sites: Sites;
let desk: Awaited<ReturnType<Sites['browserOf']>>;
beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { month: '2026-12' });
  desk = await sites.browserOf('desk', ['desk']);
});

const lines = async () => (await listAuditLines(sites.db, '2026-11', { limit: 100 })).lines;

const readsOf = async () =>
  (await lines()).filter(({ action, subjectIds }) => action === 'read' && subjectIds[0] === 'H00002');

describe('letters', () => {
  it('are listed for whom the last confirmed proposal found somebody, who has no mobile first', async () => {
    const page = await desk.get('/organizer/letters');
    expect(page.status).toBe(200);
    const text = textOf(page.html);
    expect(text).toContain('共 3 户，其中没有手机的 1 户');
    const order = ['H00002', 'H00001', 'H00003'].map((id) => text.indexOf(id));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect((await desk.get('/organizer/letters?page=many')).status).toBe(200);
    expect((await lines())[0]).toMatchObject({
      who: 'desk',
      action: 'listed',
      subject: 'household',
      subjectIds: ['H00002', 'H00001', 'H00003'],
    });
  });

  it('say who comes and what the household can say, with the number and code that open its page', async () => {
    const page = await desk.get('/organizer/letters/print?page=1');
    expect(page.html.match(/<article class="letter">/g)).toHaveLength(3);
    const one = textOf((await desk.get('/organizer/letters/print?id=H00002')).html);
    const code = householdCodeOf(HASH_SECRET, 'H00002');
    for (const said of ['吕红霞', '王强', '东岭镇政府', '138 2000 0175', 'H00002', '□ 换一位', '□ 不需要'])
      expect(one).toContain(said);
    expect(one).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(one).not.toContain('姜永福');
    expect(await lines()).toContainEqual(
      expect.objectContaining({ action: 'exported', subject: 'household', subjectIds: ['H00002'] }),
    );
    const opened = await openHouseholdSite(sites).open().post('/household/open', { number: 'H00002', code });
    expect(opened.url.pathname).toBe(HOUSEHOLD.replace('/organizer/households', '/household'));
    expect((await desk.get('/organizer/letters/print?id=nobody')).status).toBe(200);
  });

  it('of an earlier proposal are listed and printed as before, once a later one is confirmed', async () => {
    const later = await openSites();
    await pairCity(later.db);
    const now = addMinutes(NOW, 60);
    const row = ['H00004', '卫桂兰', '西川镇', '白杨村', '8组', '2', '一般户', '', '每月', '不限', ''];
    accepted(await importHouseholds(later, householdRows(row), APPLY, now));
    const { id } = accepted(await proposePairings({ db: later.db, ids: randomIds }, { by: BY }, now));
    accepted(await confirmPairings(later, { id, by: BY }, now));
    const office = await later.browserOf('desk', ['desk']);
    const { html } = await office.get('/organizer/letters');
    expect(textOf(html)).toContain('共 1 户');
    const options = [...html.matchAll(/<option value="([^"]+)"( selected="?"?)?>([^<]+)/g)];
    expect(options.map(([, , selected, label]) => [selected !== undefined, label])).toEqual([
      [true, '2026年11月24日（星期二）确认，新结对 1 对'],
      [false, '2026年11月24日（星期二）确认，新结对 3 对'],
    ]);
    const earlier = await office.get(`/organizer/letters?of=${options[1]?.[1]}`);
    expect(textOf(earlier.html)).toContain('共 3 户');
    const print = /href="([^"]+print\?of=[^"]+)"/.exec(earlier.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await office.get(print)).html.match(/<article class="letter">/g)).toHaveLength(3);
    expect(textOf((await office.get('/organizer/letters?of=none')).html)).toContain('共 1 户');
  });

  it('are none of a cadre’s or an auditor’s business', async () => {
    const auditor = await sites.browserOf('auditor', ['auditor']);
    for (const path of ['/organizer/letters', '/organizer/letters/print', HOUSEHOLD, `${HOUSEHOLD}/copy`])
      expect((await auditor.get(path)).status, path).toBe(403);
  });
});

describe('a household that calls or comes to the desk', () => {
  it('is found by its number or phone, and looking is recorded', async () => {
    for (const asked of ['h00001', '138 2000 1015']) {
      const found = await desk.post('/organizer/households/find', { asked });
      expect(found.html).toContain('href="/organizer/households/H00001"');
    }
    expect((await desk.post('/organizer/households/find', { asked: '13900000000' })).html).toContain(
      '没有找到',
    );
    const unclear = await desk.post('/organizer/households/find', { asked: '姜永福' });
    expect(unclear.status).toBe(400);
    expect(unclear.html).toContain('value="姜永福"');
    expect((await desk.get('/organizer/households/H99999')).status).toBe(404);
    await desk.get(HOUSEHOLD);
    expect(await lines()).toContainEqual(
      expect.objectContaining({ action: 'read', subject: 'household', subjectIds: ['H00002'] }),
    );
  });

  it('has what it says written down, with who wrote it', async () => {
    const page = await desk.get(HOUSEHOLD);
    expect(textOf(page.html)).toMatch(/没有登记电话.*王强/);
    const said = await desk.post(`${HOUSEHOLD}/say`, {
      saying: 'agree',
      version: hidden(page.html, 'version'),
    });
    expect(said.url.pathname).toBe(HOUSEHOLD);
    expect(await findConsent(sites.db, 'H00002')).toMatchObject({ state: 'agreed', by: 'desk' });
    expect(
      (await lines()).some(({ action, subjectIds }) => action === 'changed' && subjectIds[0] === 'H00002'),
    ).toBe(true);
    await desk.post(`${HOUSEHOLD}/visits/${VISIT}/ask-time`, { words: '晚半个月' });
    expect((await findVisit(sites.db, VISIT))?.askedTime).toMatchObject({ words: '晚半个月', by: 'desk' });
  });

  it('gets its copy printed, and has a word added to it', async () => {
    const wang = await sites.browserOf('GB0001');
    await wang.post(`/cadre/visits/${VISIT}/log`, {
      how: 'home',
      outcome: 'met',
      raised: '听不清电话',
      onDate: '2026-11-24',
    });
    const form = await desk.get(`${HOUSEHOLD}/visits/${VISIT}/add`);
    const fields = { key: hidden(form.html, 'key'), words: '是左边耳朵' };
    await desk.post(`${HOUSEHOLD}/visits/${VISIT}/add`, fields);
    await desk.post(`${HOUSEHOLD}/visits/${VISIT}/add`, fields);
    const before = (await readsOf()).length;
    const copy = textOf((await desk.get(`${HOUSEHOLD}/copy`)).html);
    expect(copy).toContain('吕红霞家的走访记录');
    expect(copy).toContain('听不清电话');
    expect(copy.match(/是左边耳朵/g)).toHaveLength(1);
    expect(copy).toContain('由工作人员代记');
    expect((await readsOf()).length).toBe(before + 1);
  });

  it('declines over the phone, and gets no letter any more', async () => {
    const confirm = await desk.get(`${HOUSEHOLD}/say/end`);
    await desk.post(`${HOUSEHOLD}/say`, { saying: 'end', version: hidden(confirm.html, 'version') });
    expect(await findConsent(sites.db, 'H00002')).toMatchObject({ state: 'ended', by: 'desk' });
    const print = await desk.get('/organizer/letters/print?page=1');
    expect(print.html.match(/<article class="letter">/g)).toHaveLength(2);
    expect(textOf(print.html)).toContain('1 户现在没有联系人');
  });
});
