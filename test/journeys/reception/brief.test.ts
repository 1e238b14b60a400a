import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { createLog } from '#shared/platform/log.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { importPeople, openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf } from '#test/support/reception/pages.ts';

const LEADER = '13820000077';
const OTHER_LEADER = '13820000084';

let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
let days: string[];
beforeAll(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
  await importPeople(hall.db, hall.clock.at);
  days = (await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' })).map(({ day }) => day.id);
  const booked = await browse(hall.app, '+8613820001015').api(
    'POST',
    '/api/bookings',
    { ...request(`${days[0]}-0900`), needs: ['wheelchair'], groupSize: 30 },
    { 'Idempotency-Key': 'brief' },
  );
  expect(booked.status).toBe(201);
});

const as = (account: string) => browse(office, account);

describe('a leader', () => {
  it('signs in, sees their own coming days and nothing else of the office', async () => {
    const home = await as(LEADER).get('/organizer');
    expect(home.status).toBe(200);
    expect(linksOf(home.html, /^\/organizer\//)).not.toContain('/organizer/reception-days');
    const list = await as(LEADER).get('/organizer/briefs');
    expect(linksOf(list.html, /^\/organizer\/briefs\//)).toEqual([`/organizer/briefs/${days[0]}`]);
    for (const path of [
      '/organizer/reception-days',
      '/organizer/rosters',
      '/organizer/audit',
      `/organizer/reception-days/${days[0]}`,
    ])
      expect((await as(LEADER).get(path)).status).toBe(403);
  });

  it('reads who comes, with what and with which needs, and no phone', async () => {
    const brief = await as(LEADER).get(`/organizer/briefs/${days[0]}`);
    expect(brief.status).toBe(200);
    const text = textOf(brief.html);
    for (const words of [
      '2026年12月2日（星期三）',
      '上午9:00 张秀英',
      '张秀英',
      '2 位代表，涉及 30 人',
      '宅基地和邻居',
      '轮椅通道',
      '1 批 2 人',
      '现场号 2 个',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/13820001015|138\*/);
    expect(text).not.toContain('通知情况');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 5 });
    expect(lines[0]).toMatchObject({ who: LEADER, action: 'read', subject: 'booking' });
  });

  it('has no brief of another leader’s day, by pages or by the API', async () => {
    expect((await as(OTHER_LEADER).get(`/organizer/briefs/${days[0]}`)).status).toBe(404);
    expect((await as(OTHER_LEADER).api('GET', `/api/organizer/briefs/${days[0]}`)).status).toBe(404);
    const own = await as(LEADER).api('GET', '/api/organizer/briefs');
    expect(own.body.items).toMatchObject([{ id: days[0], booked: 1, leader: '卫志强' }]);
    const brief = await as(LEADER).api('GET', `/api/organizer/briefs/${days[0]}`);
    expect(brief.body).toMatchObject({
      booked: 1,
      bookings: [{ name: '张秀英', topic: 'land', partySize: 2 }],
    });
    expect(JSON.stringify(brief.body)).not.toContain('13820001015');
  });
});

describe('the office', () => {
  it('sees every brief, and who was told of the day', async () => {
    const path = `/organizer/briefs/${days[0]}`;
    expect(linksOf((await as('desk').get('/organizer/briefs')).html, /briefs\/2026/)).toHaveLength(
      days.length,
    );
    expect(textOf((await as('desk').get(path)).html)).toContain('还没有通知');
    hall.clock.at = '2026-12-01T10:00:00.000Z';
    await carryThrough({ ...hall, log: createLog(() => {}) });
    const text = textOf((await as('organizer').get(path)).html);
    expect(text).toContain('民政局 12月1日（星期二）晚上6:00已通知到场（短信、邮件）');
    expect(text).toContain('卫志强 12月1日（星期二）晚上6:00已通知到场');
  });

  it('sees what became of the notices to each party, which a leader doesn’t', async () => {
    const path = `/organizer/briefs/${days[0]}`;
    await sendDue(hall.db, hall.clock.at);
    const { html } = await as('desk').get(path);
    const told = textOf(html.slice(html.indexOf('通知过什么')));
    expect(told).toMatch(/12月1日 18:00 .*短信 138\*{4}0077 已发出/);
    expect(told.match(/邮件 \S+ 已发出/g)?.length).toBeGreaterThan(0);
    expect((await as(LEADER).get(path)).html).not.toContain('通知过什么');
  });

  it('has none of what isn’t a published day', async () => {
    expect((await as('organizer').get('/organizer/briefs/2026-12-02-00000000')).status).toBe(404);
    expect((await as('organizer').get('/organizer/briefs/nonsense')).status).toBe(404);
    expect((await as('auditor').get('/organizer/briefs')).status).toBe(403);
  });
});
