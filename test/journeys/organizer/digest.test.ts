import { beforeEach, describe, expect, it } from 'vitest';
import { listSubscriptions } from '#shared/digest/digest-store.ts';
import { readDigestSubject } from '#shared/digest/read-digest-subject.ts';
import { writeDigests } from '#shared/digest/write-digests.ts';
import { findOptOut, putOptOut, type Recipients } from '#shared/notices/recipient-store.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { createLog } from '#shared/platform/log.ts';
import { HASH_SECRET, openHall } from '#test/support/reception/hall.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const PAGE = '/organizer/digest';
const API = `/api${PAGE}`;
const EVERY_WORKDAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'make-up'];

let hall: Awaited<ReturnType<typeof openHall>>;
let organizer: ReturnType<typeof browse>;
beforeEach(async () => {
  hall = await openHall();
  organizer = browse(openOfficeOf(hall.db, hall.clock), 'organizer');
});

describe('an organizer', () => {
  it('finds the digest from home, sees what it would say now, subscribes and unsubscribes', async () => {
    expect(linksOf((await organizer.get('/organizer')).html, /digest/)).toEqual([PAGE]);
    const page = await organizer.get(PAGE);
    expect(textOf(page.html)).toContain('今天没有接访，也没有等着办的事。');
    expect(textOf(page.html)).not.toContain('退订以后');
    const version = typedIn(page.html, 'version') ?? '';
    const sent = await organizer.post(PAGE, { version, email: 'wang@example.gov.cn', days: EVERY_WORKDAY });
    expect(sent).toMatchObject({ status: 303, location: `${PAGE}?saved` });
    const saved = textOf((await organizer.get(sent.location ?? '')).html);
    expect(saved).toContain('存好了');
    expect(saved).toContain('发到 wang@example.gov.cn');
    // Subscribed at ten on a Monday: that day’s hour is past.
    expect(saved).toContain('下一封 11月24日（星期二） 08:30');
    expect(saved).toContain('收到哪天为止 2027年11月23日（星期二）');
    const ended = await organizer.post(`${PAGE}/end`, {});
    expect(ended).toMatchObject({ status: 303, location: `${PAGE}?ended` });
    expect(textOf((await organizer.get(ended.location ?? '')).html)).toContain('已经退订');
    expect(await listSubscriptions(hall.db)).toEqual([]);
  });

  it('who mistypes gets the form back as typed, with what to change', async () => {
    const wrong = await organizer.post(PAGE, { version: '0', email: 'wang@', days: ['wed', 'make-up'] });
    expect(wrong.status).toBe(400);
    expect(typedIn(wrong.html, 'email')).toBe('wang@');
    expect(textOf(wrong.html)).toContain('邮箱没写对');
    expect(wrong.html).toMatch(/value="wed" checked/);
    expect(wrong.html).not.toMatch(/value="mon" checked/);
    const none = await organizer.post(PAGE, { version: '0', email: 'wang@example.gov.cn' });
    expect([none.status, textOf(none.html)]).toEqual([400, expect.stringContaining('请至少选一天')]);
    expect(await listSubscriptions(hall.db)).toEqual([]);
  });

  it('who saves over what was changed meanwhile is told, and may save once more', async () => {
    await organizer.post(PAGE, { version: '0', email: 'a@example.gov.cn', days: EVERY_WORKDAY });
    const late = await organizer.post(PAGE, { version: '0', email: 'b@example.gov.cn', days: ['mon'] });
    expect(late.status).toBe(409);
    expect(typedIn(late.html, 'email')).toBe('b@example.gov.cn');
    const again = { version: typedIn(late.html, 'version') ?? '', email: 'b@example.gov.cn', days: ['mon'] };
    expect((await organizer.post(PAGE, again)).status).toBe(303);
    expect(await listSubscriptions(hall.db)).toMatchObject([{ email: 'b@example.gov.cn', days: ['mon'] }]);
  });

  it('has a subscription of their own, by the account they signed in with', async () => {
    await organizer.post(PAGE, { version: '0', email: 'a@example.gov.cn', days: EVERY_WORKDAY });
    const [{ id } = { id: '' }] = await listSubscriptions(hall.db);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    hall.clock.at = '2026-11-24T00:30:00.000Z';
    expect(await writeDigests({ ...hall, log: createLog(() => {}) })).toBe(1);
    expect(await readDigestSubject(hall.db)(id)).toEqual({ version: 20261124, live: true });
  });
});

