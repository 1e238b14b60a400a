import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDays } from '#shared/reception/calendar-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, textOf } from '#test/support/reception/pages.ts';

/** Somebody else, who has booked with the address `wang@example.com`. */
const OTHER = '+8613820001022';
const PATH = '/my/notices';
const API = '/api/notice-choices';

let hall: Awaited<ReturnType<typeof openHall>>;
/** The slots nobody has taken yet, day by day. */
let open: string[][];
beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  open = days.map(({ slots }) => slots.filter(({ state }) => state === 'open').map(({ id }) => id));
  await book(0, 'wang@example.com', browse(hall.app, OTHER));
});

/** Another person in each test, so that no test finds the choices of one before. */
let me: ReturnType<typeof browse>;
let phone = '';
let count = 0;
beforeEach(() => {
  count += 1;
  phone = `+8613820002${String(count).padStart(3, '0')}`;
  me = browse(hall.app, phone);
});
const masked = () => `138****${phone.slice(-4)}`;

/** Books on a day, one of each for one person, since nobody has two in one sitting. */
const book = async (day: number, email?: string, who = me) => {
  const slotId = open[day]?.shift() ?? '';
  const answer = await who.api(
    'POST',
    '/api/bookings',
    { ...request(slotId), summary: `事${slotId}`, email },
    { 'Idempotency-Key': slotId },
  );
  expect(answer.status).toBe(201);
};

describe('the page of a citizen’s reminders', () => {
  it('is reached from one’s bookings, and asks who isn’t signed in to sign in first', async () => {
    expect(linksOf((await me.get('/bookings')).html, /notices/)).toEqual([PATH]);
    const nobody = await browse(hall.app).get(PATH);
    expect([nobody.status, nobody.location]).toEqual([303, '/sign-in?next=%2Fmy%2Fnotices']);
    const posted = await browse(hall.app).post(PATH, { channel: 'sms', wanted: 'false' });
    expect(posted.status).toBe(303);
    expect((await me.api('GET', API)).body.items).toEqual([
      { audience: 'citizen', channel: 'sms', to: phone, wanted: true },
    ]);
  });

  it('turns SMS reminders off and on with one tap each, and shows since when', async () => {
    const before = await me.get(PATH);
    expect(textOf(before.html)).toContain(`短信 ${masked()} 现在收提醒 不再收提醒短信`);
    expect(before.html).not.toContain(phone.slice(3));
    const off = await me.post(PATH, { channel: 'sms', wanted: 'false' });
    expect([off.status, off.location]).toEqual([303, `${PATH}?saved`]);
    const after = textOf((await me.get(`${PATH}?saved`)).html);
    expect(after).toContain('改好了，从现在起就这么办。');
    expect(after).toContain('11月23日（星期一）上午10:00起不收提醒 重新收提醒短信');
    await me.post(PATH, { channel: 'sms', wanted: 'true' });
    expect(textOf((await me.get(PATH)).html)).toContain('现在收提醒 不再收提醒短信');
  });

  it('says what stops and what comes all the same, in Chinese and in English', async () => {
    const zh = textOf((await me.get(PATH)).html);
    expect(zh).toMatch(/不收的话，这些不再发.*预约前一天和当天的提醒.*新答复.*这些照发/);
    expect(zh).toMatch(
      /这些照发，免得您白跑.*预约成功、改期、取消.*接访改时间、换领导、取消.*您要我们通知的空位/,
    );
    const en = textOf((await me.get(`${PATH}?lang=en`)).html);
    expect(en).toMatch(/If you say no, these stop.*Reminders the day before and on the day/);
    expect(en).toMatch(
      /These still come.*A booking made, moved or cancelled.*A free place you asked to be told of/,
    );
    expect(en).not.toMatch(/不收|短信/);
  });

  it('lists each address of one’s own bookings once, and each is chosen for itself', async () => {
    await book(0, 'Zhang@Example.com');
    await book(1, 'zhang@example.com');
    await book(2, 'li@example.com');
    const page = textOf((await me.get(PATH)).html);
    for (const shown of ['z***@example.com', 'l***@example.com']) expect(page.split(shown)).toHaveLength(2);
    expect(page).not.toContain('w***@');
    const off = await me.post(PATH, { channel: 'email', to: 'li@example.com', wanted: 'false' });
    expect(off.status).toBe(303);
    expect((await me.api('GET', API)).body.items).toMatchObject([
      { channel: 'sms', wanted: true },
      { to: 'li@example.com', wanted: false },
      { to: 'zhang@example.com', wanted: true },
    ]);
  });

  it('shows two addresses whole that would look the same masked', async () => {
    await book(0, 'zhang@example.com');
    await book(1, 'zhao@example.com');
    const page = textOf((await me.get(PATH)).html);
    expect(page).toContain('zhang@example.com');
    expect(page).toContain('zhao@example.com');
  });

  it.each([
    [
      'an address of nobody’s booking of theirs',
      { channel: 'email', to: 'wang@example.com', wanted: 'false' },
      404,
    ],
    ['another’s phone', { channel: 'sms', to: OTHER, wanted: 'false' }, 404],
    ['what doesn’t read', { channel: 'fax', wanted: 'perhaps' }, 400],
  ])('changes nothing for %s', async (_name, fields, status) => {
    expect((await me.post(PATH, fields)).status).toBe(status);
    const other = await browse(hall.app, OTHER).api('GET', API);
    expect(other.body.items.map(({ wanted }: { wanted: boolean }) => wanted)).toEqual([true, true]);
  });
});

