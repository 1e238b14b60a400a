import { beforeAll, describe, expect, it } from 'vitest';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { accepted, BY, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;

let sites: Sites;
let browser: Awaited<ReturnType<Sites['browserOf']>>;
let office: Awaited<ReturnType<Sites['clientOf']>>;
beforeAll(async () => {
  sites = await openSites();
  await pairCity(sites.db);
  browser = await sites.browserOf('organizer', ['organizer']);
  office = await sites.clientOf('organizer', ['organizer']);
});

describe('market days', () => {
  const PATH = '/organizer/market-days';

  it('are written as the office writes them, and shown with the next five to check them by', async () => {
    expect((await browser.get(PATH)).html).toContain('东岭镇');
    const { html, url } = await browser.post(PATH, { town: '东岭镇', rule: '逢农历三、八', version: '0' });
    expect(url.pathname).toBe(PATH);
    expect(html).toContain('东岭镇的赶集日存好了');
    expect(html).toContain('value="农历逢三、八"');
    expect(html.match(/农历十?月?.{0,3}[廿初十]?[三八]/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('that can’t be read come back as typed, with what to write instead', async () => {
    const { status, html } = await browser.post(PATH, { town: '西川镇', rule: '看天', version: '0' });
    expect(status).toBe(400);
    expect(html).toContain('value="看天"');
    expect(html).toContain('没看懂哪些天赶集');
  });

  it('that somebody else changed meanwhile are not written over', async () => {
    const { status, html } = await browser.post(PATH, { town: '东岭镇', rule: '逢1、6', version: '0' });
    expect(status).toBe(409);
    expect(html).toContain('value="逢1、6"');
  });

  it('are the organizer’s, not the desk’s', async () => {
    const desk = await sites.browserOf('desk', ['desk']);
    for (const path of [PATH, '/organizer/absences', '/organizer/visit-settings'])
      expect((await desk.get(path)).status).toBe(403);
  });

  it('are read by other systems', async () => {
    const { json } = await office.get('/api/organizer/market-days');
    expect(json.items.map(({ town, version }: { town: string; version: number }) => [town, version])).toEqual(
      expect.arrayContaining([
        ['东岭镇', 1],
        ['西川镇', 0],
      ]),
    );
  });
});

describe('settings of visits', () => {
  const PATH = '/organizer/visit-settings';
  const fields = {
    mostPerDay: '2',
    minutesApart: '60',
    version: '0',
    kind: '军烈属',
    frequency: 'quarterly',
  };

  it('are saved, and what doesn’t read comes back as typed', async () => {
    const wrong = await browser.post(PATH, { ...fields, mostPerDay: '99' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="99"');
    expect(wrong.html).toContain('1 到 10');
    const { html } = await browser.post(PATH, { ...fields, second: '军烈属' });
    expect(html).toContain('保存好了');
    expect(html).toMatch(/<option value="quarterly" selected/);
    const late = await browser.post(PATH, { ...fields, mostPerDay: '3' });
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/name="mostPerDay"[^>]*value="3"/);
    const { json } = await office.get(`/api${PATH}`);
    expect(json).toEqual({
      mostPerDay: 2,
      minutesApart: 60,
      frequencyByKind: { 军烈属: 'quarterly' },
      secondCadreKinds: ['军烈属'],
      version: 1,
    });
  });
});

describe('planning two months', () => {
  it('answers each of them, by the settings that were saved', async () => {
    const page = await browser.post('/organizer/visit-plans', { month: '2026-12', months: '2' });
    expect(page.html).toContain('排好了');
    expect(page.html).toContain('农历');
    expect(page.html).toContain('一天最多 2 户');
    const { status, json } = await office.post('/api/organizer/visit-plans', { month: '2026-12', months: 2 });
    expect(status).toBe(201);
    expect(json.plans.map(({ month, added }: { month: string; added: number }) => [month, added])).toEqual([
      ['2026-12', 0],
      ['2027-01', 0],
    ]);
    const one = await office.post('/api/organizer/visit-plans', { month: '2026-12' });
    expect(one.json.plans).toBe(undefined);
    const wrong = await office.post('/api/organizer/visit-plans', { month: '2026-12', months: 13 });
    expect(wrong).toMatchObject({ status: 400, json: { errors: [{ field: 'months' }] } });
  });
});

describe('leave and duty', () => {
  const VISIT = 'H00003.2026-12';
  const visitNow = async () => {
    const visit = await findVisit(sites.db, VISIT);
    if (!visit) throw new Error('no visit');
    return visit;
  };

  it('entered by the office list the visits on those days, and one button has them planned anew', async () => {
    accepted(await makeVisitPlan({ db: sites.db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    const { onDate } = await visitNow();
    const wrong = await browser.post('/organizer/absences', {
      cadreId: 'GB0404',
      from: onDate,
      kind: 'duty',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="GB0404"');
    const entered = await browser.post('/organizer/absences', {
      cadreId: 'gb0002',
      from: onDate,
      kind: 'duty',
    });
    expect(entered.html).toContain('登记好了');
    expect(entered.html).toContain('重新排这 1 次');
    const done = await browser.post('/organizer/absences/replan', {});
    expect(done.html).toContain('改好了 1 次');
    expect((await visitNow()).onDate).not.toBe(onDate);
    const removed = await browser.post('/organizer/absences/remove', {
      cadreId: 'GB0002',
      from: onDate,
      to: onDate,
      kind: 'duty',
    });
    expect(removed.html).toContain('今天和以后没有登记');
  });

  it('entered by a cadre on their own page list their visits, each with a way to move it', async () => {
    const cadre = await sites.browserOf('GB0002');
    const { onDate } = await visitNow();
    const { html } = await cadre.post('/cadre/absences', { from: onDate, kind: 'leave' });
    expect(html).toContain('登记好了');
    expect(html).toContain(`/cadre/visits/${VISIT}/move`);
    const wrong = await cadre.post('/cadre/absences', { from: onDate, to: '2026-11-25', kind: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="2026-11-25"');
    const gone = await cadre.post('/cadre/absences/remove', { from: onDate, to: onDate, kind: 'leave' });
    expect(gone.html).toContain('今天和以后没有登记');
  });

  it('of others a cadre neither sees nor removes', async () => {
    const cadre = await sites.browserOf('GB0002');
    await browser.post('/organizer/absences', { cadreId: 'GB0001', from: '2026-12-30', kind: 'leave' });
    await cadre.post('/cadre/absences/remove', {
      cadreId: 'GB0001',
      from: '2026-12-30',
      to: '2026-12-30',
      kind: 'leave',
    });
    expect((await cadre.get('/cadre/absences')).html).not.toContain('12月30日');
    expect((await browser.get('/organizer/absences')).html).toContain('12月30日');
  });
});

describe('a month planned before its holidays were known', () => {
  it('is checked again on a page of its own', async () => {
    const { html } = await browser.get('/organizer/visit-plans/recheck?month=2027-01');
    expect(html).toContain('没有走访落在休息日');
    expect((await browser.get('/organizer/visit-plans/recheck?month=soon')).status).toBe(400);
  });
});
