import { beforeAll, describe, expect, it } from 'vitest';
import { receptionDaysApi } from '#functions/organizer/api/reception-days.ts';
import { receptionDaysPages } from '#functions/organizer/pages/reception-days.tsx';
import { receptionDaysImportPages } from '#functions/organizer/pages/reception-days-import.tsx';
import { receptionDayPages } from '#functions/organizer/pages/reception-days-one.tsx';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Audience } from '#shared/web/audience.ts';
import { createWebApp } from '#shared/web/create-web-app.tsx';
import { demoCalendar, openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const audience: Audience = {
  sessions: 'staff',
  brand: () => ({ name: '开门', href: '/organizer' }),
  nav: () => [],
  signInHref: '/organizer/sign-in',
  signOutHref: '/organizer/sign-out',
  english: false,
};

/** The office's part of the organizer's site, with an organizer signed in. */
const openOffice = ({ db, settings, clock }: Hall) => {
  const deps = { db, ids: randomIds, settings };
  const app = createWebApp(
    {
      clock,
      realClock: clock,
      ids: randomIds,
      log: createLog(() => {}),
      findSession: async (account) => ({
        kind: 'staff',
        account,
        name: '办公室',
        roles: ['organizer'],
        expiresAt: '2100-01-01T00:00:00.000Z',
      }),
    },
    audience,
  );
  app.route('/', receptionDaysImportPages(deps, audience));
  app.route('/', receptionDaysPages(deps, audience));
  app.route('/', receptionDayPages(deps, audience));
  app.route('/', receptionDaysApi(deps));
  return app;
};

let hall: Hall;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  hall = await openHall(false);
  office = openOffice(hall);
});

const upload = async (
  path: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  fields: Record<string, string> = {},
) => {
  const body = new FormData();
  body.set('file', new File([bytes], 'calendar.csv'));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { Authorization: 'Bearer organizer', Origin: 'http://localhost' };
  const answer = await office.request(`http://localhost${path}`, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text() };
};
const PATH = '/organizer/reception-days';
const me = () => browse(office, 'organizer');

