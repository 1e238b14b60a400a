import { beforeAll, describe, expect, it } from 'vitest';
import { findLatestProposal } from '#shared/pairing/proposal-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import {
  cadreRows,
  demoFile,
  householdRows,
  pairCity,
  smallCadres,
  smallHouseholds,
} from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

const importAll = async (
  client: Awaited<ReturnType<Sites['clientOf']>>,
  { cadres, households }: { cadres: Uint8Array; households: Uint8Array },
) => {
  const sheet = { 'Content-Type': 'application/octet-stream' };
  await client.post('/api/organizer/rosters/cadres/import', cadres, sheet);
  await client.post('/api/organizer/rosters/households/import', households, sheet);
};

describe('an organizer, in a browser', () => {
  let sites: Sites;
  let browser: Awaited<ReturnType<Sites['browserOf']>>;
  beforeAll(async () => {
    sites = await openSites();
    browser = await sites.browserOf('organizer', ['organizer']);
  });

  it('is told to import the rosters first', async () => {
    const refused = await browser.post('/organizer/pairings/propose', {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('请先导入干部名册');
    const early = await browser.post('/organizer/visit-plans', { month: '2026-12' });
    expect(early.html).toContain('还没有结对');
  });

  it('asks for a proposal and sees each cadre with load, cap, households and the reason in words', async () => {
    const client = await sites.clientOf('organizer', ['organizer']);
    await importAll(client, {
      cadres: demoFile('cadres.xlsx').bytes,
      households: demoFile('households.csv').bytes,
    });
    const { html, url } = await browser.post('/organizer/pairings/propose', {});
    expect(url.pathname).toBe('/organizer/pairings');
    expect(html).toContain('待确认');
    expect(html).toContain('籍贯同村');
    expect(html).toMatch(/<td class="number">\d+ \/ \d+<\/td>/);
    expect(html).toContain('最好的分法');
  });

  it('sees the cadres by work number and page by page, in no order of merit', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/organizer/pairings';
    while (next) {
      const { html } = await browser.get(next);
      seen.push(...[...html.matchAll(/<span class="quiet small">(GB\d+)<\/span>/g)].map(([, id = '']) => id));
      next = /href="(\/organizer\/pairings\?cursor=[^"]+)"/.exec(html)?.[1];
    }
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...seen].sort());
  });

  it('confirms it, and a second press changes nothing', async () => {
    const { html } = await browser.get('/organizer/pairings');
    const id = hidden(html, 'id');
    const done = await browser.post('/organizer/pairings/confirm', { id });
    expect(done.html).toContain('新结对 560 户');
    expect(done.html).toContain('已确认');
    const again = await browser.post('/organizer/pairings/confirm', { id });
    expect(again.html).toContain('新结对 560 户');
    expect((await browser.post('/organizer/pairings/confirm', { id: 'none' })).status).toBe(404);
  });

  it('plans the month and sees every workday; planning it again adds nothing', async () => {
    const { html } = await browser.post('/organizer/visit-plans', { month: '2026-12' });
    expect(html).toMatch(/排好了：新排 \d+ 次/);
    expect(html).toContain('12月31日（周四）');
    const again = await browser.post('/organizer/visit-plans', { month: '2026-12' });
    expect(again.html).toContain('没有要补的');
  });

  it('plans a year that has no holiday notice yet, marked provisional', async () => {
    const { html } = await browser.post('/organizer/visit-plans', { month: '2027-01' });
    expect(html).toContain('放假安排还没有公布');
  });

  it.each([
    ['a month that is over', { month: '2026-10' }, 422, '已经过去'],
    ['a month too far ahead', { month: '2028-01' }, 422, '最多能排到 12 个月以后'],
    ['no month', { month: 'soon' }, 400, '月份没写对'],
  ])('is told what to do about %s', async (_, fields, status, sentence) => {
    const refused = await browser.post('/organizer/visit-plans', fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(status === 400 ? '有几处没填对' : sentence);
  });

  it('is the only one who may: a desk clerk or a cadre may not', async () => {
    const desk = await sites.browserOf('desk', ['desk']);
    expect((await desk.get('/organizer/pairings')).status).toBe(403);
    expect((await desk.post('/organizer/visit-plans', { month: '2026-12' })).status).toBe(403);
    const cadre = await sites.clientOf('GB0001');
    expect((await cadre.post('/api/organizer/pairings/propose')).status).toBe(403);
  });
});

