import { beforeEach, expect, it } from 'vitest';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, slotsOffered, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let office: ReturnType<typeof browse>;
beforeEach(async () => {
  hall = await openHall();
  office = browse(openOfficeOf(hall.db, hall.clock), 'organizer');
});

const PHONE = '+8613820001015';
const minute = () => carryThrough({ ...hall, log: createLog(() => {}) });
const dayOn = async (on: string) => {
  const [found] = await findDays(hall.db, { from: on, to: on });
  if (!found) throw new Error(`no day on ${on}`);
  return found;
};
const book = async (on: string) => {
  const { day, slots } = await dayOn(on);
  const me = browse(hall.app, PHONE);
  const answer = await me.api('POST', '/api/bookings', request(slots[0]?.id ?? ''), {
    'Idempotency-Key': 'k',
  });
  expect(answer.status).toBe(201);
  return { me, day, id: answer.body.id as string };
};

it('an organizer calls a day off: sees whom it concerns, confirms, and the booked citizen chooses another time', async () => {
  const { me, day, id } = await book('2026-12-02');
  const page = `/organizer/reception-days/${day.id}/change`;
  const form = await office.get(page);
  const version = typedIn(form.html, 'version') ?? '';
  const fields = { act: 'call-off', version, sitting: '', reason: '停电检修' };
  expect((await office.post(page, { ...fields, reason: '' })).status).toBe(400);
  const asked = await office.post(page, fields);
  expect(asked.status).toBe(422);
  expect(textOf(asked.html)).toContain('这会影响 1 个已经预约的人');
  expect(textOf(asked.html)).toContain('12月2日（星期三）上午8:30 张*');
  expect((await dayOn('2026-12-02')).day.state).toBe('published');
  const done = await office.post(page, { ...fields, confirm: 'true' });
  expect(done.location).toBe(`/organizer/reception-days/${day.id}?changed`);
  await minute();

  expect(textOf((await office.get('/organizer/reviews')).html)).toContain('张* 取消了，还没另约 已发短信');
  const gone = await browse(hall.app).get(`/days/${day.id}`);
  expect(textOf(gone.html)).toContain('这一天的接访取消了，请另选一天。 原因：停电检修');
  expect(gone.html).not.toContain('name="slotId"');
  const slip = await me.get(`/bookings/${id}`);
  expect(textOf(slip.html)).toContain('您的预约没有作废：请另选一个时间');
  const [moveHref = ''] = linksOf(slip.html, /move$/);
  const [slotId = ''] = slotsOffered((await me.get(moveHref)).html);
  expect((await me.post(moveHref, { slotId })).location).toBe(`/bookings/${id}?moved`);
  expect(textOf((await office.get('/organizer/reviews')).html)).toContain('都答复了。');
});

it('of two organizers who change one day the second is told, and keeps what they typed', async () => {
  const { day } = await dayOn('2026-12-02');
  const page = `/organizer/reception-days/${day.id}/change`;
  const version = typedIn((await office.get(page)).html, 'version') ?? '';
  const first = await office.post(page, { act: 'add', version, sitting: 'am', count: '1' });
  expect(first.status).toBe(303);
  const second = await office.post(page, {
    act: 'move',
    version,
    on: '2026-12-03',
    venue: '文化馆',
    reason: '会场占用',
  });
  expect(second.status).toBe(409);
  expect(textOf(second.html)).toContain('这一天刚才被别人改过');
  expect([typedIn(second.html, 'venue'), typedIn(second.html, 'on')]).toEqual(['文化馆', '2026-12-03']);
  expect(typedIn(second.html, 'version')).toBe(String(Number(version) + 1));
});

it('a citizen whose leader is substituted is asked and keeps the place; the office hears it on the phone as well', async () => {
  const { me, day, id } = await book('2026-12-02');
  const url = `/api/organizer/reception-days/${day.id}`;
  const leader = { leader: '钱桂兰', post: '副市长', portfolio: '分管教育、卫健' };
  const read = (await office.api('GET', url)).body;
  const changed = await office.api('PATCH', url, {
    act: 'substitute',
    version: read.version,
    reason: '出差',
    ...leader,
  });
  expect([changed.status, changed.body.items[0].leader]).toEqual([200, '钱桂兰']);
  await minute();
  const slip = await me.get(`/bookings/${id}`);
  expect(textOf(slip.html)).toContain('这一天换了领导 原因：出差');
  expect((await me.post(`/bookings/${id}/keep`, {})).location).toBe(`/bookings/${id}?kept`);
  expect((await me.api('GET', `/api/bookings/${id}`)).body.review).toMatchObject({ answer: 'kept' });

  const again = { act: 'substitute', version: changed.body.items[0].version, reason: '返回', ...leader };
  expect((await office.api('PATCH', url, again)).status).toBe(200);
  await minute();
  expect((await office.post(`/organizer/reviews/${id}`, { answer: 'kept' })).location).toBe(
    '/organizer/reviews',
  );
  expect((await office.post(`/organizer/reviews/${id}`, { answer: 'whatever' })).status).toBe(400);
});

it('a moved day is closed under its old date, and its bookings stand under the new one', async () => {
  const { me, day, id } = await book('2026-12-02');
  const url = `/api/organizer/reception-days/${day.id}`;
  const move = { act: 'move', version: day.version, on: '2026-12-03', reason: '会场占用', confirm: true };
  const moved = await office.api('PATCH', url, move);
  expect(moved.body.items.map(({ on, state }: { on: string; state: string }) => [on, state])).toEqual([
    ['2026-12-02', 'moved'],
    ['2026-12-03', 'published'],
  ]);
  await minute();
  expect((await me.api('GET', `/api/bookings/${id}`)).body).toMatchObject({
    startAt: '2026-12-03T00:30:00.000Z',
    review: { reason: 'moved' },
  });
  expect(textOf((await me.get(`/days/${day.id}`)).html)).toContain('这一天的接访改到了12月3日（星期四）');
  expect(textOf((await me.get(`/bookings/${id}`)).html)).toContain('这一天改了日期或地点 原因：会场占用');
  const { items } = (await me.api('GET', '/api/reception-days?from=2026-12-02&to=2026-12-03')).body;
  expect(items.map(({ on }: { on: string }) => on)).toEqual(['2026-12-03']);
});
