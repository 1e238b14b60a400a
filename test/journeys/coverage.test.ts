import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { NOW } from '#test/support/pairing/city.ts';
import { coverCity, RAISED, writeVisit } from '#test/support/pairing/coverage-city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

const PAGE = '/organizer/coverage';
const UNIT = '东岭镇政府';
const OTHER = '西川镇政府';
const inUnit = (path: string, unit: string) => `${path}${path.includes('?') ? '&' : '?'}unit=${unit}`;

let sites: Sites;
let organizer: Awaited<ReturnType<Sites['browserOf']>>;
let supervisor: Awaited<ReturnType<Sites['browserOf']>>;
beforeAll(async () => {
  sites = await openSites();
  await coverCity(sites.db);
  organizer = await sites.browserOf('organizer', ['organizer']);
  supervisor = await sites.browserOf('supervisor', ['supervisor'], UNIT);
});

describe('an organizer', () => {
  it('sees all villages and units with their counts, and when they were counted', async () => {
    const { status, html } = await organizer.get(PAGE);
    expect(status).toBe(200);
    expect(html).toContain('统计于11月24日（星期二）上午10:00');
    expect(html).toContain('南坡村：已走访 1 户，应走访 2 户');
    expect(html).toContain('白杨村：已走访 0 户，应走访 1 户');
    expect(html).toContain('2026年11月每天的走访');
    expect(html).toContain('应走访 3 次，走成 1 次，没遇上或改天 1 次');
  });

  it('sees units by name, whatever their figures', async () => {
    const { html } = await organizer.get(PAGE);
    const units = [...html.matchAll(/<th scope="row"><a href="[^"]+">([^<]+)<\/a>/g)].map(([, unit]) => unit);
    expect(units).toEqual(['东岭镇政府', '教育局', '西川镇政府']);
  });

  it('sees each overdue visit with its reason, the longest ago first, and who has no cadre last', async () => {
    const { html } = await organizer.get(`${PAGE}/overdue`);
    expect([...html.matchAll(/<span class="quiet">(H\d+)<\/span>/g)].map(([, id]) => id)).toEqual([
      'H00003',
      'H00002',
      'H00004',
    ]);
    for (const reason of ['到期了，没有排上', '去了，没人', '还没有结对'])
      expect(html).toContain(`<td data-label="原因">${reason}</td>`);
  });

  it('narrows a list to a village, a unit or a reason, and keeps what was chosen', async () => {
    const { html } = await organizer.get(
      `${PAGE}/overdue?${new URLSearchParams({ place: '西川镇/白杨村', unit: OTHER, reason: 'not-planned' })}`,
    );
    expect(html).toContain('共 1 件');
    expect(html).toContain('value="西川镇/白杨村" selected');
    expect(html).toContain('value="not-planned" selected');
    const none = await organizer.get(`${PAGE}/overdue?reason=put-off`);
    expect(none.html).toContain('没有逾期的走访');
  });

  it('follows a village’s tile to its households that were not reached', async () => {
    const { html } = await organizer.get(PAGE);
    const href = /href="([^"]+)" aria-label="南坡村/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const list = await organizer.get(href);
    expect(list.html).toContain('吕*');
    expect(list.html).not.toContain('孙*');
  });

  it.each([
    ['a village that isn’t there', `${PAGE}/overdue?place=桃花村`, 400],
    ['a reason nobody knows', `${PAGE}/overdue?reason=lazy`, 400],
    ['a month that isn’t one', `${PAGE}?month=2026-13`, 400],
    ['a unit without cadres', `${PAGE}?unit=没有这个局`, 404],
  ])('is told about %s', async (_, path, status) => {
    expect((await organizer.get(path)).status).toBe(status);
  });

  it('counts anew by a button, at most every ten minutes', async () => {
    sites.clock.at = addMinutes(NOW, 5);
    expect((await organizer.post(`${PAGE}/count`, {})).html).toContain('上午10:00');
    sites.clock.at = addMinutes(NOW, 10);
    expect((await organizer.post(`${PAGE}/count`, {})).html).toContain('上午10:10');
    sites.clock.at = NOW;
  });
});

