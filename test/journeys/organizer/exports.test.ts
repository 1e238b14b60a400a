import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { rosterNames } from '#functions/organizer/rosters.ts';
import { listVisitsOfCadre } from '#shared/pairing/visit-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { readSheets } from '#shared/sheets/read-sheet.ts';
import type { Cell } from '#shared/sheets/sheet.ts';
import { accepted, cadreRows, demoFile, householdRows, pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let sites: Awaited<ReturnType<typeof openSites>>;
const households = householdRows(
  ['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6人', '军烈属', '0411-82345678', '每月', '工作日上午', ''],
  ['H00002', '𠮷田', '东岭镇', '南坡村', '无', '４', '一般户', '', '每两个月', '', '=1+1'],
  [
    'H00003',
    '孙 卫民',
    '西川镇',
    '白杨村',
    '8组',
    '6',
    '一般户',
    '１３８２０００１０７１',
    '每月',
    '不限',
    "''七",
  ],
);
const cadres = cadreRows(
  [
    'GB0001',
    '王强',
    '东岭镇政府',
    '科长',
    '13820000175',
    'w@example.gov.cn',
    '南坡村',
    '2户',
    'H00003、H00009',
  ],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '2', ''],
);

beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db, { cadres, households, month: '2026-12' });
});

// A new one each time: the database tidies sessions away by the machine's clock, which is later than the tests' own.
const organizer = () => sites.tokenOf('organizer', ['organizer']);
const fetchAs = (bearer: string, path: string, init: RequestInit = {}) =>
  sites.fetch(
    new Request(`http://localhost${path}`, { ...init, headers: { Authorization: `Bearer ${bearer}` } }),
  );
const download = async (path: string) => {
  const response = await fetchAs(await organizer(), path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes };
};
const sheetsOf = async (bytes: Uint8Array) => accepted(await readSheets({ name: 'x.xlsx', bytes }));
const column = (rows: Cell[][], title: string): Cell[] => {
  const at = rows[0]?.indexOf(title) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? null);
};