describe('a line in the audit', () => {
  const linesOf = async () =>
    (await listAuditLines(hall.db, '2026-11', { limit: 9 })).lines.map(
      ({ who, action, subject, subjectIds }) => ({ who, action, subject, subjectIds }),
    );

  it('is left by subscribing, changing and ending, and says whose only by a hash', async () => {
    const form = { email: 'a@example.gov.cn', days: EVERY_WORKDAY };
    await organizer.post(PAGE, { ...form, version: '0' });
    const [{ id } = { id: '' }] = await listSubscriptions(hall.db);
    const line = { who: 'organizer', action: 'changed', subject: 'digest', subjectIds: [id] };
    expect(await linesOf()).toEqual([line]);
    expect((await organizer.api('PUT', API, { ...form, days: ['mon'], version: 1 })).status).toBe(200);
    expect(await linesOf()).toEqual([line, line]);
    await organizer.post(`${PAGE}/end`, {});
    expect(await linesOf()).toEqual([line, line, line]);
    expect(textOf((await organizer.get('/organizer/audit')).html)).toContain('改动每日汇总');
  });

  it('is left by nothing that changes nothing', async () => {
    const form = { email: 'a@example.gov.cn', days: EVERY_WORKDAY };
    expect((await organizer.api('DELETE', API)).status).toBe(204);
    await organizer.post(PAGE, { ...form, version: '7' });
    await organizer.post(PAGE, { ...form, email: 'a@', version: '0' });
    expect(await linesOf()).toEqual([]);
    for (const version of ['0', '1']) await organizer.post(PAGE, { ...form, version });
    expect(await linesOf()).toHaveLength(1);
  });
});

describe('an address that declined mail about work', () => {
  const to = 'Wang@example.gov.cn';
  const staffMail = { audience: 'staff', channel: 'email', to: 'wang@example.gov.cn' } as const;
  let recipients: Recipients;
  beforeEach(async () => {
    recipients = { db: hall.db, hashSecret: HASH_SECRET };
    await organizer.post(PAGE, { version: '0', email: to, days: EVERY_WORKDAY });
    await putOptOut(recipients, staffMail, hall.clock.at);
  });

  it('is said on the page with what to do, and isn’t taken back by who types it', async () => {
    const page = await organizer.get(PAGE);
    expect(textOf(page.html)).toMatch(/这个邮箱11月23日.*起不收工作上的提醒邮件.*每日汇总也不发/);
    expect(linksOf(page.html, /notices\/recipients/)).not.toEqual([]);
    const version = typedIn(page.html, 'version') ?? '';
    const saved = await organizer.post(PAGE, { version, email: to, days: ['mon'] });
    const after = await organizer.get(saved.location ?? '');
    expect(textOf(after.html)).toMatch(/存好了。.*每日汇总也不发/);
    expect(typedIn(after.html, 'email')).toBe(to);
    expect(await findOptOut(recipients, staffMail)).toBe(hall.clock.at);
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 9 });
    expect(lines.filter(({ subject }) => subject === 'notice-choice')).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/wang@/i);
  });

  it('isn’t spoken of where another address is chosen', async () => {
    await organizer.post(PAGE, { version: '1', email: 'b@example.gov.cn', days: EVERY_WORKDAY });
    expect(await findOptOut(recipients, staffMail)).toBe(hall.clock.at);
    expect(textOf((await organizer.get(PAGE)).html)).not.toContain('每日汇总也不发');
  });

  it('gets the digest again once an organizer took it back for its owner, with a line', async () => {
    const choice = { to, audience: 'staff', wanted: 'true' };
    expect((await organizer.post('/organizer/notices/recipients/choose', choice)).status).toBe(303);
    expect(textOf((await organizer.get(PAGE)).html)).not.toContain('每日汇总也不发');
    const { lines } = await listAuditLines(hall.db, '2026-11', { limit: 9 });
    expect(lines.filter(({ subject }) => subject === 'notice-choice')).toMatchObject([{ action: 'changed' }]);
  });

  it('is told to other systems, however often they save', async () => {
    const { body } = await organizer.api('GET', API);
    expect(body).toMatchObject({ declinedAt: hall.clock.at });
    const { email, days, version } = body;
    const saved = await organizer.api('PUT', API, { email, days, version });
    expect(saved).toMatchObject({ status: 200, body: { declinedAt: hall.clock.at } });
  });
});

describe('another system', () => {
  const subscription = { email: 'wang@example.gov.cn', days: ['mon'], version: 0 };

  it('reads, sets and ends the subscription of whom it acts for', async () => {
    expect((await organizer.api('GET', API)).status).toBe(404);
    const put = await organizer.api('PUT', API, subscription);
    expect(put).toMatchObject({ status: 200, body: { version: 1, nextOn: '2026-11-30' } });
    expect((await organizer.api('PUT', API, subscription)).body).toEqual(put.body);
    expect((await organizer.api('GET', API)).body).toEqual(put.body);
    const other = await organizer.api('PUT', API, { ...subscription, days: ['tue'] });
    expect(other).toMatchObject({ status: 409, body: { title: 'changed-meanwhile' } });
    const wrong = await organizer.api('PUT', API, { ...subscription, days: ['sun'] });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'days.0' }] } });
    for (let times = 0; times < 2; times += 1) expect((await organizer.api('DELETE', API)).status).toBe(204);
    expect((await organizer.api('GET', API)).status).toBe(404);
  });

  it('that acts for anybody but an organizer is refused', async () => {
    for (const account of ['desk', 'auditor', '+8613820000001']) {
      const other = browse(openOfficeOf(hall.db, hall.clock), account);
      expect((await other.get(PAGE)).status).toBe(403);
      expect((await other.api('GET', API)).status).toBe(403);
      expect((await other.api('PUT', API, subscription)).status).toBe(403);
    }
  });
});
