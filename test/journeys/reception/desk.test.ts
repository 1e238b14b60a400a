import { beforeEach, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, slotsOffered, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let desk: ReturnType<typeof browse>;
let dayId: string;
beforeEach(async () => {
  hall = await openHall();
  desk = browse(openOfficeOf(hall.db, hall.clock), 'desk');
  const [found] = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-02' });
  dayId = found?.day.id ?? '';
});

const typed = {
  channel: 'phone',
  name: '吴老汉',
  phone: '',
  contactWho: '村委会小李',
  contactPhone: '0351-2025010',
  topic: 'welfare',
  summary: '低保停了三个月，想问原因。',
  partySize: '1',
  readBack: 'true',
};

it('the desk registers somebody without a phone, prints the slip, and finds them on the call list', async () => {
  const day = await desk.get(`/organizer/reception-days/${dayId}`);
  const [href = ''] = linksOf(day.html, /desk\/book\//);
  const form = await desk.get(href);
  const sent = { ...typed, key: typedIn(form.html, 'key') ?? '', slotId: typedIn(form.html, 'slotId') ?? '' };
  const refused = await desk.post('/organizer/desk/book', { ...sent, readBack: '' });
  expect(refused.status).toBe(400);
  expect(textOf(refused.html)).toContain('请把记下的内容念给来访人听');
  expect(typedIn(refused.html, 'summary')).toBe(typed.summary);
  const booked = await desk.post('/organizer/desk/book', sent);
  const slip = await desk.get(booked.location ?? '');
  const words = textOf(slip.html);
  const code = booked.location?.match(/\d{12}/)?.[0] ?? '';
  expect(words).toContain(code.replace(/(\d{4})(?=\d)/g, '$1 '));
  expect(words).not.toContain('低保停了');
  const queryCode = words.match(/查询码 (\d{6})/)?.[1] ?? '';
  const progress = await browse(hall.app).post('/progress', { code, queryCode });
  expect(textOf(progress.html)).toContain('吴*');

  const calls = await desk.get('/organizer/calls?on=2026-12-01');
  expect(textOf(calls.html)).toContain('吴老汉 村委会小李 03512025010 提醒按时来');
  const id = `${code}~reminder`;
  const tick = { version: typedIn(calls.html, 'version') ?? '', reached: 'yes' };
  expect((await desk.post(`/organizer/calls/2026-12-01/${id}`, tick)).status).toBe(303);
  expect(textOf((await desk.get('/organizer/calls?on=2026-12-01')).html)).toContain('打通（desk）');
});

it('the desk adds a place beside a taken slot only with a reason, and everybody there sees that it was added', async () => {
  const key = { 'Idempotency-Key': 'k' };
  const slotId = `${dayId}-0830`;
  await browse(hall.app, '+8613820001015').api('POST', '/api/bookings', request(slotId), key);
  const form = await desk.get(`/organizer/desk/book/${slotId}?beside`);
  const sent = { ...typed, key: typedIn(form.html, 'key') ?? '', slotId, beside: '1' };
  const refused = await desk.post('/organizer/desk/book', { ...sent, besideReason: '急' });
  expect([refused.status, textOf(refused.html)]).toEqual([400, expect.stringContaining('请写明为什么加号')]);
  const booked = await desk.post('/organizer/desk/book', { ...sent, besideReason: '老人从外地赶来' });
  expect(booked.status).toBe(303);
  expect(textOf((await desk.get(`/organizer/reception-days/${dayId}`)).html)).toContain(
    '加号 老人从外地赶来',
  );
  const { items } = (await browse(hall.app).api('GET', '/api/reception-days?from=2026-12-02&to=2026-12-02'))
    .body;
  expect(items[0].slots.filter(({ id }: { id: string }) => id.includes('x'))).toEqual([]);
});

it('the desk finds a booking by code and by phone, moves it and cancels it for its visitor', async () => {
  const me = browse(hall.app, '+8613820001015');
  const { body } = await me.api('POST', '/api/bookings', request(`${dayId}-0830`), {
    'Idempotency-Key': 'k',
  });
  for (const asked of ['138 2000 1015', body.id]) {
    const found = await desk.post('/organizer/desk/find', { asked });
    expect(linksOf(found.html, /desk\/bookings/)).toEqual([`/organizer/desk/bookings/${body.id}`]);
  }
  expect((await desk.post('/organizer/desk/find', { asked: '随便' })).status).toBe(400);
  const places = await desk.get(`/organizer/desk/bookings/${body.id}?move`);
  const slotId = slotsOffered(places.html).at(-1) ?? '';
  expect((await desk.post(`/organizer/desk/bookings/${body.id}/move`, { slotId })).status).toBe(303);
  expect((await me.api('GET', `/api/bookings/${body.id}`)).body.slotId).toBe(slotId);
  await desk.post(`/organizer/desk/bookings/${body.id}/cancel`, {});
  expect((await me.api('GET', `/api/bookings/${body.id}`)).body.state).toBe('cancelled');
});

describe('a visitor who asks the desk whether they were told', () => {
  const me = () => browse(hall.app, '+8613820001015');
  const book = async (): Promise<string> => {
    const { body } = await me().api('POST', '/api/bookings', request(`${dayId}-0830`), {
      'Idempotency-Key': 'k',
    });
    return body.id;
  };
  const pageOf = (id: string) => desk.get(`/organizer/desk/bookings/${id}`);

  it('is answered by the booking’s page: what went out, when, where to, and what became of it', async () => {
    const id = await book();
    expect(textOf((await pageOf(id)).html)).toContain('还没有发过通知');
    await sendDue(hall.db, hall.clock.at);
    hall.clock.at = '2026-11-23T03:00:00.000Z';
    await me().api('DELETE', `/api/bookings/${id}`);
    await sendDue(hall.db, hall.clock.at);
    const { html } = await pageOf(id);
    expect(textOf(html)).toMatch(
      /11月23日 11:00 预约取消 短信 138\*{4}1015 已发出 11月23日 10:00 预约成功 短信 138\*{4}1015 已发出/,
    );
    const [link = ''] = linksOf(html, /^\/organizer\/notices\//);
    expect(textOf((await desk.get(link)).html)).toContain('预约取消（短信）');
  });

  it('is told why nothing came, in words that name nobody', async () => {
    const id = await book();
    await me().api('DELETE', `/api/bookings/${id}`);
    await sendDue(hall.db, hall.clock.at);
    const { html } = await pageOf(id);
    expect(textOf(html)).toMatch(/预约成功 短信 138\*{4}1015 没有发 (后来又有变动|已经取消或办完)/);
    const told = html.slice(html.indexOf('通知过什么'));
    expect(told).not.toMatch(/13820001015|张秀英|宅基地/);
  });

  it('leaves a line that names the notices that were looked at', async () => {
    const id = await book();
    await sendDue(hall.db, hall.clock.at);
    await pageOf(id);
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 9 });
    expect(lines.filter(({ subject }) => subject === 'notice')).toMatchObject([
      { who: 'desk', action: 'listed', subjectIds: [`booking#${id}#1#booking-confirmed#sms`] },
    ]);
  });
});

it('another system books for a visitor and reads the calls', async () => {
  const slotId = `${dayId}-0900`;
  const body = { ...request(slotId), channel: 'letter' };
  const made = await desk.api('POST', '/api/organizer/desk/bookings', body, { 'Idempotency-Key': 'k' });
  expect(made.status).toBe(201);
  expect(made.body.queryCode).toMatch(/^\d{6}$/);
  const { items } = (await desk.api('GET', '/api/organizer/calls?on=2026-12-01')).body;
  expect(items).toMatchObject([{ bookingId: made.body.id, reason: 'reminder', version: 1 }]);
  const url = `/api/organizer/calls/2026-12-01/${items[0].id}`;
  const ticked = await desk.api('POST', url, { version: 1, reached: false });
  expect(ticked.body).toMatchObject({ version: 2, called: { reached: false, by: 'desk' } });
  expect((await desk.api('POST', url, { version: 1, reached: true })).status).toBe(409);
  expect((await browse(openOfficeOf(hall.db, hall.clock), 'auditor').get('/organizer/calls')).status).toBe(
    403,
  );
});
