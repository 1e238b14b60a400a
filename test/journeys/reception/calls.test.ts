import { beforeEach, expect, it } from 'vitest';
import { duePartitions } from '#shared/notices/keys.ts';
import { finishNotice } from '#shared/notices/outcome-store.ts';
import { findDue, findWaiting } from '#shared/notices/waiting-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const PAGE = '/organizer/calls';
let hall: Awaited<ReturnType<typeof openHall>>;
let desk: ReturnType<typeof browse>;
let code: string;

/** Ends whatever waits for an SMS as failed, as the provider's receipt or its refusal does. */
const failAll = async (): Promise<void> => {
  for (const partition of duePartitions('sms')) {
    const { keys } = await findDue(hall.db, partition, hall.clock.at, { limit: 10 });
    for (const key of keys) {
      const waiting = await findWaiting(hall.db, key);
      const end = { state: 'failed' as const, reason: 'TEXT_INVALID', endedAt: hall.clock.at };
      if (waiting)
        await finishNotice(
          hall.db,
          waiting,
          { ...end, expiresAtSeconds: 4_000_000_000 },
          { realNow: hall.clock.at },
        );
    }
  }
};

beforeEach(async () => {
  hall = await openHall();
  desk = browse(openOfficeOf(hall.db, hall.clock), 'desk');
  const days = (await browse(hall.app).api('GET', '/api/reception-days?from=2026-12-04&to=2026-12-04')).body;
  const slotId = days.items[0].slots.find(({ state }: { state: string }) => state === 'open').id;
  const key = { 'Idempotency-Key': 'k' };
  code = (await browse(hall.app, '+8613820001015').api('POST', '/api/bookings', request(slotId), key)).body
    .id;
  await failAll();
});

it('the desk calls whom an SMS did not reach, the next day too, and stays on the day it looks at', async () => {
  expect(textOf((await desk.get(`${PAGE}?on=2026-11-23`)).html)).toContain(
    '张秀英 13820001015 告诉已经约好 短信没有送到',
  );
  const next = await desk.get(`${PAGE}?on=2026-11-24`);
  expect(textOf(next.html)).toContain('短信没有送到 原定11月23日（星期一）打');
  const tick = {
    version: typedIn(next.html, 'version') ?? '',
    shownOn: typedIn(next.html, 'shownOn') ?? '',
    reached: 'no',
  };
  const ticked = await desk.post(`${PAGE}/2026-11-23/${code}~booked`, tick);
  const row = `row-${code}~booked`;
  expect(ticked).toMatchObject({ status: 303, location: `${PAGE}?on=2026-11-24#${row}` });
  const after = await desk.get(ticked.location ?? '');
  expect(textOf(after.html)).toContain('没人接（desk）');
  expect(after.html.includes(`<tr id="${row}">`)).toBe(true);

  const second = await desk.post(`${PAGE}/2026-11-23/${code}~booked`, tick);
  expect(second.status).toBe(409);
  const said = textOf(second.html);
  for (const words of ['刚才没有记上：别的同事先记了', '原定11月23日（星期一）打', '没人接（desk）'])
    expect(said).toContain(words);
  expect(linksOf(second.html, /^#row/)).toEqual([`#${row}`]);
  expect(typedIn(second.html, 'version')).toBe('1');
});

it('a call that is no longer on the list is answered with the list, and that it isn’t', async () => {
  const done = await desk.post(`${PAGE}/2026-11-23/000000000000~booked`, {
    version: '0',
    shownOn: '2026-11-23',
    reached: 'yes',
  });
  expect(done.status).toBe(404);
  expect(textOf(done.html)).toContain('这个电话不在这天的名单上了');
  expect(textOf(done.html)).toContain('张秀英');
});

it('a day that doesn’t read is named at its field, and today’s calls are shown', async () => {
  const { status, html } = await desk.get(`${PAGE}?on=2026-13-01`);
  expect(status).toBe(400);
  expect(linksOf(html, /^#on$/)).toEqual(['#on']);
  expect(textOf(html)).toContain('日期没写对');
  expect(typedIn(html, 'on')).toBe('2026-13-01');
  expect(textOf(html)).toContain('张秀英');
  for (const path of [PAGE, `${PAGE}?on=`]) expect((await desk.get(path)).status).toBe(200);
});

it('a call leads to its booking at the desk, and who read the numbers leaves a line', async () => {
  for (const read of [() => desk.get(`${PAGE}?on=2026-11-23`), () => desk.get(`/api${PAGE}?on=2026-11-23`)]) {
    const before = (await listAuditLines(hall.db, '2026-11', { limit: 9 })).lines.length;
    const { html } = await read();
    expect(html).toContain('13820001015');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 9 });
    expect(lines).toHaveLength(before + 1);
    for (const line of lines)
      expect(line).toMatchObject({ who: 'desk', action: 'read', subject: 'booking', subjectIds: [code] });
  }
  const page = await desk.get(`${PAGE}?on=2026-11-23`);
  const [booking = ''] = linksOf(page.html, /desk\/bookings/);
  expect(textOf((await desk.get(booking)).html)).toContain('张秀英');
});

it('another system reads such a call with the number to dial, and ticks it', async () => {
  const { items } = (await desk.api('GET', `/api${PAGE}?on=2026-11-24`)).body;
  expect(items).toMatchObject([
    {
      id: `${code}~booked`,
      on: '2026-11-23',
      unsent: 'sms',
      contact: { phone: '+8613820001015' },
      version: 0,
    },
  ]);
  const url = `/api${PAGE}/2026-11-23/${code}~booked`;
  expect((await desk.api('POST', url, { version: 0, reached: true })).body).toMatchObject({ version: 1 });
  expect((await desk.api('GET', `/api${PAGE}?on=2026-11-24`)).body.items).toEqual([]);
  expect((await desk.api('POST', `/api${PAGE}/gestern/${code}~booked`, { version: 0 })).status).toBe(404);
});
