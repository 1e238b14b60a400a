import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { CIVIL_AFFAIRS, HOUSING, MATTER, VISIT } from '#test/support/matters.ts';
import { APPLY, demoFile, pairCity } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { textOf } from '#test/support/reception/pages.ts';

type Sites = Awaited<ReturnType<typeof openSites>>;
type Browser = Awaited<ReturnType<Sites['browserOf']>>;

const OFFICE = `/organizer/matters/${MATTER}`;
const MINE = `/organizer/matters/mine/${MATTER}`;
const RAISED = '低保两个月没有发。';
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

let sites: Sites;
let wang: Browser;
let organizer: Browser;
let desk: Browser;
let civil: Browser;
let housing: Browser;
beforeAll(async () => {
  sites = await openSites();
  await importDepartments({ db: sites.db }, demoFile('departments.csv'), APPLY, sites.clock.at);
  await pairCity(sites.db, { month: '2026-12' });
  wang = await sites.browserOf('GB0001');
  organizer = await sites.browserOf('organizer', ['organizer']);
  desk = await sites.browserOf('desk', ['desk']);
  civil = await sites.browserOf('13820000007');
  housing = await sites.browserOf('13820000070');
  sites.clock.at = '2026-12-02T02:00:00.000Z';
});

const route = async (fields: Record<string, string>) => {
  const { html } = await organizer.get(OFFICE);
  const version = hidden(html, 'version');
  return organizer.post(`${OFFICE}/route`, { version, way: '', departmentId: '', reportBy: '', ...fields });
};

describe('a matter raised on a visit', () => {
  it('is referred in the log, whose form asks for a topic and keeps what was typed', async () => {
    const path = `/cadre/visits/${VISIT}/log`;
    const { html } = await wang.get(path);
    expect(textOf(html)).toContain('要不要转给单位办');
    const typed = {
      key: hidden(html, 'key'),
      version: hidden(html, 'version'),
      how: 'home',
      outcome: 'met',
      raised: RAISED,
      refer: 'yes',
      topic: '',
      onDate: '2026-12-01',
    };
    const missing = await wang.post(path, typed);
    expect(missing.status).toBe(400);
    expect(textOf(missing.html)).toContain('要转办，请选是哪方面的事');
    expect(missing.html).toContain(RAISED);
    const logged = await wang.post(path, { ...typed, topic: 'welfare' });
    expect(logged.status).toBe(200);
    expect(textOf(logged.html)).toContain('已登记，等群众工作局转办');
  });

  it('stands in the office’s list beside those of receptions, with its term', async () => {
    for (const office of [organizer, desk]) {
      const { html } = await office.get('/organizer/matters');
      for (const words of [RAISED, '走访', '东岭镇南坡村', '12月16日（周三）'])
        expect(textOf(html)).toContain(words);
    }
    expect(textOf((await organizer.get('/organizer/matters?overdue=yes')).html)).toContain('没有这样的事项');
    expect((await organizer.get('/organizer/matters?state=lost')).status).toBe(400);
    expect((await civil.get('/organizer/matters')).status).toBe(403);
  });

  it('is routed by an organizer to the department its duties suggest, and by nobody else', async () => {
    const { html } = await organizer.get(OFFICE);
    expect(html).toMatch(new RegExp(`<option value="${CIVIL_AFFAIRS}" selected[^>]*>民政局（建议）`));
    expect(textOf(html)).toContain('王强，东岭镇政府，13820000175');
    const typed = { version: '1', way: 'assign', departmentId: CIVIL_AFFAIRS, reportBy: '2026-12-20' };
    for (const other of [desk, civil, wang])
      expect((await other.post(`${OFFICE}/route`, typed)).status).toBe(403);
    expect(textOf((await desk.get(OFFICE)).html)).not.toContain('交出去');
    expect((await desk.get(`${OFFICE}/close`)).status).toBe(403);

    const early = await route({ way: 'assign', departmentId: CIVIL_AFFAIRS, reportBy: '2026-12-01' });
    expect(early.status).toBe(400);
    expect(textOf(early.html)).toContain('答复的日期已经过去');
    expect(early.html).toContain('value="2026-12-01"');
    const about = await route({
      way: 'forward',
      departmentId: CIVIL_AFFAIRS,
      aboutDepartmentId: CIVIL_AFFAIRS,
    });
    expect(textOf(about.html)).toContain('反映的就是这个单位');
    const routed = await route({ way: 'assign', departmentId: CIVIL_AFFAIRS, reportBy: '2026-12-20' });
    expect(routed.url.search).toBe('?saved');
    for (const words of ['已交办', '12月20日（星期日）', '12月21日（星期一）', '12月9日（星期三）'])
      expect(textOf(routed.html)).toContain(words);
    const late = await organizer.post(`${OFFICE}/route`, { ...typed, departmentId: HOUSING });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('刚才有人改动了');
  });

  it('shows the office what its department was told of it, masked, and when', async () => {
    expect(textOf((await desk.get(OFFICE)).html)).toContain('还没有发过通知');
    await sendDue(sites.db, sites.clock.at);
    const { html } = await desk.get(OFFICE);
    const told = html.slice(html.indexOf('通知过什么'));
    expect(textOf(told)).toMatch(/12月2日 10:00 事项交办 短信 138\*{4}0007 已发出/);
    expect(told).not.toMatch(/13820000007|低保/);
    const { lines } = await listAuditLines(sites.db, '2026-12', { limit: 100 });
    expect(lines).toContainEqual(
      expect.objectContaining({ who: 'desk', action: 'listed', subject: 'notice' }),
    );
  });

  it('shows its cadre who has it and by when, on the visit, the household and the list', async () => {
    for (const page of [`/cadre/visits/${VISIT}`, '/cadre/households/H00001', '/cadre/households'])
      expect(textOf((await wang.get(page)).html)).toContain('已转办：民政局，12月20日前答复');
    expect(textOf((await wang.get('/cadre/households')).html)).toContain(`${RAISED} 已转办：民政局`);
  });
});

