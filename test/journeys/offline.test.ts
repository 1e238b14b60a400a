import { beforeAll, describe, expect, it } from 'vitest';
import { listOwnVisits } from '#shared/pairing/own-visits.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { phoneWeekSchema } from '#shared/web/api/cadre-offline.ts';
import { NOW, pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };

let sites: Sites;
const ask = (path: string, headers: Record<string, string> = {}) =>
  sites.fetch(new Request(`http://localhost${path}`, { headers }));

beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { month: '2026-12' });
});

describe('the cadre’s pages', () => {
  it('run scripts of this site only, from no other place and none in the page', async () => {
    const wang = await sites.browserOf('GB0001');
    const { html, headers } = await wang.get('/cadre');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const part of ['script', 'connect', 'worker', 'manifest'])
      expect(policy).toContain(`${part}-src 'self'`);
    expect(policy).not.toContain('unsafe');
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/cadre/offline.js" defer="">']);
    expect(html).toContain('<link rel="manifest" href="/cadre/manifest.webmanifest"/>');
  });

  it('are the only ones: the office’s run none', async () => {
    const { html, headers } = await (await sites.browserOf('organizer', ['organizer'])).get('/organizer');
    expect(headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect(html).not.toContain('<script');
  });
});

describe('what a phone needs without signal', () => {
  it.each([
    ['/cadre/offline.js', 'text/javascript'],
    ['/cadre/offline-worker.js', 'text/javascript'],
    ['/cadre/manifest.webmanifest', 'application/manifest+json'],
    ['/cadre/icon.svg', 'image/svg+xml'],
  ])(
    '%s is there for anybody, asked for each time, and not sent again when the phone has it',
    async (path, type) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toContain(type);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
      const again = await ask(path, { 'If-None-Match': response.headers.get('ETag') ?? '' });
      expect(again.status).toBe(304);
    },
  );

  it('the worker may answer for /cadre itself', async () => {
    const response = await ask('/cadre/offline-worker.js');
    expect(response.headers.get('Service-Worker-Allowed')).toBe('/cadre');
  });

  it('the page has the server’s own form and nothing of a person, whoever asks', async () => {
    const anybody = await (await ask('/cadre/offline')).text();
    const { html } = await (await sites.browserOf('GB0001')).get('/cadre/offline');
    for (const page of [anybody, html]) {
      for (const name of ['how', 'outcome', 'raised', 'agreed', 'solved', 'onDate'])
        expect(page).toContain(`name="${name}"`);
      expect(page).not.toMatch(/姜永福|吕红霞|GB0001|王强/);
    }
  });
});

describe('the visits a phone keeps', () => {
  it('are for a cadre who is signed in', async () => {
    expect((await ask('/api/cadre/phone-week')).status).toBe(401);
    const office = await sites.clientOf('organizer', ['organizer']);
    expect((await office.get('/api/cadre/phone-week')).status).toBe(403);
  });

  it('are this cadre’s of the coming days that aren’t made yet, without any way to reach the household', async () => {
    const [first] = await listOwnVisits(sites.db, 'GB0001', DECEMBER);
    if (!first) throw new Error('no visit');
    const { visit, household } = first;
    const wang = await sites.clientOf('GB0001');
    expect((await wang.get('/api/cadre/phone-week')).json.visits).toEqual([]);

    sites.clock.at = `${visit.onDate}T01:00:00.000Z`;
    const { status, json } = await wang.get('/api/cadre/phone-week');
    expect(status).toBe(200);
    expect(phoneWeekSchema.strict().parse(json)).toMatchObject({ cadreId: 'GB0001', now: sites.clock.at });
    const kept = json.visits.find(({ id }: { id: string }) => id === visit.id);
    expect(Object.keys(kept).sort()).toEqual(['head', 'id', 'onDate', 'place', 'version', 'when']);
    expect(kept).toMatchObject({ version: visit.version, head: household.head, onDate: visit.onDate });

    await wang.post(`/api/cadre/visits/${visit.id}/log`, { how: 'home', outcome: 'met' });
    const after = await wang.get('/api/cadre/phone-week');
    expect(after.json.visits.map(({ id }: { id: string }) => id)).not.toContain(visit.id);
    const { lines } = await listAuditLines(sites.db, visit.onDate.slice(0, 7), { limit: 100 });
    expect(lines).toContainEqual(
      expect.objectContaining({ who: 'GB0001', action: 'listed', subject: 'visit' }),
    );
    sites.clock.at = NOW;
  });
});

describe('a log that was written without signal', () => {
  it('and on top of another finds the version one higher, as the phone expects', async () => {
    const own = await listOwnVisits(sites.db, 'GB0002', DECEMBER);
    const id = own[0]?.visit.id ?? '';
    const li = await sites.clientOf('GB0002');
    const { version } = (await li.get(`/api/cadre/visits/${id}`)).json;
    const send = (key: string, over: number, outcome: string) =>
      li.post(
        `/api/cadre/visits/${id}/log`,
        { how: 'phone', outcome, raised: '', solved: '', onDate: '2026-11-24', version: over },
        { 'Idempotency-Key': key },
      );
    expect((await send('one', version, 'nobody-home')).json.version).toBe(version + 1);
    expect((await send('two', version + 1, 'met')).json.version).toBe(version + 2);
    expect(await send('one', version, 'nobody-home')).toMatchObject({
      status: 200,
      json: { version: version + 2 },
    });
    expect(await send('three', version, 'met')).toMatchObject({
      status: 409,
      json: { title: 'changed-meanwhile', detail: expect.stringContaining('刚才有人改动') },
    });
  });

  it('carries what tells the phone of the visit in the site’s own form', async () => {
    const [first] = await listOwnVisits(sites.db, 'GB0001', DECEMBER);
    const open = (await listOwnVisits(sites.db, 'GB0001', DECEMBER)).at(-1) ?? first;
    if (!open) throw new Error('no visit');
    const { html } = await (await sites.browserOf('GB0001')).get(`/cadre/visits/${open.visit.id}/log`);
    expect(html).toContain(`name="plannedOn" value="${open.visit.onDate}"`);
    expect(html).toMatch(new RegExp(`name="about" value="${open.household.head}，`));
  });
});
