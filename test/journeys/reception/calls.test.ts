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
  expect(ticked).toMatchObject({ status: 303, location: `${PAGE}?on=2026-11-24` });
  expect(textOf((await desk.get(ticked.location ?? '')).html)).toContain('没人接（desk）');
  expect((await desk.post(`${PAGE}/2026-11-23/${code}~booked`, tick)).status).toBe(409);
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
