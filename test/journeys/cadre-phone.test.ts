import { beforeAll, describe, expect, it } from 'vitest';
import { findConsent, putConsent } from '#shared/pairing/consent-store.ts';
import { findVisit, replaceVisit } from '#shared/pairing/visit-store.ts';
import { putDeparture } from '#shared/pairing/wishes-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { NOW, pairCity, setPairing } from '#test/support/pairing/city.ts';
import { colleagues } from '#test/support/pairing/colleagues.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { eventsIn } from '#test/support/reception/ics.ts';
import { textOf } from '#test/support/reception/pages.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;
type Browser = Awaited<ReturnType<Sites['browserOf']>>;

const VISIT = 'H00001.2026-12';
const HOUSEHOLD = '/cadre/households/H00001';
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';
const met = { how: 'phone', outcome: 'met', raised: '水管坏了', agreed: '明天请人来修', solved: 'no' };

let sites: Sites;
let wang: Browser;
let li: Browser;
beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { cadres: colleagues, month: '2026-12' });
  await setPairing(sites.db, {
    householdId: 'H00003',
    seat: 'second',
    cadreId: 'GB0001',
    handedOver: { fromCadreId: 'GB0003', note: '腿脚不便，请上门' },
  });
  wang = await sites.browserOf('GB0001');
  li = await sites.browserOf('GB0002');
});

