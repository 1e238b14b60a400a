import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InboxEntry } from '#infra/local/inbox.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { type City, startCity } from '#test/support/city.ts';
import { smallCadres, smallHouseholds } from '#test/support/pairing/city.ts';

// From an empty folder, over HTTP alone, as a script or another system would drive it.

let folder: string;
let city: City;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaimen-day-'));
  city = await startCity(folder, { KAIMEN_DEMO: 'off', KAIMEN_NOW: '2026-11-24T09:00:00+08:00' });
});
afterAll(async () => {
  await city.stop();
  await rm(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Answer = { status: number; body: any };

const ask = async (
  method: string,
  path: string,
  token?: string,
  body?: unknown,
  headers = {},
): Promise<Answer> => {
  const response = await fetch(`${city.url}${path}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
};

/** Asks for long work. On a busy machine it goes on in the background, and its result is read there. */
const askForLong = async (path: string, token: string, body?: unknown): Promise<Answer['body']> => {
  const asked = await ask('POST', path, token, body);
  if (asked.status !== 202) {
    expect([200, 201]).toContain(asked.status);
    return asked.body;
  }
  const jobNow = async () => (await ask('GET', `/api/organizer/jobs/${asked.body.id}`, token)).body;
  await expect.poll(async () => (await jobNow()).state, { timeout: 120_000 }).toBe('done');
  const job = await jobNow();
  expect(job.refusal).toBeUndefined();
  return job.result;
};

const tokenOf = async (account: string): Promise<string> =>
  (await ask('POST', '/_local/token', undefined, { account })).body.token;

const uploadSheet = async (path: string, token: string, { name, bytes }: SheetFile): Promise<Answer> => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  return await ask('POST', path, token, form);
};

const upload = async (path: string, token: string, name: string): Promise<Answer> =>
  uploadSheet(path, token, { name, bytes: await readFile(`infra/local/demo/${name}`) });

const inbox = async (to: string): Promise<InboxEntry[]> =>
  ((await ask('GET', '/_local/inbox.json')).body as InboxEntry[]).filter((message) => message.to === to);

const moveClock = (now: string): Promise<Answer> => ask('POST', '/_local/clock', undefined, { now });

const settled = async (to: string, count: number): Promise<InboxEntry[]> => {
  await expect.poll(async () => (await inbox(to)).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  return await inbox(to);
};

const signIn = async (phone: string): Promise<string> => {
  expect((await ask('POST', '/api/sign-in/codes', undefined, { phone })).status).toBeLessThan(300);
  const [message] = await inbox(`+86${phone}`);
  const answer = await ask('POST', '/api/sign-in', undefined, { phone, code: message?.variables.code });
  return answer.body.token;
};

const matter = {
  name: '李桂芳',
  topic: 'roads',
  summary: '村口的路坏了两年没有修。',
  partySize: 2,
  email: 'li@example.com',
};

it('the office publishes the calendar it imported; nobody sees it before', async () => {
  const organizer = await tokenOf('organizer');
  const rosters = '/api/organizer/rosters';
  expect((await upload(`${rosters}/leaders/import`, organizer, 'leaders.csv')).body).toMatchObject({
    applied: 14,
  });
  expect((await upload(`${rosters}/departments/import`, organizer, 'departments.csv')).body).toMatchObject({
    applied: 10,
  });
  const calendar = '/api/organizer/reception-days';
  const imported = await upload(`${calendar}/import`, organizer, 'reception-days-2026-12.csv');
  expect(imported.body).toMatchObject({ rows: 14, accepted: 14, rejected: [], applied: 14 });

  const month = 'from=2026-12-01&to=2026-12-31';
  expect((await ask('GET', `/api/reception-days?${month}`)).body.items).toEqual([]);
  const drafts = await ask('GET', `${calendar}?${month}`, organizer);
  const ids = drafts.body.items.map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(14);
  await ask('POST', `${calendar}/publish`, organizer, { ids });
  const published = (await ask('GET', `/api/reception-days?${month}`)).body.items;
  expect(published).toHaveLength(14);
  expect(published[0].slots.filter(({ state }: { state: string }) => state === 'walk-in')).toHaveLength(2);
});

it('a citizen books, is told at once by SMS and mail, and is reminded at 18:00 the day before and two hours before', async () => {
  const phone = '13912340101';
  const token = await signIn(phone);
  const days = (await ask('GET', '/api/reception-days?topic=roads&from=2026-12-15&to=2026-12-15')).body.items;
  const slot = days[0].slots.find(
    ({ startAt }: { startAt: string }) => startAt === '2026-12-15T02:00:00.000Z',
  );
  const key = { 'Idempotency-Key': 'day-1' };
  const booked = await ask('POST', '/api/bookings', token, { slotId: slot.id, ...matter }, key);
  expect(booked.status).toBe(201);

  const sent = await settled(`+86${phone}`, 2);
  expect(sent[0]).toMatchObject({ channel: 'sms', template: 'booking-confirmed' });
  expect(sent[0]?.variables.code).toContain(booked.body.code.slice(0, 4));
  expect((await settled(matter.email, 1))[0]).toMatchObject({
    channel: 'email',
    template: 'booking-confirmed',
  });
  for (const { text } of sent) expect(text).not.toMatch(/李桂芳|路坏/);

  const templates = async () => (await inbox(`+86${phone}`)).map(({ template }) => template);
  await moveClock('2026-12-14T17:59:00+08:00');
  expect(await templates()).not.toContain('booking-reminder-eve');
  await moveClock('2026-12-14T18:00:00+08:00');
  await settled(`+86${phone}`, 3);
  expect((await templates())[0]).toBe('booking-reminder-eve');
  await moveClock('2026-12-15T08:00:00+08:00');
  await settled(`+86${phone}`, 4);
  expect((await templates())[0]).toBe('booking-reminder-two-hours');
});

it('a citizen who cancels is told so, gets no reminder, and the slot is open again five minutes later', async () => {
  const phone = '13912340102';
  const token = await signIn(phone);
  const find = async () =>
    (await ask('GET', '/api/reception-days?from=2026-12-23&to=2026-12-23')).body.items[0].slots[2];
  const slot = await find();
  const key = { 'Idempotency-Key': 'day-2' };
  const booked = await ask(
    'POST',
    '/api/bookings',
    token,
    { slotId: slot.id, ...matter, email: undefined },
    key,
  );
  expect((await find()).state).toBe('booked');
  expect((await ask('DELETE', `/api/bookings/${booked.body.id}`, token)).status).toBe(200);
  expect((await find()).state).toBe('held');
  await settled(`+86${phone}`, 2);
  const { now } = (await ask('GET', '/_local/clock')).body;
  await moveClock(addSeconds(now, 300));
  expect((await find()).state).toBe('open');
  await moveClock('2026-12-22T18:00:00+08:00');
  await moveClock('2026-12-23T09:00:00+08:00');
  const templates = (await inbox(`+86${phone}`)).map(({ template }) => template);
  expect(templates).toContain('booking-cancelled');
  expect(templates.filter((template) => template.startsWith('booking-reminder'))).toEqual([]);
});

it('the office pairs and plans; a cadre is reminded the day before, moves a visit and logs one', async () => {
  const organizer = await tokenOf('organizer');
  const rosters = '/api/organizer/rosters';
  expect((await uploadSheet(`${rosters}/cadres/import`, organizer, smallCadres)).body).toMatchObject({
    applied: 2,
  });
  expect((await uploadSheet(`${rosters}/households/import`, organizer, smallHouseholds)).body).toMatchObject({
    applied: 3,
  });
  const { id } = await askForLong('/api/organizer/pairings/propose', organizer);
  expect(await askForLong('/api/organizer/pairings/confirm', organizer, { id })).toMatchObject({
    paired: 3,
  });
  await askForLong('/api/organizer/visit-plans', organizer, { month: '2027-01' });

  const cadre = await tokenOf('GB0001');
  const range = 'from=2027-01-01&to=2027-01-31';
  const visits = (await ask('GET', `/api/cadre/visits?${range}`, cadre)).body.items;
  expect(visits.length).toBeGreaterThan(0);
  const [first, second] = visits;
  expect(first.provisional).toBe(true);

  await moveClock(instantAt(addDays(first.onDate, -1), '18:00'));
  const reminded = await settled('+8613820000175', 1);
  expect(reminded[0]).toMatchObject({ template: 'visit-reminder-cadre' });

  const moved = await ask('POST', `/api/cadre/visits/${second.id}/move`, cadre, {
    onDate: '2027-01-28',
    startTime: '09:00',
  });
  expect(moved).toMatchObject({ status: 200 });
  await moveClock(`${first.onDate}T20:00:00+08:00`);
  const log = {
    how: 'home',
    outcome: 'met',
    raised: '想问问路什么时候修',
    agreed: '问了再回话',
    solved: false,
  };
  const logged = await ask('POST', `/api/cadre/visits/${first.id}/log`, cadre, log);
  expect(logged).toMatchObject({ status: 200 });
  const other = await tokenOf('GB0002');
  expect((await ask('GET', `/api/cadre/visits/${first.id}`, other)).status).toBe(404);
});

it('everything is still there after a restart', async () => {
  await city.stop();
  city = await startCity(folder, { KAIMEN_DEMO: 'off' });
  const token = await signIn('13912340101');
  const { items } = (await ask('GET', '/api/bookings', token)).body;
  expect(items).toHaveLength(1);
  expect((await inbox('+8613912340101')).length).toBeGreaterThan(3);
  expect((await ask('GET', '/api/reception-days?from=2026-12-01&to=2026-12-31')).status).toBe(200);
});
