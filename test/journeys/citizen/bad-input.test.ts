import { beforeAll, describe, expect, it } from 'vitest';
import { findDays } from '#shared/reception/calendar-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let slots: string[];
beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-09', to: '2026-12-31' });
  slots = days.flatMap((day) => day.slots.filter(({ state }) => state === 'open').map(({ id }) => id));
});

const slotAt = (index: number): string => slots[index] ?? '';
const phones = Array.from({ length: 30 }, (_, index) => `+86138200010${String(index).padStart(2, '0')}`);
const me = (index: number) => browse(hall.app, phones[index]);
const form = (slotId: string, changes: Record<string, string | string[]> = {}) => ({
  key: 'form',
  wanted: slotId,
  slotId,
  name: '李建国',
  topic: 'roads',
  summary: '村口的路坏了半年。',
  partySize: '1',
  email: 'li@example.cn',
  needs: ['dialect'],
  ...changes,
});
const book = (person: number, slotId: string, changes = {}, key = 'key') =>
  me(person).api('POST', '/api/bookings', { ...request(slotId), ...changes }, { 'Idempotency-Key': key });

const keepsWhatWasTyped = (html: string) => {
  expect(typedIn(html, 'name')).toBe('李建国');
  expect(typedIn(html, 'topic')).toBe('roads');
  expect(typedIn(html, 'email')).toBe('li@example.cn');
  expect(typedIn(html, 'key')).toBe('form');
  expect(html).toMatch(/value="dialect" checked/);
};

describe('a slot taken a moment ago', () => {
  it('shows the form again with everything typed and the nearest open slots to choose from', async () => {
    await book(0, slotAt(0));
    const lost = await me(1).post('/book', form(slotAt(0)));
    expect(lost.status).toBe(409);
    expect(textOf(lost.html)).toContain('这个时段刚刚被别人约走了。您填的内容都还在，请另选一个时段再提交。');
    keepsWhatWasTyped(lost.html);
    expect(typedIn(lost.html, 'summary')).toBe('村口的路坏了半年。');
    const offered = [...lost.html.matchAll(/type="radio" name="slotId"[^>]*value="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(offered).toHaveLength(5);
    expect(offered[0]).toBe(slotAt(1));

    const unchosen = await me(1).post('/book', form('', { wanted: slotAt(0) }));
    expect(unchosen.status).toBe(400);
    expect(textOf(unchosen.html)).toContain('请选一个时段。');
    expect(unchosen.html).toContain(`value="${slotAt(1)}"`);

    const chosen = await me(1).post('/book', form(slotAt(1), { wanted: slotAt(0) }));
    expect(chosen.status).toBe(303);
  });

  it('answers the API 409 with the nearest open slots', async () => {
    const { status, body } = await book(2, slotAt(0));
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/slot-taken', title: 'slot-taken', status: 409 });
    expect(body.nearest[0]).toMatchObject({ slotId: slotAt(2), leader: '冯国庆' });
  });

  it('shows it before the form, where it was taken before', async () => {
    const answer = await me(2).get(`/book/${slotAt(0)}`);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(`value="${slotAt(2)}"`);
  });
});

it('a second booking in the same sitting by the same phone is refused, and leads to the first', async () => {
  const answer = await me(0).post('/book', form(slotAt(3)));
  expect(answer.status).toBe(409);
  expect(textOf(answer.html)).toContain('您这一场已经有一个预约，一个手机号每场只能约一个时段。');
  expect(linksOf(answer.html, /^\/bookings$/).length).toBeGreaterThan(1);
  keepsWhatWasTyped(answer.html);
  expect((await book(0, slotAt(3), {}, 'other')).body).toMatchObject({
    status: 409,
    title: 'already-booked',
  });
});

it.each([
  ['six people', { partySize: '6' }, 'partySize', '一件事最多来 5 位代表。'],
  ['six people in full-width digits', { partySize: '６' }, 'partySize', '一件事最多来 5 位代表。'],
  ['a summary of 10,000 characters', { summary: '路'.repeat(10_000) }, 'summary', '请写在 500 个字以内'],
  ['no topic', { topic: '' }, 'topic', '请选要反映哪方面的事。'],
])('%s are answered at the field, with what to do', async (_, changes, field, sentence) => {
  const answer = await me(3).post('/book', form(slotAt(5), changes));
  expect(answer.status).toBe(400);
  expect(answer.html).toMatch(new RegExp(`id="${field}-error"[^>]*>[^<]*${sentence}`));
  expect(answer.html).toContain(`href="#${field}"`);
  expect(typedIn(answer.html, 'name')).toBe('李建国');
  expect(typedIn(answer.html, 'slotId')).toBe(slotAt(5));
  const { status, body } = await book(3, slotAt(5), changes);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ field }]);
  expect(body.errors[0].message).toContain(sentence);
});

