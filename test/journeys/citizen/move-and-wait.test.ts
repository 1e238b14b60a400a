import { beforeEach, expect, it } from 'vitest';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, slotsOffered, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let days: Awaited<ReturnType<typeof findDays>>;
beforeEach(async () => {
  hall = await openHall();
  days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
});

const later = (seconds: number): void => {
  hall.clock.at = addSeconds(hall.clock.at, seconds);
};

/** The minute's work: freed slots are offered. */
const minute = () =>
  carryThrough({ db: hall.db, settings: hall.settings, clock: hall.clock, log: createLog(() => {}) });

const openOn = (on: string): string[] =>
  days
    .filter(({ day }) => day.on === on)
    .flatMap(({ slots }) => slots.filter(({ state }) => state === 'open').map(({ id }) => id));

const book = async (phone: string, slotId: string, summary: string) => {
  const answer = await browse(hall.app, phone).api(
    'POST',
    '/api/bookings',
    { ...request(slotId), summary },
    { 'Idempotency-Key': slotId },
  );
  expect(answer.status).toBe(201);
  return answer.body;
};

it('a citizen moves a booking, takes it back within a minute, and not after', async () => {
  const me = browse(hall.app, '+8613820001015');
  const [first = '', second = ''] = openOn('2026-12-02');
  const { id } = await book('+8613820001015', first, '换时间');
  const choice = await me.get(`/bookings/${id}/move`);
  expect(textOf(choice.html)).toContain('现在约的是 12月2日（星期三）上午8:30至9:00 ，卫志强');
  expect(slotsOffered(choice.html)).toContain(second);
  expect((await me.post(`/bookings/${id}/move`, { slotId: second })).location).toBe(`/bookings/${id}?moved`);
  const moved = await me.get(`/bookings/${id}?moved`);
  expect(textOf(moved.html)).toContain('上午9:00至9:30');
  expect(textOf(moved.html)).toContain('点错了？60 秒内可以撤销。');
  later(59);
  expect((await me.post(`/bookings/${id}/undo`, {})).location).toBe(`/bookings/${id}?restored`);
  expect(textOf((await me.get(`/bookings/${id}`)).html)).toContain('上午8:30至9:00');
  await me.post(`/bookings/${id}/cancel`, {});
  later(60);
  const tooLate = await me.post(`/bookings/${id}/undo`, {});
  expect([tooLate.status, textOf(tooLate.html)]).toEqual([
    422,
    expect.stringContaining('撤销的时间已经过了'),
  ]);
});

it('a citizen who loses the race to a slot keeps the booking they have, and is told so', async () => {
  const [third = '', fourth = ''] = openOn('2026-12-02');
  const { id } = await book('+8613820001022', third, '别人先到');
  await book('+8613820001029', fourth, '我先到');
  const lost = await browse(hall.app, '+8613820001022').post(`/bookings/${id}/move`, { slotId: fourth });
  expect(lost.status).toBe(409);
  expect(textOf(lost.html)).toContain('这个时段刚刚被别人约走了');
  expect(textOf(lost.html)).toContain('现在约的是 12月2日（星期三）上午8:30至9:00');
});

it('somebody who waits for an earlier time is offered the freed slot first, by SMS, for two hours', async () => {
  const [early = ''] = openOn('2026-12-10');
  const [late = ''] = openOn('2026-12-23');
  const leaves = await book('+8613820001036', early, '先约的');
  const waits = await book('+8613820001043', late, '想早点');
  const me = browse(hall.app, '+8613820001043');
  const joined = await me.post('/waitlist', {
    receptionDayId: waits.receptionDayId,
    bookingId: waits.id,
    scope: 'topic',
  });
  expect(joined.location).toBe('/bookings?waiting');
  await browse(hall.app, '+8613820001036').post(`/bookings/${leaves.id}/cancel`, {});
  await minute();
  expect((await me.api('GET', '/api/waitlist')).body.items[0].offer).toBeUndefined();
  later(60);
  await minute();
  const mine = await me.get('/bookings');
  expect(textOf(mine.html)).toContain('12月10日（星期四）上午8:30至9:00');
  const { items } = (await me.api('GET', '/api/waitlist')).body;
  expect(items[0]).toMatchObject({
    offers: 1,
    offer: { slotId: early, until: addSeconds(hall.clock.at, 7200) },
  });
  const stranger = browse(hall.app, '+8613820001050');
  later(300);
  const taken = await stranger.api('POST', '/api/bookings', request(early), { 'Idempotency-Key': 'k' });
  expect([taken.status, taken.body.title]).toEqual([409, 'slot-taken']);
  const moved = await me.post('/waitlist/accept', { slotId: early, bookingId: waits.id });
  expect(moved.location).toBe(`/bookings/${waits.id}?moved`);
  expect((await me.api('GET', '/api/waitlist')).body.items).toEqual([]);
  expect((await me.api('GET', `/api/bookings/${waits.id}`)).body.slotId).toBe(early);
});