describe('the API of a citizen’s reminders', () => {
  it('answers a change as it answers the question, and a repeated one the same', async () => {
    const off = { channel: 'sms', wanted: false };
    const declinedAt = '2026-11-23T02:00:00.000Z';
    const items = [{ audience: 'citizen', channel: 'sms', to: phone, wanted: false, declinedAt }];
    for (const answer of [
      await me.api('PUT', API, off),
      await me.api('PUT', API, off),
      await me.api('GET', API),
    ])
      expect([answer.status, answer.body]).toEqual([200, { items }]);
    const on = await me.api('PUT', API, { channel: 'sms', to: phone, wanted: true });
    expect(on.body.items).toEqual([{ audience: 'citizen', channel: 'sms', to: phone, wanted: true }]);
  });

  it.each([
    ['nothing said', {}, 400, 'malformed', ['channel', 'wanted']],
    ['neither yes nor no', { channel: 'sms', wanted: 'maybe' }, 400, 'malformed', ['wanted']],
    ['another channel', { channel: 'fax', wanted: false }, 400, 'malformed', ['channel']],
    ['another’s phone', { channel: 'sms', to: OTHER, wanted: false }, 404, 'not-found', undefined],
    ['no address', { channel: 'email', wanted: false }, 404, 'not-found', undefined],
  ])('refuses %s', async (_name, body, status, title, fields) => {
    const answer = await me.api('PUT', API, body);
    expect([answer.status, answer.body.title]).toEqual([status, title]);
    expect(answer.body.errors?.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it('has to be told which of two addresses is meant', async () => {
    await book(0, 'zhang@example.com');
    await book(1, 'li@example.com');
    const unclear = await me.api('PUT', API, { channel: 'email', wanted: false });
    expect([unclear.status, unclear.body.title]).toEqual([422, 'recipient-unclear']);
    const clear = await me.api('PUT', API, { channel: 'email', to: 'ZHANG@example.com', wanted: false });
    expect(clear.body.items.find(({ to }: { to: string }) => to === 'zhang@example.com').wanted).toBe(false);
  });

  it('asks who isn’t signed in to sign in', async () => {
    expect((await browse(hall.app).api('GET', API)).status).toBe(401);
    expect((await browse(hall.app).api('PUT', API, { channel: 'sms', wanted: false })).status).toBe(401);
  });

  it('never lets a phone or an address into the log', async () => {
    await book(0, 'zhang@example.com');
    await me.api('PUT', API, { channel: 'email', to: 'zhang@example.com', wanted: false });
    await me.post(PATH, { channel: 'sms', wanted: 'false' });
    expect(hall.lines.length).toBeGreaterThan(0);
    expect(hall.lines.join('\n')).not.toMatch(/138200|zhang/);
  });
});