describe('an organizer', () => {
  it('checks a calendar before importing it, and is told which cells to change', async () => {
    const bad = `${await demoCalendar()}2026-12-32,8:30-11:30,卫志强,市委书记,主持,大厅,定点接访,30,2,\r\n`;
    const { status, text } = await upload(`${PATH}/import`, bad, { dryRun: 'true' });
    expect(status).toBe(200);
    expect(textOf(text)).toContain('检查结果（还没有导入） 共 15 行：可以导入 14 行');
    expect(textOf(text)).toContain('16 日期 「日期」写的是“2026-12-32”，没有 2026-12-32 这一天，请改正');
    expect(textOf((await me().get(PATH)).html)).toContain('这段时间还没有接访日。');
  });

  it('is told what is wrong with a file that can’t be imported at all', async () => {
    const missing = await upload(`${PATH}/import`, '日期,时间\n2026-12-02,8:30-11:30\n');
    expect(missing.status).toBe(400);
    expect(textOf(missing.text)).not.toContain('系统出了点问题');
    const empty = await upload(`${PATH}/import`, '');
    expect(empty.status).toBe(400);
    expect(textOf(empty.text)).toContain('选择要导入的文件');
  });

  it('imports it, sees the drafts with their slots and the public view before anybody else', async () => {
    const checked = await upload(`${PATH}/import`, await demoCalendar(), { dryRun: 'true' });
    const packed = typedIn(checked.text, 'packed') ?? '';
    const { html: text } = await me().post(`${PATH}/import`, { packed, strict: 'false' });
    expect(textOf(text)).toContain('导入结果 共 14 行：读懂 14 行，写入 14 行，和原来一样 0 行。');
    const list = await me().get(PATH);
    expect(textOf(list.html)).toContain(
      '12月2日（星期三） 卫志强 市委书记 上午8:30至11:30 下午2:30至5:30 市群众工作局接待大厅 定点接访 12 个，现场号 2，已约 0 草稿',
    );
    expect(textOf((await me().get(`${PATH}/preview`)).html)).toContain('卫志强 市委书记');
    expect(textOf((await me().get(`${PATH}/preview`)).html)).toContain('还可约 10 个时段');
    expect(textOf((await browse(hall.app).get('/')).html)).toContain('没有找到合适的接访日。');
  });

  it('publishes chosen days, then all the others, and the public sees them', async () => {
    const list = await me().get(PATH);
    const [id = ''] = [...list.html.matchAll(/name="ids" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    const one = await me().post(`${PATH}/publish`, { ids: id });
    expect(textOf((await me().get(one.location ?? '')).html)).toContain('已公布 1 个接访日');
    expect(linksOf((await browse(hall.app).get('/')).html, /^\/days\//)).toEqual([`/days/${id}`]);
    const all = await me().post(`${PATH}/publish`, { all: '1' });
    expect(all.location).toContain('published=13');
    expect(linksOf((await browse(hall.app).get('/')).html, /^\/days\//)).toHaveLength(14);
    expect((await me().post(`${PATH}/publish`, {})).status).toBe(400);
  });

  it('sees who comes with masked names; opening one shows the matter and leaves an audit line', async () => {
    const [dayHref = ''] = linksOf((await me().get(PATH)).html, /reception-days\/2026-12-02/);
    const slotId = `${dayHref.split('/').at(-1)}-0900`;
    const booked = await browse(hall.app, '+8613820001015').api('POST', '/api/bookings', request(slotId), {
      'Idempotency-Key': 'k',
    });
    const day = await me().get(dayHref);
    expect(textOf(day.html)).toContain('上午9:00至9:30 已约 张* 征地、宅基地、矿区土地 2 查看');
    expect(textOf(day.html)).not.toContain('张秀英');
    const [bookingHref = ''] = linksOf(day.html, /\/bookings\//);
    const opened = await me().get(bookingHref);
    expect(textOf(opened.html)).toContain('张秀英');
    expect(textOf(opened.html)).toContain('宅基地和邻居有一米宽的争议');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 10 });
    expect(lines.filter(({ subject }) => subject === 'booking')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ who: 'organizer', action: 'listed', subjectIds: [booked.body.id] }),
        expect.objectContaining({ who: 'organizer', action: 'read', subjectIds: [booked.body.id] }),
      ]),
    );
    expect((await me().get(`${PATH}/2026-12-04-00000000/bookings/${booked.body.id}`)).status).toBe(404);
  });
});

describe('the same by the API', () => {
  const BASE = '/api/organizer/reception-days';

  it('imports with a dry run and strictly, lists drafts and publishes', async () => {
    const row = (on: string) => `${on},8:30-11:30,钱桂兰,副市长,教育,大厅,视频接访,30,2,\r\n`;
    const header = '日期,时间,接访领导,职务,分管工作,地点,形式,每批时长(分钟),现场预留,陪同部门\r\n';
    const sheet = `${header}${row('2027-01-06')}${row('2027-01-07')}`;
    const dry = JSON.parse((await upload(`${BASE}/import?dryRun=true`, sheet)).text);
    expect(dry).toMatchObject({ rows: 2, accepted: 2, rejected: [], applied: 0 });
    expect(dry.warnings.map(({ code }: { code: string }) => code)).toContain('provisional-year');
    const strict = JSON.parse(
      (await upload(`${BASE}/import?strict=true`, `${sheet}${row('2027-02-30')}`)).text,
    );
    expect(strict).toMatchObject({
      rows: 3,
      accepted: 2,
      applied: 0,
      rejected: [{ row: 4, column: '日期' }],
    });
    expect(JSON.parse((await upload(`${BASE}/import`, sheet)).text)).toMatchObject({
      applied: 2,
      unchanged: 0,
    });

    const { body } = await me().api('GET', `${BASE}?from=2027-01-01&to=2027-01-31`);
    expect(body.items).toMatchObject([
      { on: '2027-01-06', state: 'draft', provisional: true, mode: 'video' },
      { on: '2027-01-07', state: 'draft' },
    ]);
    const [{ id }] = body.items;
    const published = await me().api('POST', `${BASE}/publish`, { ids: [id, 'nothing'] });
    expect(published.body).toMatchObject({
      published: [id],
      refused: [{ id: 'nothing', code: 'not-found' }],
    });
    expect((await me().api('POST', `${BASE}/publish`, { ids: [] })).status).toBe(400);
  });

  it('takes the file as the body too', async () => {
    const answer = await office.request(`http://localhost${BASE}/import?dryRun=true`, {
      method: 'POST',
      body: await demoCalendar(),
      headers: { Authorization: 'Bearer organizer', 'Content-Type': 'text/csv' },
    });
    expect(await answer.json()).toMatchObject({ rows: 14, accepted: 14, unchanged: 14 });
  });
});