describe('a proposal', () => {
  it('leaves a line with the households it shows, on the page and over the API', async () => {
    const sites = await openSites();
    await pairCity(sites.db);
    const { html } = await (await sites.browserOf('organizer', ['organizer'])).get('/organizer/pairings');
    expect(html).toContain('H00001');
    const { id } = (await findLatestProposal(sites.db)) ?? { id: '' };
    const client = await sites.clientOf('office', ['organizer']);
    const { json } = await client.get(`/api/organizer/pairings/proposals/${id}`);
    expect(json.pairs).toHaveLength(3);
    const { lines } = await listAuditLines(sites.db, '2026-11', { limit: 10 });
    expect(lines.map(({ who, action, subject }) => [who, action, subject]).sort()).toEqual([
      ['office', 'listed', 'household'],
      ['organizer', 'listed', 'household'],
    ]);
    for (const { subjectIds } of lines)
      expect([...subjectIds].sort()).toEqual(['H00001', 'H00002', 'H00003']);
  });
});

describe('another system of the office', () => {
  it('proposes, reads the pairs, confirms and plans, and the cadres see their own', async () => {
    const sites = await openSites();
    const office = await sites.clientOf('organizer', ['organizer']);
    await importAll(office, {
      cadres: smallCadres.bytes,
      households: smallHouseholds.bytes,
    });
    const proposed = await office.post('/api/organizer/pairings/propose');
    expect(proposed.status).toBe(201);
    expect(proposed.json).toMatchObject({ state: 'draft', households: 3, unpaired: 0 });
    expect(proposed.json.pairs).toHaveLength(3);
    const read = await office.get(`/api/organizer/pairings/proposals/${proposed.json.id}`);
    expect(read.json.pairs).toEqual(proposed.json.pairs);
    const confirmed = await office.post('/api/organizer/pairings/confirm', { id: proposed.json.id });
    expect(confirmed.json).toEqual({
      id: proposed.json.id,
      state: 'confirmed',
      paired: 3,
      kept: 0,
      changedMeanwhile: [],
    });
    const planned = await office.post('/api/organizer/visit-plans', { month: '2026-12' });
    expect(planned).toMatchObject({ status: 201, json: { month: '2026-12', unplaced: [] } });
    const cadre = await sites.clientOf('GB0001');
    const own = await cadre.get('/api/cadre/households');
    const mine = proposed.json.pairs.filter(({ cadreId }: { cadreId: string }) => cadreId === 'GB0001');
    expect(own.json.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      mine.map(({ householdId }: { householdId: string }) => householdId).sort(),
    );
  });

  it('is told what is short when caps don’t reach, and as many as possible are paired', async () => {
    const sites = await openSites();
    const office = await sites.clientOf('organizer', ['organizer']);
    const one = ['一般户', '', '每季', '不限', ''];
    await importAll(office, {
      cadres: cadreRows(['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '1', '']).bytes,
      households: householdRows(
        ['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6', ...one],
        ['H00002', '吕红霞', '东岭镇', '南坡村', '6组', '4', ...one],
      ).bytes,
    });
    const proposed = await office.post('/api/organizer/pairings/propose');
    expect(proposed.json).toMatchObject({
      households: 2,
      capTotal: 1,
      proposed: 1,
      unpaired: 1,
      unpairedHouseholds: [{ reason: 'caps-used-up' }],
    });
    const { html } = await (await sites.browserOf('organizer', ['organizer'])).get('/organizer/pairings');
    expect(html).toContain('干部上限一共 1 个，要排的位置有 2 个，差 1 个');
  });

  it.each([
    ['/api/organizer/pairings/confirm', '{', 400, 'not-json'],
    ['/api/organizer/pairings/confirm', {}, 400, 'malformed'],
    ['/api/organizer/pairings/confirm', { id: 'none' }, 404, 'not-found'],
    ['/api/organizer/visit-plans', { month: '2026-13' }, 400, 'malformed'],
    ['/api/organizer/visit-plans', { month: '2026-12' }, 422, 'no-pairings'],
    ['/api/organizer/pairings/propose', undefined, 422, 'no-cadres'],
  ])('is refused %s with %j', async (path, body, status, title) => {
    const office = await (await openSites()).clientOf('organizer', ['organizer']);
    expect(await office.post(path, body)).toMatchObject({ status, json: { title } });
  });
});