describe('the contact of a department', () => {
  it('sees what is routed to it, whom to ask, and nothing of who raised it', async () => {
    expect((await civil.get('/organizer')).html).toContain('href="/organizer/matters/mine"');
    expect(textOf((await civil.get('/organizer/matters/mine')).html)).toContain(RAISED);
    const text = textOf((await civil.get(MINE)).html);
    for (const words of [RAISED, '南坡村', '王强，东岭镇政府', '12月9日（星期三）'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/H00001|姜永福|GB0001/);
    const { lines } = await listAuditLines(sites.db, '2026-12', { limit: 100 });
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'read', subject: 'matter', subjectIds: [MATTER] }),
    );
  });

  it('is told that a matter of another one isn’t there, whatever is asked of it', async () => {
    expect(textOf((await housing.get('/organizer/matters/mine')).html)).not.toContain(RAISED);
    for (const page of ['', '/answer', '/return'])
      expect((await housing.get(`${MINE}${page}`)).status).toBe(404);
    for (const step of ['answer', 'return'])
      expect((await housing.post(`${MINE}/${step}`, { version: '2', words: '已办。' })).status).toBe(404);
    expect((await civil.get(OFFICE)).status).toBe(403);
    const api = await sites.clientOf('13820000070');
    expect((await api.get(`/api${MINE}`)).status).toBe(404);
    expect((await api.get('/api/organizer/matters/mine')).json.items).toEqual([]);
    expect((await api.get(`/api${OFFICE}`)).status).toBe(403);
  });

  it('returns what isn’t its own with a reason, and the office sends it on', async () => {
    const { html } = await civil.get(`${MINE}/return`);
    const blank = await civil.post(`${MINE}/return`, { version: hidden(html, 'version'), words: ' ' });
    expect(blank.status).toBe(400);
    expect(textOf(blank.html)).toContain('请写理由或答复');
    const back = await civil.post(`${MINE}/return`, { version: '2', words: '归住建局管。' });
    expect(back.url.pathname).toBe('/organizer/matters/mine');
    expect((await civil.get(MINE)).status).toBe(404);
    expect(textOf((await organizer.get(OFFICE)).html)).toContain('归住建局管。');
    const routed = await route({
      way: 'assign',
      departmentId: HOUSING,
      reportBy: '2026-12-25',
      aboutDepartmentId: CIVIL_AFFAIRS,
    });
    expect(textOf(routed.html)).toContain('民政局');
    expect((await civil.get(MINE)).status).toBe(404);
    expect(textOf((await housing.get(MINE)).html)).not.toContain('反映的单位');
  });

  it('answers in writing; the cadre reads it, and the office closes the matter', async () => {
    const { html } = await housing.get(`${MINE}/answer`);
    const answered = await housing.post(`${MINE}/answer`, {
      version: hidden(html, 'version'),
      words: '已经补发，下月起按时发。',
    });
    expect(textOf(answered.html)).toContain('已答复');
    const visit = textOf((await wang.get(`/cadre/visits/${VISIT}`)).html);
    expect(visit).toContain('已经补发，下月起按时发。');
    const form = await organizer.get(`${OFFICE}/close`);
    const closed = await organizer.post(`${OFFICE}/close`, {
      version: hidden(form.html, 'version'),
      words: '干部已告知本户。',
    });
    expect(textOf(closed.html)).toContain('已办结');
    expect(textOf((await organizer.get('/organizer/matters')).html)).not.toContain(RAISED);
    expect(textOf((await organizer.get('/organizer/matters?state=closed')).html)).toContain(RAISED);
    expect(textOf((await wang.get(`/cadre/visits/${VISIT}`)).html)).toContain('干部已告知本户。');
  });
});