describe('a cadre who can’t go', () => {
  it('hands one visit to a colleague, who sees this visit and the household’s facts, and nothing else', async () => {
    const form = await wang.get(`/cadre/visits/${VISIT}/hand-over`);
    expect(textOf(form.html)).toContain('李梅，科员');
    for (const other of ['周平', '何静']) expect(form.html).not.toContain(other);
    const fields = { toCadreId: 'GB0002', version: hidden(form.html, 'version') };
    const handed = await wang.post(`/cadre/visits/${VISIT}/hand-over`, fields);
    expect(handed.url.pathname).toBe(HOUSEHOLD);
    expect(textOf(handed.html)).toContain('转好了，由李梅代走');
    expect((await wang.get('/cadre')).html).not.toContain(VISIT);
    expect((await wang.get(`/cadre/visits/${VISIT}`)).status).toBe(404);
    const seen = await li.get(`/cadre/visits/${VISIT}`);
    expect(textOf(seen.html)).toContain('您替王强走这一次');
    expect(seen.html).toContain('tel:+8613820001015');
    expect(seen.html).not.toContain(HOUSEHOLD);
    expect(seen.html).not.toContain('/hand-over');
    expect((await li.get(HOUSEHOLD)).status).toBe(404);
    expect(textOf((await li.get('/cadre')).html)).toContain('代走');
    expect(textOf((await wang.get('/cadre/households')).html)).toContain('代走');
  });

  it('takes it back on the household’s page', async () => {
    const { html } = await wang.get(HOUSEHOLD);
    expect(textOf(html)).toContain('由李梅代走');
    const back = await wang.post(`/cadre/visits/${VISIT}/take-back`, { version: hidden(html, 'version') });
    expect(textOf(back.html)).toContain('收回来了');
    expect((await li.get(`/cadre/visits/${VISIT}`)).status).toBe(404);
    const gone = await li.post(`/cadre/visits/${VISIT}/take-back`, {});
    expect(gone.status).toBe(404);
  });

  it.each([
    ['nobody was chosen', {}, 400, '请选转给哪位同事'],
    ['somebody of another unit was', { toCadreId: 'GB0004' }, 422, '不能转给这位同事'],
    ['the page is old', { toCadreId: 'GB0002', version: '1' }, 409, '刚才有人改动'],
  ])('is told what to do where %s', async (_, fields, status, sentence) => {
    const refused = await wang.post(`/cadre/visits/${VISIT}/hand-over`, fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('李梅');
  });
});

describe('a household that asks for a visit', () => {
  it('gets one added, asked back about where the time doesn’t suit', async () => {
    expect((await wang.get(HOUSEHOLD)).html).toContain(`${HOUSEHOLD}/add`);
    const fields = { onDate: '2026-11-26', startTime: '15:00' };
    const asked = await wang.post(`${HOUSEHOLD}/add`, fields);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('不在这户说的方便时间里');
    const added = await wang.post(`${HOUSEHOLD}/add`, { ...fields, ifWarned: 'add' });
    expect(added.url.pathname).toBe('/cadre/visits/H00001.2026-11-26');
    expect(added.html).toContain('加好了');
    const again = await wang.post(`${HOUSEHOLD}/add`, { ...fields, startTime: '10:00' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('已经安排过走访');
    expect(again.html).toContain('value="10:00"');
  });

  it.each([
    ['no day', { onDate: '', startTime: '09:00' }, 400, '日期没写对'],
    ['no time', { onDate: '2026-12-10', startTime: '' }, 400, '时间没写对'],
    ['a day off', { onDate: '2026-12-13', startTime: '09:00' }, 422, '这天放假'],
  ])('is refused with %s, and what was typed stays', async (_, fields, status, sentence) => {
    const refused = await wang.post(`${HOUSEHOLD}/add`, fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain(`value="${fields.onDate}"`);
  });

  it('is none of another cadre’s business, nor of the second’s', async () => {
    expect((await li.get(`${HOUSEHOLD}/add`)).status).toBe(404);
    for (const page of ['add', 'log'])
      expect((await wang.get(`/cadre/households/H00003/${page}`)).status).toBe(404);
    expect(
      (await wang.post('/cadre/households/H00003/add', { onDate: '2026-12-10', startTime: '09:00' })).status,
    ).toBe(404);
  });
});

describe('contact that nobody planned', () => {
  it('is logged from the household’s page, which leads to the planned visit first', async () => {
    const form = await wang.get(`${HOUSEHOLD}/log`);
    expect(textOf(form.html)).toContain('安排的走访还没记');
    const missing = await wang.post(`${HOUSEHOLD}/log`, { how: 'phone', raised: '水管坏了' });
    expect(missing.status).toBe(400);
    expect(missing.html).toContain('请选联系上了没有');
    expect(missing.html).toContain('水管坏了');
    const fields = { ...met, key: hidden(form.html, 'key') };
    for (const sent of [
      await wang.post(`${HOUSEHOLD}/log`, fields),
      await wang.post(`${HOUSEHOLD}/log`, fields),
    ]) {
      expect(sent.url.pathname).toBe('/cadre/visits/H00001.2026-11-24');
      expect(sent.html).toContain('记好了');
    }
    const other = await wang.post(`${HOUSEHOLD}/log`, { ...met, raised: '灯坏了' });
    expect(other.html).toContain('已经记过一笔');
  });
});

describe('my households', () => {
  it('tell what was said last time and whether it is solved, what they say, and where I only help', async () => {
    const version = ((await findConsent(sites.db, 'H00002'))?.version ?? 0) + 1;
    const consent = { householdId: 'H00002', state: 'paused', pausedUntil: '2026-12-20' } as const;
    await commit(sites.db, [putConsent(sites.db, { ...consent, version, at: NOW, by: 'H00002' })]);
    const text = textOf((await wang.get('/cadre/households')).html);
    expect(text).toMatch(/上次反映 水管坏了 未解决/);
    expect(text).toContain('明天请人来修');
    expect(text).toContain('暂停到12月20日');
    expect(text).toContain('还没回复');
    expect(text).toMatch(/孙卫民 白杨村8组 协助/);
    expect((await wang.get('/cadre/households')).html).not.toContain('name="q"');
  });

  it('show what a former cadre left, and to the second cadre nothing to do', async () => {
    const { html } = await wang.get('/cadre/households/H00003');
    expect(textOf(html)).toContain('周平交接时说的');
    expect(html).toContain('腿脚不便，请上门');
    for (const action of ['/add"', '/log"']) expect(html).not.toContain(action);
  });

  it('are found by name and village', async () => {
    const text = textOf((await wang.get(`/cadre/households?q=${encodeURIComponent('白杨')}`)).html);
    expect(text).toContain('找到 1 户，共 3 户');
    expect(text).not.toContain('姜永福');
  });

  it('keep a cancelled visit on the household’s page and off the list of what is to be done', async () => {
    const visit = await findVisit(sites.db, VISIT);
    if (!visit) throw new Error('no visit');
    const cancelled = { ...visit, state: 'cancelled', version: visit.version + 1 } as const;
    await commit(sites.db, [replaceVisit(sites.db, visit, cancelled)]);
    expect((await wang.get('/cadre')).html).not.toContain(VISIT);
    expect(textOf((await wang.get(HOUSEHOLD)).html)).toContain('已取消');
    const page = await wang.get(`/cadre/visits/${VISIT}`);
    expect(textOf(page.html)).toContain('不用去');
    for (const action of ['/log"', '/move"', '/hand-over"']) expect(page.html).not.toContain(action);
    const moved = await wang.post(`/cadre/visits/${VISIT}/move`, {
      onDate: '2026-12-16',
      startTime: '09:00',
    });
    expect(moved.html).toContain('已经取消了');
  });
});

describe('a cadre’s calendar feed', () => {
  const PAGE = '/cadre/calendar';
  const addressIn = (html: string): string => /(\/cadre\/calendar\/[\w-]+\.ics)/.exec(html)?.[1] ?? '';

  it('is made, and its address shown once', async () => {
    expect((await wang.get('/cadre')).html).toContain(`href="${PAGE}"`);
    expect(textOf((await wang.get(PAGE)).html)).toContain('还没有订阅地址');
    const made = await wang.post(PAGE, {});
    expect(addressIn(made.html)).toMatch(/^\/cadre\/calendar\/[\w-]{22}\.ics$/);
    expect(addressIn((await wang.get(PAGE)).html)).toBe('');
  });

  it('tells a calendar that isn’t signed in where and when, but no name and no phone, and leaves a line', async () => {
    const address = addressIn((await wang.post(PAGE, {})).html);
    const feed = await sites.anonymous.get(address);
    expect(feed.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const events = eventsIn(feed.html);
    expect(events).toContainEqual(
      expect.objectContaining({
        UID: 'H00001.2026-11-26@kaimen',
        SUMMARY: '走访：南坡村 4组',
        DTSTART: '20261126T070000Z',
        URL: 'http://localhost/cadre/visits/H00001.2026-11-26',
      }),
    );
    expect(events).toContainEqual(expect.objectContaining({ UID: `${VISIT}@kaimen`, STATUS: 'CANCELLED' }));
    for (const secret of ['姜永福', '吕红霞', '13820001015', '水管']) expect(feed.html).not.toContain(secret);
    expect(sites.lines.join()).not.toContain(address);
    const { lines } = await listAuditLines(sites.db, '2026-11', { limit: 100 });
    expect(lines).toContainEqual(
      expect.objectContaining({
        who: 'GB0001',
        action: 'listed',
        subjectIds: expect.arrayContaining([VISIT]),
      }),
    );
  });

  it('ends with another address, when it is revoked, and when its cadre has left', async () => {
    const first = addressIn((await wang.post(PAGE, {})).html);
    const second = addressIn((await wang.post(PAGE, {})).html);
    expect((await sites.anonymous.get(first)).status).toBe(404);
    expect((await sites.anonymous.get(second)).status).toBe(200);
    const revoked = await wang.post(`${PAGE}/revoke`, {});
    expect(textOf(revoked.html)).toContain('已经停用');
    expect((await sites.anonymous.get(second)).status).toBe(404);
    const lis = addressIn((await li.post(PAGE, {})).html);
    const leaves = { cadreId: 'GB0002', by: 'organizer', at: NOW };
    await commit(sites.db, [putDeparture(sites.db, { ...leaves, leavesOn: '2026-11-25' })]);
    expect((await sites.anonymous.get(lis)).status).toBe(200);
    await commit(sites.db, [putDeparture(sites.db, { ...leaves, leavesOn: '2026-11-24' })]);
    expect((await sites.anonymous.get(lis)).status).toBe(404);
  });

  it('is nothing for who guesses, nor without its ending', async () => {
    expect((await sites.anonymous.get('/cadre/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics')).status).toBe(404);
    const other = await sites.fetch(new Request('http://localhost/cadre/calendar/AAAA'));
    expect(other.status).toBe(303);
  });
});

describe('another system of the cadre’s', () => {
  it('adds a visit, hands it over and takes it back', async () => {
    const client = await sites.clientOf('GB0001');
    const asked = { householdId: 'H00001', onDate: '2026-12-08', startTime: '16:00' };
    const added = await client.post('/api/cadre/visits', asked);
    expect(added).toMatchObject({
      status: 200,
      json: { id: 'H00001.2026-12-08', warnings: [{ code: 'outside-convenient-time' }] },
    });
    const path = '/api/cadre/visits/H00001.2026-12-08';
    expect((await client.post(`${path}/hand-over`, { toCadreId: 'GB0004' })).json.title).toBe(
      'colleague-not-asked',
    );
    await setPairing(sites.db, { householdId: 'H00001', seat: 'second', cadreId: 'GB0004' });
    const handed = await client.post(`${path}/hand-over`, { toCadreId: 'GB0004', version: 1 });
    expect(handed.json).toMatchObject({ standsInFor: 'GB0001', version: 2, warnings: [] });
    expect((await client.get(path)).status).toBe(404);
    const back = await client.post(`${path}/take-back`, { version: 2 });
    expect(back.json).toMatchObject({ version: 3 });
    expect(back.json.standsInFor).toBeUndefined();
  });

  it('logs contact that nobody planned under a key once', async () => {
    const client = await sites.clientOf('GB0001');
    const log = { how: 'phone', outcome: 'met', onDate: '2026-11-20' };
    const key = { 'Idempotency-Key': 'phone-9' };
    const once = await client.post('/api/cadre/households/H00001/log', log, key);
    expect(once.json).toMatchObject({ id: 'H00001.2026-11-20', state: 'done', version: 1 });
    expect((await client.post('/api/cadre/households/H00001/log', log, key)).json.version).toBe(1);
    expect((await client.post('/api/cadre/households/H00003/log', log)).status).toBe(404);
  });

  it('makes a calendar’s address and ends it', async () => {
    const client = await sites.clientOf('GB0001');
    const { json } = await client.post('/api/cadre/calendar');
    const { pathname } = new URL(json.address);
    expect((await sites.anonymous.get(pathname)).status).toBe(200);
    const token = await sites.tokenOf('GB0001');
    const headers = { Authorization: `Bearer ${token}` };
    const ended = await sites.fetch(
      new Request('http://localhost/api/cadre/calendar', { method: 'DELETE', headers }),
    );
    expect(ended.status).toBe(204);
    expect((await sites.anonymous.get(pathname)).status).toBe(404);
  });

  it('sees the seat and what a household says', async () => {
    const client = await sites.clientOf('GB0001');
    const { items } = (await client.get('/api/cadre/households')).json;
    expect(items.map(({ id, seat }: { id: string; seat: string }) => [id, seat])).toEqual([
      ['H00001', 'first'],
      ['H00002', 'first'],
      ['H00003', 'second'],
    ]);
    expect(items[1].consent).toEqual({ state: 'paused', pausedUntil: '2026-12-20' });
  });
});

describe('contact beside the plan that was tried in vain', () => {
  it('stays on no list of what is to be made, and can be called off', async () => {
    const id = 'H00002.2026-11-20';
    const tried = { key: 'tap-7', how: 'home', outcome: 'nobody-home', onDate: '2026-11-20' };
    const logged = await wang.post('/cadre/households/H00002/log', tried);
    expect(logged.url.pathname).toBe(`/cadre/visits/${id}`);
    expect((await wang.get('/cadre')).html).not.toContain(id);
    expect(textOf(logged.html)).toContain('不去了');
    const off = await wang.post(`/cadre/visits/${id}/call-off`, { version: hidden(logged.html, 'version') });
    expect(textOf(off.html)).toContain('已取消');
    expect(textOf(off.html)).not.toContain('不去了');
    expect(textOf(off.html)).not.toContain('系统没有通知对方');
  });

  it('is called off only beside the plan', async () => {
    const id = 'H00002.2026-12';
    expect(textOf((await wang.get(`/cadre/visits/${id}`)).html)).not.toContain('不去了');
    const refused = await wang.post(`/cadre/visits/${id}/call-off`, {});
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('这次走访是计划里的');
  });
});