it('full-width digits are accepted', async () => {
  const { status, body } = await book(3, slotAt(5), { partySize: '５' });
  expect([status, body.partySize]).toEqual([201, 5]);
});

it('a slot after closing time is refused to the second, and others are offered', async () => {
  const before = hall.clock.at;
  hall.clock.at = '2026-12-08T08:59:59.999Z';
  expect((await book(4, slotAt(2))).status).toBe(201);
  hall.clock.at = '2026-12-08T09:00:00.000Z';
  const late = await me(5).post('/book', form(slotAt(3)));
  expect(late.status).toBe(422);
  expect(textOf(late.html)).toContain('这个时段的网上预约已于12月8日（星期二）下午5:00截止。');
  keepsWhatWasTyped(late.html);
  expect((await book(5, slotAt(3))).body).toMatchObject({ status: 422, title: 'booking-closed' });
  hall.clock.at = before;
});

it('what isn’t published is not there', async () => {
  for (const id of ['2026-12-02-00000000-0830', 'nonsense']) {
    expect((await me(6).get(`/book/${id}`)).status).toBe(404);
    expect((await me(6).get(`/days/${id}`)).status).toBe(404);
  }
  expect((await book(6, '2026-12-02-00000000-0830')).status).toBe(404);
});

describe('what the API needs', () => {
  it('asks for an Idempotency-Key', async () => {
    const { status, body } = await me(7).api('POST', '/api/bookings', request(slotAt(6)));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'Idempotency-Key', code: 'idempotency-key-missing' }]);
  });

  it('asks for JSON, and for a citizen who is signed in', async () => {
    const headers = { 'Idempotency-Key': 'k', 'Content-Type': 'application/json', Authorization: 'Bearer x' };
    const answer = await hall.app.request('/api/bookings', { method: 'POST', headers, body: '{' });
    expect([answer.status, ((await answer.json()) as { title: string }).title]).toEqual([400, 'not-json']);
    for (const [method, path] of [
      ['POST', '/api/bookings'],
      ['GET', '/api/bookings'],
      ['GET', '/api/bookings/1'],
      ['DELETE', '/api/bookings/1'],
    ] as const)
      expect((await browse(hall.app).api(method, path)).status).toBe(401);
  });

  it('refuses a date that is none and a cursor that was not handed out', async () => {
    const { api } = me(7);
    expect((await api('GET', '/api/reception-days?from=2026-13-01')).body.errors).toMatchObject([
      { field: 'from' },
    ]);
    expect((await api('GET', '/api/reception-days?cursor=x')).status).toBe(400);
    expect((await api('GET', '/api/bookings?cursor=x')).status).toBe(400);
  });
});

it('signing in comes first, and leads back; a form sent after the session ended keeps what was typed', async () => {
  const nobody = browse(hall.app);
  expect((await nobody.get(`/book/${slotAt(8)}`)).location).toBe(
    `/sign-in?next=${encodeURIComponent(`/book/${slotAt(8)}`)}`,
  );
  const answer = await nobody.post('/book', form(slotAt(8)));
  expect(answer.status).toBe(401);
  expect(textOf(answer.html)).toContain('登录过期了。您填的内容都还在');
  keepsWhatWasTyped(answer.html);
});

it('the whole API is described at /openapi.json', async () => {
  const { status, body } = await browse(hall.app).api('GET', '/openapi.json');
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/api/reception-days',
      '/api/bookings',
      '/api/bookings/{id}',
      '/api/organizer/reception-days/import',
    ]),
  );
  const { schema } = body.paths['/api/bookings'].post.requestBody.content['application/json'];
  expect(schema.properties).toMatchObject({
    partySize: { type: 'integer', minimum: 1, maximum: 5 },
    summary: { type: 'string', maxLength: 500 },
  });
  expect(schema.required).toEqual(['slotId', 'name', 'topic', 'summary', 'partySize']);
});
