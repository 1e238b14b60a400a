import { beforeAll, expect, it } from 'vitest';
import { addSeconds } from '#shared/time/instant.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, slotsOffered, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});

it('a citizen finds a leader, books, keeps the slip, cancels, and the slot is open again after five minutes: by pages', async () => {
  const me = browse(hall.app, '+8613820001015');
  const calendar = await me.get('/?topic=roads&leader=王');
  expect(textOf(calendar.html)).toContain('12月15日（星期二） 农历冬月初七');
  expect(textOf(calendar.html)).toContain('王素珍 副市长 分管 自然资源、住建、交通');
  expect(textOf(calendar.html)).toContain('还可约 4 个时段');

  const [dayHref = ''] = linksOf(calendar.html, /^\/days\//);
  const day = await me.get(dayHref);
  expect(textOf(day.html)).toContain('网上预约到12月14日（星期一）下午5:00截止。');
  expect(textOf(day.html)).toContain('上午10:30 现场号');
  const slots = slotsOffered(day.html);
  expect(slots).toHaveLength(4);
  const slotId = slots[1] ?? '';

  const held = await me.post('/hold', { slotId });
  expect(held.location).toBe(`/book/${slotId}`);
  const form = await me.get(held.location ?? '');
  expect(form.status).toBe(200);
  expect(textOf(form.html)).toContain('这个时间为您保留到上午10:10');
  expect(slotsOffered((await me.get(dayHref)).html)).not.toContain(slotId);
  expect(textOf(form.html)).toContain('12月15日（星期二）上午9:00至9:30 王素珍 副市长');
  expect(textOf(form.html)).toContain('138****1015');
  const booked = await me.post('/book', {
    key: typedIn(form.html, 'key') ?? '',
    slotId: typedIn(form.html, 'slotId') ?? '',
    name: '张秀英',
    topic: 'land',
    summary: '宅基地和邻居有争议。',
    partySize: '２',
    needs: ['wheelchair', 'hearing'],
    email: '',
  });
  expect(booked.status).toBe(303);

  const slip = await me.get(booked.location ?? '');
  const code = booked.location?.match(/\d{12}/)?.[0] ?? '';
  expect(textOf(slip.html)).toContain('预约成功');
  expect(textOf(slip.html)).toContain(code.replace(/(\d{4})(?=\d)/g, '$1 '));
  expect(textOf(slip.html)).toContain('2026年12月15日（星期二）');
  expect(textOf(slip.html)).toContain('张秀英（2 人）');
  expect(textOf(slip.html)).toContain('轮椅通道；听力不好');
  expect(slip.html).toContain('<svg');
  expect(slip.headers.get('Cache-Control')).toBe('no-store');

  const ics = await me.get(linksOf(slip.html, /\.ics$/)[0] ?? '');
  expect(ics.headers.get('Content-Type')).toContain('text/calendar');
  expect(ics.html).toContain('DTSTART:20261215T010000Z');
  expect(ics.html).toContain('DTEND:20261215T013000Z');
  expect(ics.html).not.toContain('宅基地');

  const mine = await me.get('/bookings');
  expect(textOf(mine.html)).toContain('张*');
  expect(textOf(mine.html)).not.toContain('张秀英');
  const stranger = browse(hall.app, '+8613820001022');
  expect((await stranger.get(`/bookings/${code}`)).status).toBe(404);
  expect((await stranger.post(`/bookings/${code}/cancel`, {})).status).toBe(404);

  const [cancelHref = ''] = linksOf(slip.html, /cancel$/);
  expect(textOf((await me.get(cancelHref)).html)).toContain('要取消这个预约吗');
  expect(slotsOffered((await me.get(dayHref)).html)).not.toContain(slotId);
  expect((await me.post(cancelHref, {})).location).toBe(`/bookings/${code}`);
  expect(textOf((await me.get(`/bookings/${code}`)).html)).toContain('这个预约已经取消');
  hall.clock.at = addSeconds(hall.clock.at, 299);
  expect(slotsOffered((await me.get(dayHref)).html)).not.toContain(slotId);
  hall.clock.at = addSeconds(hall.clock.at, 1);
  expect(slotsOffered((await me.get(dayHref)).html)).toContain(slotId);
});

it('the same by the API', async () => {
  const me = browse(hall.app, '+8613820001029');
  const { body: calendar } = await me.api('GET', '/api/reception-days?from=2026-12-09&to=2026-12-09');
  const [day] = calendar.items;
  expect(day).toMatchObject({
    on: '2026-12-09',
    leader: '冯国庆',
    topics: ['farming', 'other'],
    freeSlots: 4,
  });
  const slotId = day.slots[0].id;
  expect(day.slots[0]).toEqual({
    id: slotId,
    startAt: '2026-12-09T00:30:00.000Z',
    endAt: '2026-12-09T01:00:00.000Z',
    state: 'open',
  });

  const key = { 'Idempotency-Key': 'a-key' };
  const first = await me.api('POST', '/api/bookings', request(slotId), key);
  const again = await me.api('POST', '/api/bookings', request(slotId), key);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  expect(first.body).toMatchObject({ code: first.body.id, state: 'booked', leader: '冯国庆', partySize: 2 });
  expect(first.headers.get('Location')).toBe(`/api/bookings/${first.body.id}`);

  expect((await me.api('GET', '/api/bookings')).body.items).toEqual([first.body]);
  expect((await me.api('GET', `/api/bookings/${first.body.id}`)).body).toEqual(first.body);
  const cancelled = await me.api('DELETE', `/api/bookings/${first.body.id}`);
  expect(cancelled.body).toMatchObject({ state: 'cancelled', version: 2 });
  const after = await me.api('GET', '/api/reception-days?from=2026-12-09&to=2026-12-09');
  expect(after.body.items[0].slots[0].state).toBe('held');
});

it('the pages speak English too, and remember it', async () => {
  const answer = await browse(hall.app).get('/?lang=en');
  expect(textOf(answer.html)).toContain('When leaders receive the public');
  expect(textOf(answer.html)).toContain('08:30 to 11:30, 14:30 to 17:30');
  expect(answer.headers.get('Set-Cookie')).toContain('kaimen-lang=en');
});

it('logs neither a name, a phone, a code nor a matter', () => {
  const log = hall.lines.join('\n');
  expect(log).toContain('"route":"/bookings/:id"');
  expect(log).not.toMatch(/张秀英|1382000|宅基地|\d{12}/);
});
