import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { dayKey } from '#shared/reception/keys.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { demoCalendar, openHall } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf } from '#test/support/reception/pages.ts';

/** The first three days of the demo calendar: 2, 4 and 9 December. */
const fewDays = async () => (await demoCalendar()).toString().split('\n').slice(0, 4).join('\n');

const PATH = '/organizer/reception-days';
let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
beforeEach(async () => {
  hall = await openHall(false);
  await hall.importFile(new TextEncoder().encode(await fewDays()));
  office = openOfficeOf(hall.db, hall.clock);
});

const me = () => browse(office, 'organizer');
const anybody = () => browse(hall.app);
const days = async () =>
  (await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' })).map(({ day }) => day);
const publishAll = () => me().post(`${PATH}/publish`, { all: '1', month: '2026-12' });

/** A change of a published day by another verb, which broke off before it settled the notice. */
const changeOnly = async (changes: Partial<ReceptionDay>) => {
  const { id, ...day } = (await days())[0] as ReceptionDay;
  const Item = { ...dayKey(id), ...day, ...changes, version: day.version + 1 };
  await hall.db.client.send(new PutCommand({ TableName: hall.db.tables.reception, Item }));
};

describe('publishing', () => {
  it('leads to the notice, and names each day that is late and each that was refused, with why', async () => {
    hall.clock.at = '2026-12-03T02:00:00.000Z';
    const { location } = await publishAll();
    const page = await me().get(location ?? '');
    expect(textOf(page.html)).toContain('已公布 2 个接访日');
    expect(textOf(page.html)).toContain('2026年12月公示第 1 版已经发布。');
    expect(textOf(page.html)).toContain('12月4日（星期五） 郑丽娟：只提前 1 天');
    expect(textOf(page.html)).toContain('12月2日（星期三） 卫志强：这一天已经过去，不能再公布。');
    expect(textOf(page.html)).not.toContain('冯国庆：只提前');
    expect(linksOf(page.html, /\/notice\/2026-12$/).length).toBeGreaterThan(0);
  });

  it('shows no more of a made-up address than the counts in it', async () => {
    const page = await me().get(
      `${PATH}?published=1&late=2&lateDay=nonsense~1&lateDay=2026-12-02-00000000~0&notice=x~1`,
    );
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('还有 2 个没有列出来');
    expect(textOf(page.html)).not.toContain('当天才公示');
  });

  it('tells another system which editions came of it', async () => {
    const [day] = await days();
    const { body } = await me().api('POST', `/api${PATH}/publish`, { ids: [day?.id] });
    expect(body.editions).toEqual([{ month: '2026-12', edition: 1 }]);
  });
});

describe('the notice on the public’s page', () => {
  it('states every published day with weekday and lunar date, who published it left out, in both languages', async () => {
    await publishAll();
    const page = await anybody().get('/notice/2026-12');
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('2026年12月领导接访公示 第 1 版，2026年11月23日（星期一）发布');
    expect(textOf(page.html)).toContain(
      '12月2日（星期三） 农历十月廿四 上午8:30至11:30 下午2:30至5:30 卫志强 市委书记 主持市委全面工作 市群众工作局接待大厅 定点接访',
    );
    expect(page.html).toContain('aria-label="二维码：最新的接访安排"');
    expect(page.html).not.toContain('organizer');
    const english = await anybody().get('/notice/2026-12?lang=en');
    expect(textOf(english.html)).toContain('Public notice: leaders’ reception days in December 2026');
  });

  it('keeps each edition as it was, and says what changed', async () => {
    await publishAll();
    await changeOnly({ leader: '王素珍', post: '副市长' });
    await me().post(`${PATH}/notice/2026-12`, {});
    const latest = await anybody().get('/notice/2026-12');
    expect(textOf(latest.html)).toContain(
      '换人：12月2日（星期三），原为卫志强（市委书记），改为王素珍（副市长）。',
    );
    expect(linksOf(latest.html, /editions/)).toEqual([
      '/notice/2026-12/editions/2',
      '/notice/2026-12/editions/1',
    ]);
    const first = await anybody().get('/notice/2026-12/editions/1');
    expect(textOf(first.html)).toContain('这是以前的一版，已经有了更新的。');
    expect(textOf(first.html)).toContain('卫志强 市委书记');
    expect(textOf(first.html)).not.toContain('换人');
  });

  it.each([
    '/notice/2026-13',
    '/notice/nonsense',
    '/notice/2026-12/editions/9',
    '/notice/2026-12/editions/0',
  ])('answers %s with a page that says it isn’t there', async (path) => {
    await publishAll();
    expect((await anybody().get(path)).status).toBe(404);
  });

  it('leads from its bare address to a month that has one', async () => {
    expect((await anybody().get('/notice')).location).toBe('/notice/2026-12');
    await publishAll();
    hall.clock.at = '2026-12-05T02:00:00.000Z';
    expect((await anybody().get('/notice')).location).toBe('/notice/2026-12');
  });
});

describe('nothing unpublished', () => {
  const routes = ['/notice/2026-12', '/notice/2026-12/editions/1', '/api/public-notices/2026-12'];

  it.each(routes)('is seen by the public at %s: drafts only', async (path) => {
    const answer = await anybody().get(path);
    expect(answer.status).toBe(404);
    expect(answer.html).not.toContain('卫志强');
  });

  it.each(routes)('is seen by the public at %s: beside what is published', async (path) => {
    const [first, second] = await days();
    await me().post(`${PATH}/publish`, { ids: first?.id ?? '' });
    await changeOnly({ venue: '还没有公示的地方' });
    const answer = await anybody().get(path);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('卫志强');
    expect(answer.html).not.toContain(second?.leader);
    expect(answer.html).not.toContain('还没有公示的地方');
  });
});

describe('the notice as JSON', () => {
  it('is the latest edition or the one asked for, and nothing of who published it', async () => {
    await publishAll();
    await changeOnly({ state: 'cancelled' });
    await me().post(`${PATH}/notice/2026-12`, {});
    const { body } = await anybody().api('GET', '/api/public-notices/2026-12');
    expect(body).toMatchObject({ month: '2026-12', edition: 2, changes: [{ kind: 'called-off' }] });
    expect(body.days[0]).toMatchObject({ leader: '卫志强', calledOff: true });
    expect(Object.keys(body).sort()).toEqual(['changes', 'days', 'edition', 'month', 'publishedAt']);
    const first = await anybody().api('GET', '/api/public-notices/2026-12?edition=1');
    expect(first.body).toMatchObject({ edition: 1, changes: [] });
  });

  it.each([
    ['/api/public-notices/2026-13', 400, 'malformed'],
    ['/api/public-notices/2026-12?edition=x', 400, 'malformed'],
    ['/api/public-notices/2026-11', 404, 'notice-not-out'],
    ['/api/public-notices/2026-12?edition=7', 404, 'not-found'],
  ])('answers %s with %i %s', async (path, status, title) => {
    await publishAll();
    expect(await anybody().api('GET', path)).toMatchObject({ status, body: { title } });
  });
});

describe('the office', () => {
  it('sees that the calendar has gone ahead of the notice, publishes the next edition, and leaves a line', async () => {
    await publishAll();
    await changeOnly({ venue: '东岭镇便民服务中心' });
    hall.clock.at = '2026-11-23T02:01:00.000Z';
    const ahead = await me().get(`${PATH}/notice/2026-12`);
    expect(textOf(ahead.html)).toContain('接访日已经改了，公示还是第 1 版');
    expect(textOf(ahead.html)).toContain('改到东岭镇便民服务中心');
    const made = await me().post(`${PATH}/notice/2026-12`, {});
    expect(made).toMatchObject({ status: 303, location: `${PATH}/notice/2026-12?settled=2` });
    const after = await me().get(made.location ?? '');
    expect(textOf(after.html)).toContain('第 2 版公示已经发布');
    expect(textOf(after.html)).toContain('由 organizer 发布');
    expect(textOf(after.html)).not.toContain('接访日已经改了');
    expect((await me().post(`${PATH}/notice/2026-12`, {})).location).toContain('settled=0');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 5 });
    expect(lines[0]).toMatchObject({ who: 'organizer', action: 'changed', subject: 'reception-day' });
    expect(lines[0]?.subjectIds).toHaveLength(1);
  });

  it('is told which changes come later than three days ahead', async () => {
    await publishAll();
    hall.clock.at = '2026-11-30T02:00:00.000Z';
    await changeOnly({ venue: '东岭镇便民服务中心' });
    await me().post(`${PATH}/notice/2026-12`, {});
    const page = textOf((await me().get(`${PATH}/notice/2026-12`)).html);
    expect(page).toContain('12月2日（星期三） 卫志强：只提前 2 天');
  });

  it('reads the notice at the desk, but only an organizer publishes an edition', async () => {
    await publishAll();
    await changeOnly({ venue: '东岭镇便民服务中心' });
    const desk = browse(office, 'desk');
    const page = await desk.get(`${PATH}/notice/2026-12`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('发布第 2 版');
    expect((await desk.post(`${PATH}/notice/2026-12`, {})).status).toBe(403);
    expect((await browse(office, '13820000077').get(`${PATH}/notice/2026-12`)).status).toBe(403);
  });

  it('is told where a month has nothing to announce yet', async () => {
    const page = await me().get(`${PATH}/notice/2027-01`);
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('这个月还没有公布的接访日');
    expect((await me().get(`${PATH}/notice/2027-99`)).status).toBe(404);
    expect((await me().get(`${PATH}/notice`)).location).toBe(`${PATH}/notice/2026-11`);
  });
});