describe('a roster', () => {
  beforeAll(async () => {
    for (const [name, file] of [
      ['leaders', 'leaders.csv'],
      ['departments', 'departments.csv'],
    ]) {
      const { bytes } = demoFile(String(file));
      const sent = await fetchAs(await organizer(), `/api/organizer/rosters/${name}/import`, {
        method: 'POST',
        body: new Uint8Array(bytes),
      });
      expect(sent.status).toBe(200);
    }
  });

  it.each(rosterNames)('of %s that is exported and imported again changes nothing', async (name) => {
    const { response, bytes } = await download(`/api/organizer/rosters/${name}/export`);
    expect(response.status).toBe(200);
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows.length).toBeGreaterThan(2);
    const back = await fetchAs(await organizer(), `/api/organizer/rosters/${name}/import`, {
      method: 'POST',
      body: bytes,
    });
    const rows = (sheet?.rows.length ?? 0) - 1;
    expect(await back.json()).toMatchObject({
      rows,
      accepted: rows,
      applied: 0,
      unchanged: rows,
      rejected: [],
      gone: [],
      mapped: 'by-name',
    });
  });

  it('keeps a landline’s leading zero as text, and what reads like a formula as text', async () => {
    const { bytes } = await download('/api/organizer/rosters/households/export');
    const [sheet = { rows: [] }] = await sheetsOf(bytes);
    expect(column(sheet.rows, '联系电话')).toEqual(['041182345678', null, '13820001071']);
    expect(column(sheet.rows, '备注')).toEqual([null, '=1+1', "''七"]);
    expect(column(sheet.rows, '人口')).toEqual([6, 4, 6]);
  });

  it('is named in Chinese and for programs that know none', async () => {
    const { response } = await download('/organizer/rosters/households/export');
    expect(response.headers.get('Content-Type')).toBe(XLSX);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="households-2026-11-24.xlsx"; filename*=UTF-8''${encodeURIComponent('户名册-2026-11-24.xlsx')}`,
    );
    expect(response.headers.get('Cache-Control')).toContain('no-store');
  });

  it('that there is not is not found', async () => {
    expect((await fetchAs(await organizer(), '/api/organizer/rosters/nobody/export')).status).toBe(404);
  });
});

describe('pairings and visits', () => {
  it('go out with who, seat, reason and since when', async () => {
    const { bytes } = await download('/api/organizer/pairings/export');
    const [sheet = { rows: [] }] = await sheetsOf(bytes);
    expect(sheet.rows.slice(1).map((row) => row.slice(0, 10))).toEqual([
      [
        'H00001',
        '姜永福',
        '东岭镇',
        '南坡村',
        '主联系人',
        'GB0001',
        '王强',
        '东岭镇政府',
        '籍贯同村',
        '2026-11-24',
      ],
      [
        'H00002',
        '𠮷田',
        '东岭镇',
        '南坡村',
        '主联系人',
        'GB0001',
        '王强',
        '东岭镇政府',
        '籍贯同村',
        '2026-11-24',
      ],
      [
        'H00003',
        '孙卫民',
        '西川镇',
        '白杨村',
        '主联系人',
        'GB0002',
        '李梅',
        '西川镇政府',
        '籍贯同村',
        '2026-11-24',
      ],
    ]);
  });

  it('go out month by month, with the log that counts of each', async () => {
    const [visit] = await listVisitsOfCadre(sites.db, 'GB0001', { from: '2026-12-01', to: '2026-12-31' });
    if (!visit) throw new Error('no visit was planned');
    const { bytes: before } = await download('/api/organizer/visits/export?month=2026-12');
    const [visits = { rows: [] }, noLogs] = await sheetsOf(before);
    expect(noLogs?.rows.length ?? 1).toBe(1);
    expect(column(visits.rows, '户编号')).toContain('H00001');
    expect(new Set(column(visits.rows, '状态'))).toEqual(new Set(['已排']));
    expect(column(visits.rows, '日期')).toEqual([...column(visits.rows, '日期')].sort());
    sites.clock.at = `${visit.onDate}T10:00:00.000Z`;
    const sent = await fetchAs(await sites.tokenOf('GB0001'), `/api/cadre/visits/${visit.id}/log`, {
      method: 'POST',
      body: JSON.stringify({ how: 'home', outcome: 'met', raised: '低保\n怎么办', solved: false }),
    });
    expect(sent.status).toBeLessThan(300);
    const { bytes: after } = await download('/organizer/visit-plans/export?month=2026-12');
    const [done = { rows: [] }, logs = { rows: [] }] = await sheetsOf(after);
    expect(column(done.rows, '状态')).toContain('已走访');
    expect(column(logs.rows, '反映的事')).toEqual(['低保\n怎么办']);
    expect(column(logs.rows, '是否解决')).toEqual(['否']);
    expect(column(logs.rows, '结果')).toEqual(['谈上了']);
  });

  it('of a month that does not read are refused with what to do', async () => {
    const refused = await fetchAs(await organizer(), '/api/organizer/visits/export?month=2026-13');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'month' }] });
  });
});

describe('what goes out', () => {
  let minute = 0;
  it.each([
    '/api/organizer/rosters/households/export',
    '/organizer/rosters/households/export',
    '/api/organizer/pairings/export',
    '/organizer/pairings/export',
    '/api/organizer/visits/export?month=2026-12',
    '/organizer/visit-plans/export?month=2026-12',
  ])('by %s is for organizers alone, and leaves a line', async (path) => {
    const others = [
      await sites.tokenOf('desk', ['desk']),
      await sites.tokenOf('auditor', ['auditor']),
      await sites.tokenOf('GB0001'),
    ];
    for (const other of others) expect((await fetchAs(other, path)).status).toBe(403);
    const nobody = await sites.fetch(new Request(`http://localhost${path}`));
    expect(nobody.status).toBe(path.startsWith('/api') ? 401 : 303);
    minute += 1;
    sites.clock.at = `2027-03-01T01:0${minute}:00.000Z`;
    await fetchAs(await organizer(), path);
    const { lines } = await listAuditLines(sites.db, '2027-03', { limit: 1 });
    const subject = /rosters/.test(path) ? 'roster' : /pairings/.test(path) ? 'pairing' : 'visit';
    expect(lines).toMatchObject([{ who: 'organizer', action: 'exported', subject }]);
  });

  it('is linked from each page', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const roster = await browser.get('/organizer/rosters/cadres');
    expect(roster.html).toContain('href="/organizer/rosters/cadres/export"');
    expect((await browser.get('/organizer/pairings')).html).toContain('href="/organizer/pairings/export"');
    const plans = await browser.get('/organizer/visit-plans?month=2026-12');
    expect(plans.html).toContain('href="/organizer/visit-plans/export?month=2026-12"');
  });

  it('leaves a Lambda function as it is: an xlsx as base64, marked so', async () => {
    const handler = handle(new Hono().all('*', (c) => sites.fetch(c.req.raw)));
    const path = '/api/organizer/rosters/households/export';
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: '',
      headers: { host: 'localhost', authorization: `Bearer ${await organizer()}` },
      isBase64Encoded: false,
      requestContext: { domainName: 'localhost', http: { method: 'GET', path } },
    };
    const answer = await handler(event as unknown as LambdaEvent);
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: { 'content-type': XLSX },
    });
    const [sheet] = await sheetsOf(new Uint8Array(Buffer.from(answer.body, 'base64')));
    expect(sheet?.rows).toHaveLength(4);
  });
});