describe('the API', () => {
  it('routes, returns, answers and closes as the pages do', async () => {
    const cadre = await sites.clientOf('GB0001');
    const logged = await cadre.post('/api/cadre/visits/H00002.2026-12/log', {
      how: 'phone',
      outcome: 'met',
      raised: '门口的路坏了。',
      refer: true,
      topic: 'roads',
      onDate: '2026-12-02',
    });
    expect(logged.json.log).toMatchObject({ refer: true, topic: 'roads' });
    const office = await sites.clientOf('organizer', ['organizer']);
    const listed = await office.get('/api/organizer/matters?source=visit');
    const [{ id, ...matter }] = listed.json.items;
    expect(matter).toMatchObject({ state: 'received', due: { kind: 'route', rolled: '2026-12-17' } });
    const path = `/api/organizer/matters/${id}`;
    expect(
      (await office.post(`${path}/route`, { version: 1 })).json.errors.map(
        (one: { field: string }) => one.field,
      ),
    ).toEqual(['way', 'departmentId']);
    const asked = { version: 1, way: 'forward', departmentId: CIVIL_AFFAIRS };
    const routed = await office.post(`${path}/route`, asked);
    expect(routed.json).toMatchObject({ state: 'forwarded', version: 2 });
    expect((await office.post(`${path}/route`, asked)).json).toMatchObject({ version: 2 });
    const handler = await sites.clientOf('13820000007');
    const mine = `/api/organizer/matters/mine/${id}`;
    const seen = await handler.get(mine);
    expect(seen.json).toMatchObject({ summary: '门口的路坏了。', state: 'forwarded' });
    for (const field of ['source', 'householdId', 'firstHandler', 'aboutDepartmentId'])
      expect(seen.json).not.toHaveProperty(field);
    sites.clock.at = '2026-12-10T02:00:00.000Z';
    const late = await handler.post(`${mine}/return`, { version: 2, words: '不归我局管。' });
    expect([late.status, late.json.title]).toEqual([422, 'return-too-late']);
    expect((await handler.post(`${mine}/answer`, { version: 2, words: '已经修好。' })).status).toBe(200);
    const closed = await office.post(`${path}/close`, { version: 3, words: '办结。' });
    expect(closed.json.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'received',
      'forwarded',
      'answered',
      'closed',
    ]);
    expect((await office.get('/api/organizer/matters/M0')).status).toBe(404);
    expect((await office.post(`${path}/route`, { ...asked, version: 4 })).status).toBe(422);
  });
});