describe('a supervisor', () => {
  it('sees their own unit and finds the way from the first page', async () => {
    expect((await supervisor.get('/organizer')).html).toContain('href="/organizer/coverage"');
    const { html } = await supervisor.get(PAGE);
    expect(html).toContain('东岭镇政府的走访情况');
    expect(html).toContain('南坡村');
  });

  it.each([PAGE, `${PAGE}/overdue`, `${PAGE}/not-reached?show=all`])(
    'sees no other unit, its villages, households or cadres on %s',
    async (path) => {
      const { status, html } = await supervisor.get(path);
      expect(status).toBe(200);
      for (const foreign of [OTHER, '教育局', '白杨村', '孙*', 'H00003', 'H00004', '李梅'])
        expect(html).not.toContain(foreign);
    },
  );

  it.each([
    PAGE,
    `${PAGE}/overdue`,
    `${PAGE}/not-reached`,
    `${PAGE}/month.svg`,
    `${PAGE}/year.svg`,
    '/api/organizer/coverage',
    '/api/organizer/coverage/overdue',
    '/api/organizer/coverage/not-reached',
  ])('is told that another unit isn’t there: %s', async (path) => {
    expect((await supervisor.get(inUnit(path, OTHER))).status).toBe(404);
    expect((await supervisor.get(inUnit(path, '没有这个局'))).status).toBe(404);
    expect((await supervisor.get(inUnit(path, UNIT))).status).toBe(200);
  });

  it('finds a village of another unit no place to narrow to', async () => {
    expect((await supervisor.get(`${PAGE}/overdue?place=西川镇`)).status).toBe(400);
  });

  it('without a unit is told whom to ask', async () => {
    const nobody = await sites.browserOf('supervisor', ['supervisor']);
    const { status, html } = await nobody.get(PAGE);
    expect(status).toBe(403);
    expect(html).toContain('请联系管理统一身份认证的同事');
  });

  it('enters nothing else of the office', async () => {
    for (const path of [
      '/organizer/rosters',
      '/organizer/pairings',
      '/organizer/visit-plans',
      '/organizer/audit',
    ])
      expect((await supervisor.get(path)).status).toBe(403);
  });

  it('sees a visit that was logged since, once the figures are ten minutes old', async () => {
    const counted = await openSites();
    await coverCity(counted.db);
    const browser = await counted.browserOf('supervisor', ['supervisor'], UNIT);
    const reached = async () => /周期内已走访到<\/dt><dd>(\d+) 户/.exec((await browser.get(PAGE)).html)?.[1];
    expect(await reached()).toBe('1');
    await writeVisit(counted.db, {
      householdId: 'H00002',
      cadreId: 'GB0001',
      onDate: '2026-11-24',
      occasion: '2026-10',
      outcome: 'met',
    });
    counted.clock.at = addMinutes(NOW, 9);
    expect(await reached()).toBe('1');
    counted.clock.at = addMinutes(NOW, 10);
    expect(await reached()).toBe('2');
    expect((await browser.get(`${PAGE}/overdue`)).html).toContain('没有逾期的走访');
  });
});

describe('whoever looks', () => {
  it.each([PAGE, `${PAGE}/overdue`, `${PAGE}/not-reached?show=all`])(
    'sees heads masked, no phone and nothing of what was said: %s',
    async (path) => {
      const api = await sites.clientOf('organizer', ['organizer']);
      const answers = [
        (await organizer.get(path)).html,
        (await supervisor.get(path)).html,
        JSON.stringify((await api.get(`/api${path}`)).json),
      ];
      for (const shown of answers)
        for (const secret of ['吕红霞', '姜永福', '孙卫民', '卫桂兰', '1382000', RAISED, '听力不好'])
          expect(shown).not.toContain(secret);
    },
  );

  it('leaves a line each time, with ids alone', async () => {
    const looked = await openSites();
    await coverCity(looked.db);
    const browser = await looked.browserOf('supervisor', ['supervisor'], UNIT);
    await browser.get(PAGE);
    await browser.get(`${PAGE}/overdue`);
    await browser.get(`/api${PAGE}/not-reached?show=all`);
    const { lines } = await listAuditLines(looked.db, '2026-11', { limit: 10 });
    expect(
      lines.map(({ who, action, subject, subjectIds }) => ({ who, action, subject, subjectIds })),
    ).toEqual(
      expect.arrayContaining([
        { who: 'supervisor', action: 'listed', subject: 'visit', subjectIds: [`${UNIT} 2026-11`] },
        { who: 'supervisor', action: 'listed', subject: 'household', subjectIds: ['H00002'] },
        { who: 'supervisor', action: 'listed', subject: 'household', subjectIds: ['H00002', 'H00006'] },
      ]),
    );
    expect(lines).toHaveLength(3);
  });

  it.each([
    ['a desk clerk', 'desk', ['desk']],
    ['an auditor', 'auditor', ['auditor']],
    ['a cadre', 'GB0001', []],
  ])('must be of the office or a supervisor, not %s', async (_, account, roles) => {
    const browser = await sites.browserOf(account, roles);
    expect((await browser.get(PAGE)).status).toBe(403);
    expect((await browser.get(`/api${PAGE}`)).status).toBe(403);
    expect((await browser.get(`${PAGE}/month.svg`)).status).toBe(403);
  });

  it('gets the calendars as images of their own, which no cache keeps', async () => {
    const { headers, html } = await supervisor.get(`${PAGE}/month.svg?month=2026-11`);
    expect(headers.get('Content-Type')).toContain('image/svg+xml');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(html).toMatch(/>1\/1</);
    const page = (await supervisor.get(PAGE)).html;
    expect(page).not.toContain(' style=');
    expect(page).toMatch(/<img src="\/organizer\/coverage\/month\.svg[^>]+alt="[^"]+应走访/);
  });
});

describe('another system', () => {
  it('reads the same figures, lists and nothing that compares anybody', async () => {
    const office = await sites.clientOf('organizer', ['organizer']);
    const { json } = await office.get('/api/organizer/coverage');
    expect(json).toMatchObject({
      month: '2026-11',
      counts: { households: 6, due: 4, reached: 1, apart: 1 },
      units: [{ unit: '东岭镇政府' }, { unit: '教育局' }, { unit: '西川镇政府' }],
    });
    const overdue = await office.get('/api/organizer/coverage/overdue?reason=nobody-home');
    expect(overdue.json.items).toEqual([
      {
        householdId: 'H00002',
        town: '东岭镇',
        village: '南坡村',
        unit: '东岭镇政府',
        cadreId: 'GB0001',
        cadreName: '王强',
        visitId: 'H00002.2026-11',
        since: '2026-11-16',
        reason: 'nobody-home',
        head: '吕*',
        group: '6组',
      },
    ]);
    const refused = await office.get('/api/organizer/coverage/not-reached?show=some');
    expect(refused).toMatchObject({ status: 400, json: { title: 'malformed' } });
  });
});
