import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import { openBrowser } from '#test/support/people/browser.ts';
import { demoCalendar, openHall, request } from '#test/support/reception/hall.ts';
import { eventsIn } from '#test/support/reception/ics.ts';
import { importPeople, openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf } from '#test/support/reception/pages.ts';

const ORIGIN = 'http://localhost';
const leaderId = leaderIdOf('卫志强', '市委书记');
const PAGE = `/organizer/rosters/leaders/${leaderId}/calendar`;

let hall: Awaited<ReturnType<typeof openHall>>;
let office: ReturnType<typeof openOfficeOf>;
beforeAll(async () => {
  hall = await openHall();
  office = openOfficeOf(hall.db, hall.clock);
  await importPeople(hall.db, hall.clock.at);
});

/** An organizer's browser, which keeps cookies. */
const organizer = () =>
  openBrowser(ORIGIN, (asked) => {
    asked.headers.set('Authorization', 'Bearer organizer');
    return office.fetch(asked);
  });
const pathIn = (html: string): string =>
  /https:\/\/kaimen\.example(\/calendar\/[\w-]+\.ics)/.exec(html)?.[1] ?? '';
const fetchFeed = (path: string) => browse(hall.app).get(path);

describe('a leader’s calendar feed', () => {
  it('is found from the roster, made, and its address shown once', async () => {
    const browser = organizer();
    const roster = await browser.get('/organizer/rosters/leaders');
    expect(linksOf(roster.html, /\/calendar$/)).toContain(PAGE);
    expect(textOf((await browser.get(PAGE)).html)).toContain('还没有订阅地址');
    const made = await browser.post(PAGE, {});
    expect(made.url.pathname).toBe(PAGE);
    expect(made.url.search).toBe('');
    expect(pathIn(made.html)).toMatch(/^\/calendar\/[\w-]{22}\.ics$/);
    const again = await browser.get(PAGE);
    expect(pathIn(again.html)).toBe('');
    expect(textOf(again.html)).toContain('由 organizer 生成，正在使用');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 5 });
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'changed', subject: 'roster', subjectIds: [leaderId] }),
    );
  });

  it('tells a calendar the leader’s own days and how many come, and nothing of who', async () => {
    const path = pathIn((await organizer().post(PAGE, {})).html);
    const citizen = browse(hall.app, '+8613820001015');
    const days = await citizen.api('GET', '/api/reception-days?from=2026-12-02&to=2026-12-02');
    const slotId = days.body.items[0].slots[1].id;
    await citizen.api('POST', '/api/bookings', request(slotId), { 'Idempotency-Key': 'k' });
    const feed = await fetchFeed(path);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const events = eventsIn(feed.html);
    expect(events.map(({ DTSTART }) => DTSTART)).toEqual(['20261202T003000Z', '20261202T063000Z']);
    expect(events[0]?.DESCRIPTION).toContain('已约 1 批');
    for (const secret of ['张', '宅基地', '13820001015']) expect(feed.html).not.toContain(secret);
    expect(hall.lines.join()).not.toContain(path);
  });

  it('ends at once when it is revoked or replaced', async () => {
    const browser = organizer();
    const first = pathIn((await browser.post(PAGE, {})).html);
    const second = pathIn((await browser.post(PAGE, {})).html);
    expect((await fetchFeed(first)).status).toBe(404);
    expect((await fetchFeed(second)).status).toBe(200);
    const revoked = await browser.post(`${PAGE}/revoke`, {});
    expect(textOf(revoked.html)).toContain('订阅地址已经停用');
    expect((await fetchFeed(second)).status).toBe(404);
  });

  it.each([
    '/calendar/unknown-token.ics',
    '/calendar/.ics',
    '/calendar/a%2Fb.ics',
    '/calendar/x',
    '/calendar',
  ])('is not there at %s', async (path) => {
    expect((await fetchFeed(path)).status).toBe(404);
  });

  it('is made by organizers only, for leaders on the roster', async () => {
    expect((await browse(office, 'desk').post(PAGE, {})).status).toBe(403);
    expect((await browse(office, '13820000077').get(PAGE)).status).toBe(403);
    expect((await organizer().get('/organizer/rosters/leaders/L000000000000/calendar')).status).toBe(404);
    expect((await organizer().post('/organizer/rosters/leaders/L000000000000/calendar', {})).status).toBe(
      404,
    );
  });
});

it('a feed has nothing in it that isn’t published', async () => {
  const drafts = await openHall(false);
  await importPeople(drafts.db, drafts.clock.at);
  await drafts.importFile(await demoCalendar());
  const own = openOfficeOf(drafts.db, drafts.clock);
  const browser = openBrowser(ORIGIN, (asked) => {
    asked.headers.set('Authorization', 'Bearer organizer');
    return own.fetch(asked);
  });
  const feed = await browse(drafts.app).get(pathIn((await browser.post(PAGE, {})).html));
  expect(feed.status).toBe(200);
  expect(eventsIn(feed.html)).toEqual([]);
});
