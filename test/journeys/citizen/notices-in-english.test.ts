import { beforeEach, expect, it } from 'vitest';
import { createApp } from '#functions/citizen/app.tsx';
import { createDeps } from '#functions/citizen/deps.ts';
import type { Message } from '#shared/notices/message.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { callOff } from '#shared/reception/call-off.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { smsEnv } from '#test/support/people/access.ts';
import { openBrowser } from '#test/support/people/browser.ts';
import { HASH_SECRET, openHall } from '#test/support/reception/hall.ts';
import { typedIn } from '#test/support/reception/pages.ts';

const ORIGIN = 'http://localhost:3000';
const PHONE = '+8613820001015';

let hall: Awaited<ReturnType<typeof openHall>>;
let app: ReturnType<typeof createApp>;
let codes: Message[];
let days: Awaited<ReturnType<typeof findDays>>;
beforeEach(async () => {
  hall = await openHall();
  codes = [];
  const { db, clock } = hall;
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  const env = { TABLE_PREFIX: 'kaimen', PUBLIC_URL: ORIGIN, HASH_SECRET, ...smsEnv };
  const exchange = {
    send: async (message: Message) => {
      codes.push(message);
      return { sender: 'aws' as const, providerId: `sms-${codes.length}` };
    },
  };
  app = createApp(createDeps(env, edge, exchange));
  days = await findDays(db, { from: '2026-12-01', to: '2026-12-31' });
});

const dayOn = (on: string) => {
  const found = days.find(({ day }) => day.on === on);
  if (!found) throw new Error(`nobody receives on ${on}`);
  const open = found.slots.filter(({ state }) => state === 'open').map(({ id }) => id);
  return { ...found, open };
};

/** A browser whose person chose a language on the first page, and signed in with the code they got. */
const signIn = async (phone: string, lang?: 'en') => {
  const browser = openBrowser(ORIGIN, (request) => app.fetch(request));
  await browser.get(lang ? `/?lang=${lang}` : '/');
  await browser.post('/sign-in', { phone, next: '/' });
  await browser.post('/sign-in/code', { code: codes.at(-1)?.variables.code ?? '', next: '/' });
  return browser;
};

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
  await app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

type Browser = Awaited<ReturnType<typeof signIn>>;

const book = async (browser: Browser, slotId: string): Promise<string> => {
  const form = await browser.get(`/book/${slotId}`);
  const slip = await browser.post('/book', {
    key: typedIn(form.html, 'key') ?? '',
    slotId,
    name: '张秀英',
    topic: 'land',
    summary: `宅基地和邻居有争议，${slotId}`,
    partySize: '1',
  });
  const [id] = slip.url.pathname.match(/\d{12}/) ?? [];
  if (!id) throw new Error(`not booked: ${slip.status}`);
  return id;
};

/** What a phone is told that is due now. */
const toldNow = async (phone = PHONE): Promise<string[]> =>
  (await sendDue(hall.db, hall.clock.at)).filter(({ to }) => to === phone).map(({ text }) => text);

/** The minute's work: freed slots are offered, and changes of days carried through. */
const minute = () =>
  carryThrough({ db: hall.db, settings: hall.settings, clock: hall.clock, log: createLog(() => {}) });

it('who signs in and books on the English pages is told everything about it in English, to the end', async () => {
  const me = await signIn(PHONE, 'en');
  expect(codes.at(-1)?.text).toMatch(/^【开门】Your sign-in code is \d{6}, valid for \d+ minutes\./);

  const { day, open } = dayOn('2026-12-02');
  const [first = '', second = ''] = open;
  const id = await book(me, first);
  expect(await toldNow()).toEqual([
    `【开门】Booked: Wed 2 Dec 08:30, ${day.venue}. Code ${id}. Come 10 minutes early. Can't come? Please cancel.`,
  ]);

  await me.post(`/bookings/${id}/move`, { slotId: second });
  expect(await toldNow()).toEqual([expect.stringMatching(/^【开门】Moved to Wed 2 Dec 09:00, /)]);

  const request = { version: 0, outcome: 'solved' as const, words: '已经量好了。', why: '' };
  await recordScreening(hall, { bookingId: id, request, by: 'desk' }, hall.clock.at);
  expect(await toldNow()).toEqual([
    expect.stringMatching(/^【开门】There is an answer about your booking on Wed 2 Dec 09:00\./),
  ]);

  hall.clock.at = '2026-12-01T10:00:00.000Z';
  expect(await toldNow()).toEqual([expect.stringMatching(/^【开门】Reminder: Wed 2 Dec 09:00, /)]);

  hall.clock.at = '2026-12-01T10:05:00.000Z';
  const change = { dayId: day.id, version: day.version, reason: '停电', confirm: true, by: 'organizer' };
  const calledOff = await callOff(hall, change, hall.clock.at);
  expect(calledOff.ok).toBe(true);
  await minute();
  expect(await toldNow()).toEqual([
    `【开门】Your reception on Wed 2 Dec 09:00, ${day.venue} is called off. Don't come. Sign in or call us for another time.`,
  ]);
});

it('who waits on the English pages is offered the place in English', async () => {
  const early = dayOn('2026-12-10');
  const late = dayOn('2026-12-23');
  const holder = await signIn('+8613820001036');
  const held = await book(holder, early.open[0] ?? '');
  const me = await signIn(PHONE, 'en');
  const bookingId = await book(me, late.open[0] ?? '');
  await me.post('/waitlist', { receptionDayId: late.day.id, bookingId, scope: 'topic' });
  await toldNow();
  await holder.post(`/bookings/${held}/cancel`, {});
  hall.clock.at = addSeconds(hall.clock.at, 60);
  await minute();
  expect(await toldNow()).toEqual([
    `【开门】A time is free: Thu 10 Dec 08:30, ${early.day.venue}. Kept for you until 12:01 today. Sign in to take it, or do nothing.`,
  ]);
});

it('the API takes the language as the pages do', async () => {
  const asked = await post('/api/sign-in/codes?lang=en', { phone: PHONE });
  expect(asked.status).toBe(200);
  const code = codes.at(-1);
  expect(code?.text).toMatch(/^【开门】Your sign-in code is \d{6}/);
  const signedIn = await post('/api/sign-in', { phone: PHONE, code: code?.variables.code });
  const { token } = (await signedIn.json()) as { token: string };
  const slotId = dayOn('2026-12-02').open[0] ?? '';
  const matter = { slotId, name: '张秀英', topic: 'land', summary: '宅基地有争议', partySize: 1 };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'k', Cookie: 'kaimen-lang=en' };
  expect((await post('/api/bookings', matter, headers)).status).toBe(201);
  expect(await toldNow()).toEqual([expect.stringMatching(/^【开门】Booked: Wed 2 Dec 08:30, /)]);
});

it('who chooses nothing is told in Chinese, whoever else reads English', async () => {
  const other = await signIn('+8613820001022', 'en');
  const me = await signIn(PHONE);
  expect(codes.at(-1)?.text).toMatch(/^【开门】验证码\d{6}，/);
  const [first = '', second = ''] = dayOn('2026-12-02').open;
  await book(other, first);
  const id = await book(me, second);
  expect(await toldNow()).toEqual([expect.stringMatching(/^【开门】已预约12月2日周三09:00，/)]);
  // The language of a booking is the one it was made in.
  await me.get('/?lang=en');
  await me.post(`/bookings/${id}/cancel`, {});
  expect(await toldNow()).toEqual([expect.stringMatching(/^【开门】12月2日周三09:00.*的预约已取消/)]);
});
