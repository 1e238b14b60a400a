import { beforeAll, describe, expect, it } from 'vitest';
import { listOwnVisits } from '#shared/pairing/own-visits.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;
type Browser = Awaited<ReturnType<Sites['browserOf']>>;

const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

let sites: Sites;
let wang: Browser;
/** The visit of H00001 in December, as it is now. */
const visitNow = async () => {
  const own = await listOwnVisits(sites.db, 'GB0001', DECEMBER);
  const found = own.find(({ visit }) => visit.householdId === 'H00001');
  if (!found) throw new Error('no visit');
  return found.visit;
};

beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { month: '2026-12' });
  wang = await sites.browserOf('GB0001');
});

describe('a cadre', () => {
  it('who is not signed in is led to sign in, and back', async () => {
    const response = await sites.fetch(new Request('http://localhost/cadre/households'));
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/cadre/sign-in?next=%2Fcadre%2Fhouseholds');
  });

  it('whose session ended while a form was open gets back what was typed, to send it again once signed in', async () => {
    const typed = { key: 'k-1', how: 'home', outcome: 'met', raised: '屋顶漏雨，“急”\n第二行' };
    const response = await sites.fetch(
      new Request('http://localhost/cadre/visits/H00001.2026-12/log', {
        method: 'POST',
        headers: { Origin: 'http://localhost' },
        body: new URLSearchParams(typed),
      }),
    );
    expect(response.status).toBe(401);
    const html = await response.text();
    expect(html).toContain('action="/cadre/visits/H00001.2026-12/log"');
    expect(html).toContain('href="/cadre/sign-in?next=%2Fcadre" target="_blank"');
    for (const [name, value] of Object.entries(typed)) expect(hidden(html, name)).toBe(value);
  });

  it('whose session ended is not handed back a file, and is told to do it again', async () => {
    const body = new FormData();
    body.set('sheet', new File(['x'], 'x.csv'));
    const init = { method: 'POST', headers: { Origin: 'http://localhost' }, body };
    const response = await sites.fetch(new Request('http://localhost/cadre/absences', init));
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('<form method="post"');
  });

  it('sees only their own households, with the way to reach them, the convenient time and the note', async () => {
    const { html } = await wang.get('/cadre/households');
    expect(html).toContain('姜永福');
    expect(html).toContain('href="tel:+8613820001015"');
    expect(html).toContain('工作日上午');
    expect(html).toContain('听力不好');
    expect(html).not.toContain('孙卫民');
  });

  it('is told that another’s household or visit isn’t there', async () => {
    expect((await wang.get('/cadre/households/H00003')).status).toBe(404);
    for (const page of ['', '/log', '/move'])
      expect((await wang.get(`/cadre/visits/H00003.2026-12${page}`)).status).toBe(404);
    expect(
      (await wang.post('/cadre/visits/H00003.2026-12/log', { how: 'home', outcome: 'met' })).status,
    ).toBe(404);
    expect((await wang.post('/cadre/visits/H00003.2026-12/move', { onDate: '2026-12-09' })).status).toBe(404);
    expect((await wang.get('/cadre/households/nobody')).status).toBe(404);
  });

  it('leaves an audit line with each look at a household', async () => {
    await wang.get('/cadre/households/H00001');
    const { lines } = await listAuditLines(sites.db, '2026-11', { limit: 100 });
    expect(lines).toContainEqual(
      expect.objectContaining({
        who: 'GB0001',
        action: 'read',
        subject: 'household',
        subjectIds: ['H00001'],
      }),
    );
  });

  it('moves a visit to a suggested day with one tap', async () => {
    const { id, onDate } = await visitNow();
    const { html } = await wang.get(`/cadre/visits/${id}/move`);
    const [, to = ''] = /name="to" value="([^"]+)"/.exec(html) ?? [];
    expect(to.slice(0, 10)).not.toBe(onDate);
    expect(to).toMatch(/^2026-12-/);
    const moved = await wang.post(`/cadre/visits/${id}/move`, { to, version: hidden(html, 'version') });
    expect(moved.html).toContain('改好了');
    expect(await visitNow()).toMatchObject({ onDate: to.slice(0, 10), version: 2, agreed: true });
  });

  it('is asked back before a move to a time the household didn’t ask for, and may do it all the same', async () => {
    const { id } = await visitNow();
    const fields = { onDate: '2026-12-15', startTime: '15:00' };
    const asked = await wang.post(`/cadre/visits/${id}/move`, fields);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('不在这户说的方便时间里');
    expect((await visitNow()).onDate).not.toBe('2026-12-15');
    const moved = await wang.post(`/cadre/visits/${id}/move`, { ...fields, ifWarned: 'move' });
    expect(moved.url.pathname).toBe(`/cadre/visits/${id}`);
    expect(await visitNow()).toMatchObject(fields);
  });

  it.each([
    ['yesterday', { onDate: '2026-11-23' }, 422, '已经过去'],
    ['a Sunday', { onDate: '2026-12-13' }, 422, '这天放假'],
    ['a holiday', { onDate: '2027-01-01' }, 422, '这天放假'],
    ['next summer', { onDate: '2027-06-01' }, 422, '改得太远'],
    ['no day', { onDate: '' }, 400, '日期没写对'],
    ['a day that doesn’t exist', { onDate: '2026-02-30' }, 400, '日期没写对'],
    ['a strange time', { onDate: '2026-12-16', startTime: '25:00' }, 400, '时间没写对'],
    ['an old page', { onDate: '2026-12-16', version: '1' }, 409, '刚才有人改动'],
  ])('is told what to do instead of moving to %s', async (_, fields, status, sentence) => {
    const { id } = await visitNow();
    const refused = await wang.post(`/cadre/visits/${id}/move`, fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('自己选一天');
  });

  it('is told what is missing in a log, and what was typed stays', async () => {
    const { id } = await visitNow();
    const refused = await wang.post(`/cadre/visits/${id}/log`, { how: 'home', raised: '屋顶漏雨' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('请选联系上了没有');
    expect(refused.html).toContain('屋顶漏雨');
    expect(refused.html).toMatch(/id="how-home" value="home" checked/);
    const long = await wang.post(`/cadre/visits/${id}/log`, {
      how: 'home',
      outcome: 'met',
      raised: '长'.repeat(501),
    });
    expect(long.html).toContain('500 个字以内');
  });

  it('logs that nobody was home, and can still move the visit', async () => {
    sites.clock.at = '2026-12-15T08:00:00.000Z';
    const { id } = await visitNow();
    const logged = await wang.post(`/cadre/visits/${id}/log`, { how: 'home', outcome: 'nobody-home' });
    expect(logged.html).toContain('换个日子再去');
    expect(await visitNow()).toMatchObject({ state: 'planned' });
    const moved = await wang.post(`/cadre/visits/${id}/move`, { onDate: '2026-12-17', startTime: '09:00' });
    expect(moved.html).toContain('改好了');
  });

  it('logs a visit in a few taps, and sending the form twice logs it once', async () => {
    sites.clock.at = '2026-12-17T02:30:00.000Z';
    const { id } = await visitNow();
    const { html } = await wang.get(`/cadre/visits/${id}/log`);
    const fields = {
      key: hidden(html, 'key'),
      version: hidden(html, 'version'),
      how: 'home',
      outcome: 'met',
      raised: '屋顶漏雨',
      agreed: '下周请镇里来看',
      solved: 'no',
    };
    const once = await wang.post(`/cadre/visits/${id}/log`, fields);
    expect(once.html).toContain('记好了');
    const { version } = await visitNow();
    const twice = await wang.post(`/cadre/visits/${id}/log`, fields);
    expect(twice.html).toContain('记好了');
    expect(await visitNow()).toMatchObject({
      state: 'done',
      version,
      lastLog: { raised: '屋顶漏雨', solved: false },
    });
    expect((await wang.get('/cadre/households/H00001')).html).toContain('屋顶漏雨');
  });

  it('is shown what somebody wrote down meanwhile before anything is written over it', async () => {
    const { id, version } = await visitNow();
    const typed = { how: 'home', outcome: 'met', raised: '我写的', onDate: '2026-12-17' };
    const path = `/cadre/visits/${id}/log`;
    const refused = await wang.post(path, { ...typed, key: 'late', version: String(version - 1) });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('您写的还没有记进去');
    expect(refused.html).toContain('下周请镇里来看');
    expect(refused.html).toContain('我写的');
    expect(hidden(refused.html, 'version')).toBe(String(version));
    expect((await visitNow()).lastLog?.raised).toBe('屋顶漏雨');
    const key = hidden(refused.html, 'key');
    expect(key).not.toBe('late');
    await wang.post(path, { ...typed, key, version: hidden(refused.html, 'version') });
    expect((await visitNow()).lastLog?.raised).toBe('我写的');
  });

  it('reads names and phones in no line of the log', () => {
    const all = sites.lines.join('\n');
    for (const secret of ['姜永福', '13820001015', '屋顶漏雨', 'H00001']) expect(all).not.toContain(secret);
  });
});

describe('another system of the cadre’s', () => {
  it('lists own visits and households page by page, and refuses what isn’t a page', async () => {
    const client = await sites.clientOf('GB0002');
    const households = await client.get('/api/cadre/households');
    expect(households.json.items.map(({ id }: { id: string }) => id)).toEqual(['H00003']);
    const visits = await client.get('/api/cadre/visits?from=2026-12-01&to=2026-12-31');
    expect(visits.json.items).toEqual([
      expect.objectContaining({ id: 'H00003.2026-12', state: 'planned', household: expect.anything() }),
    ]);
    expect((await client.get('/api/cadre/households?cursor=H00001')).status).toBe(400);
    expect((await client.get('/api/cadre/visits?from=2026-13-01')).json.errors[0].field).toBe('from');
    expect((await client.get('/api/cadre/visits?from=2026-12-02&to=2026-12-01')).status).toBe(400);
  });

  it('moves a visit and is told what to mind', async () => {
    const client = await sites.clientOf('GB0002');
    const moved = await client.post('/api/cadre/visits/H00003.2026-12/move', {
      onDate: '2026-12-21',
      startTime: '19:00',
    });
    expect(moved.status).toBe(200);
    expect(moved.json).toMatchObject({
      onDate: '2026-12-21',
      version: 2,
      warnings: [{ code: 'outside-convenient-time' }],
    });
  });

  it('logs under a key once, and refuses other words under the same key', async () => {
    const client = await sites.clientOf('GB0002');
    const path = '/api/cadre/visits/H00003.2026-12/log';
    const key = { 'Idempotency-Key': 'phone-1' };
    const log = { how: 'phone', outcome: 'put-off' };
    const once = await client.post(path, log, key);
    expect(once.json).toMatchObject({
      state: 'planned',
      version: 3,
      log: { how: 'phone', outcome: 'put-off' },
    });
    expect((await client.post(path, log, key)).json.version).toBe(3);
    expect((await client.post(path, { ...log, outcome: 'met' }, key)).json.title).toBe(
      'log-key-used-otherwise',
    );
    expect((await client.post(path, log)).json.version).toBe(3);
  });

  it.each([
    ['no JSON', '{', 400, 'not-json'],
    ['an unknown way', { how: 'drone', outcome: 'met' }, 400, 'malformed'],
    ['no outcome', { how: 'home' }, 400, 'malformed'],
    ['a day to come', { how: 'home', outcome: 'met', onDate: '2026-12-30' }, 422, 'visit-in-future'],
    ['a day long ago', { how: 'home', outcome: 'met', onDate: '2026-01-05' }, 422, 'too-long-ago'],
  ])('is refused a log with %s', async (_, body, status, title) => {
    const client = await sites.clientOf('GB0002');
    const refused = await client.post('/api/cadre/visits/H00003.2026-12/log', body);
    expect(refused).toMatchObject({ status, json: { title } });
  });

  it('without a session, or as an organizer who is no cadre, gets nothing', async () => {
    const response = await sites.fetch(new Request('http://localhost/api/cadre/households'));
    expect(response.status).toBe(401);
    const office = await sites.clientOf('organizer', ['organizer']);
    expect((await office.get('/api/cadre/households')).status).toBe(403);
  });
});