it('who says no to an offer lets the next one have it; a slot nobody takes is open to all again', async () => {
  const [only = '', ...others] = openOn('2026-12-09');
  const holder = await book('+8613820001057', only, '占着');
  for (const [nth, slotId] of others.entries()) await book(`+86138200020${nth}0`, slotId, `占满${nth}`);
  const [first, next] = ['+8613820001064', '+8613820001071'].map((phone) => browse(hall.app, phone));
  const receptionDayId = holder.receptionDayId;
  for (const person of [first, next]) {
    const full = await person?.get(`/days/${receptionDayId}`);
    expect(textOf(full?.html ?? '')).toContain('有空位时通知我');
    expect((await person?.api('POST', '/api/waitlist', { receptionDayId }))?.status).toBe(201);
    later(1);
  }
  await browse(hall.app, '+8613820001057').api('DELETE', `/api/bookings/${holder.id}`);
  later(60);
  await minute();
  const offerTo = async (person: typeof first) =>
    (await person?.api('GET', '/api/waitlist'))?.body.items[0]?.offer?.slotId;
  expect([await offerTo(first), await offerTo(next)]).toEqual([only, undefined]);
  await first?.post('/waitlist/decline', { slotId: only });
  await minute();
  expect([await offerTo(first), await offerTo(next)]).toEqual([undefined, only]);
  later(7199);
  expect(await offerTo(next)).toBe(only);
  later(1);
  await minute();
  expect(await offerTo(next)).toBeUndefined();
  expect(slotsOffered((await browse(hall.app).get(`/days/${receptionDayId}`)).html)).toEqual([only]);
  const accepted = await next?.post('/waitlist/accept', { slotId: only });
  expect(accepted?.location).toBe(`/book/${only}`);
});

it('a slot picked before signing in is kept from the moment the phone is proven', async () => {
  const [slotId = ''] = openOn('2026-12-16');
  const nobody = browse(hall.app);
  expect((await nobody.post('/hold', { slotId })).location).toBe(`/sign-in?next=%2Fbook%2F${slotId}`);
  const one = browse(hall.app, '+8613820001078');
  const other = browse(hall.app, '+8613820001085');
  expect((await one.api('POST', '/api/holds', { slotId })).body).toEqual({
    slotId,
    until: addSeconds(hall.clock.at, 600),
  });
  const refused = await other.api('POST', '/api/holds', { slotId });
  expect([refused.status, refused.body.nearest.length]).toEqual([409, 5]);
  const form = await one.get(`/book/${slotId}`);
  expect(typedIn(form.html, 'slotId')).toBe(slotId);
  later(600);
  expect((await other.api('POST', '/api/holds', { slotId })).status).toBe(201);
  expect((await other.api('DELETE', '/api/holds')).status).toBe(204);
  expect((await one.api('POST', '/api/holds', { slotId })).status).toBe(201);
});

it('a group states its size and its representatives, five at most', async () => {
  const me = browse(hall.app, '+8613820001092');
  const [slotId = ''] = openOn('2026-12-17');
  const fields = { ...request(slotId), key: 'k', partySize: '3', groupSize: '４６', needs: [] };
  const six = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六'].join('\n');
  const refused = await me.post('/book', { ...fields, representatives: six });
  expect([refused.status, typedIn(refused.html, 'representatives')]).toEqual([400, six]);
  expect(textOf(refused.html)).toContain('一件事最多来 5 位代表');
  const booked = await me.post('/book', {
    ...fields,
    representatives: '甲一，乙二\n丙三',
    forRelative: 'true',
  });
  const slip = await me.get(booked.location ?? '');
  expect(textOf(slip.html)).toContain('涉及 46 人');
  expect(textOf(slip.html)).toContain('甲一、乙二、丙三');
  expect(linksOf(slip.html, /move$/)).toHaveLength(1);
});
