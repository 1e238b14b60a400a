import { beforeEach, describe, expect, it } from 'vitest';
import type { Recipient } from '#shared/notices/recipient.ts';
import { findOptOut } from '#shared/notices/recipient-store.ts';
import { audiences } from '#shared/notices/templates.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { NOW } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { linksOf, textOf, typedIn } from '#test/support/reception/pages.ts';

const PAGE = '/organizer/notices/recipients';
const API = `/api${PAGE}`;
const PHONE = '+8613820001015';

let sites: Awaited<ReturnType<typeof openSites>>;
let desk: Awaited<ReturnType<typeof sites.browserOf>>;
beforeEach(async () => {
  sites = await openSites();
  desk = await sites.browserOf('desk', ['desk']);
});

const send = (browser: typeof desk, method: string, body: unknown) =>
  browser.send(API, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const sms: Recipient = { channel: 'sms', to: PHONE };
const mail: Recipient = { channel: 'email', to: 'zhang@example.com' };

/** Since when each audience wants no reminders. */
const declined = async (recipient: Recipient) => {
  const since = await Promise.all(
    audiences.map((audience) =>
      findOptOut({ db: sites.db, hashSecret: HASH_SECRET }, { ...recipient, audience }),
    ),
  );
  return Object.fromEntries(audiences.map((audience, at) => [audience, since[at]]));
};
const nobody = { citizen: undefined, household: undefined, staff: undefined };

const lines = async () =>
  (await listAuditLines(sites.db, '2026-11', { limit: 100 })).lines.filter(
    ({ subject }) => subject === 'notice-choice',
  );

describe('the desk, on behalf of somebody who phones', () => {
  it('finds the page from the first one', async () => {
    const { html } = await desk.get('/organizer');
    expect(linksOf(html, /recipients/)).toEqual([PAGE]);
    expect(textOf(html)).toMatch(/有人说没收到通知，看往那个号码、邮箱发过什么.*不要提醒/);
  });

  it('sees what holds for a phone as a citizen’s, a household’s and of staff, and declines one of them for them', async () => {
    const found = await desk.post(PAGE, { to: '138 2000 1015' });
    expect(found.url.pathname + found.url.search).toBe(PAGE);
    expect(textOf(found.html)).toMatch(
      /短信 138\*\*\*\*1015.*预约接访的提醒 现在收提醒 不再收提醒短信.*来家里走访的短信 现在收提醒.*工作上的提醒 现在收提醒/,
    );
    const off = await desk.post(`${PAGE}/choose`, { to: PHONE, audience: 'household', wanted: 'false' });
    expect(off.url.search).toBe('?saved=household');
    expect(textOf(off.html)).toMatch(
      /改好了，来家里走访的短信以后不再发。.*预约接访的提醒 现在收提醒.*走访的短信 11月24日.*起不收提醒 重新收提醒短信.*工作上的提醒 现在收提醒/,
    );
    expect(await declined(sms)).toEqual({ ...nobody, household: NOW });
    const on = await desk.post(`${PAGE}/choose`, { to: PHONE, audience: 'household', wanted: 'true' });
    expect(textOf(on.html)).toContain('改好了，来家里走访的短信以后照常发。');
    expect(await declined(sms)).toEqual(nobody);
  });

  it('does the same for a mail address, however it is written: there a household gets nothing', async () => {
    const found = await desk.post(PAGE, { to: ' Zhang@Example.com' });
    expect(textOf(found.html)).toMatch(
      /邮件 z\*\*\*@example\.com.*预约接访的提醒 现在收提醒.*工作上的提醒 现在收/,
    );
    expect(found.html).not.toContain('value="household"');
    await desk.post(`${PAGE}/choose`, { to: 'Zhang@Example.com', audience: 'staff', wanted: 'false' });
    expect(await declined(mail)).toEqual({ ...nobody, staff: NOW });
  });

  it('presses one button for each, which says of what it is', async () => {
    const { html } = await desk.post(PAGE, { to: PHONE });
    for (const audience of audiences) expect(html).toContain(`name="audience" value="${audience}"`);
    expect(html).toContain('aria-label="不再收提醒短信 来家里走访的短信 138****1015"');
  });

  it('says of each what stops and what comes all the same', async () => {
    const text = textOf((await desk.post(PAGE, { to: PHONE })).html);
    expect(text).toMatch(/预约前一天和当天的提醒.*预约成功、改期、取消、接访有变动.*验证码照发/);
    expect(text).toMatch(
      /走访前一天的短信.*又改了时间.*又不来了.*照发.*每日汇总不再发.*转来或收回的走访.*交办事项照发/,
    );
  });

  it.each(['', '张三', '0351 202 5010', '1382000101', 'zhang@'])(
    'gets back what was typed where it is neither a mobile nor an address: %s',
    async (to) => {
      const refused = await desk.post(PAGE, { to });
      expect(refused.status).toBe(400);
      expect(typedIn(refused.html, 'to')).toBe(to);
      expect(refused.html).toContain('href="#to"');
      expect(textOf(refused.html)).toContain('请填 11 位手机号，或者邮箱');
      expect(await lines()).toEqual([]);
    },
  );

  it('has the number in no address, and shows it once: the next one at the desk doesn’t see it', async () => {
    const found = await desk.post(PAGE, { to: PHONE });
    expect(found.url.href).not.toMatch(/138|1015/);
    expect(textOf((await desk.get(PAGE)).html)).not.toContain('138****1015');
    expect(sites.lines.join('\n')).not.toContain('13820001015');
  });

  it('leaves a line for each look and each change, under one id that names no phone', async () => {
    await desk.post(PAGE, { to: PHONE });
    await send(desk, 'PUT', { to: '13820001015', audience: 'citizen', wanted: false });
    const left = await lines();
    expect(left.map(({ who, action }) => `${who} ${action}`).sort()).toEqual(['desk changed', 'desk read']);
    const ids = new Set(left.flatMap(({ subjectIds }) => subjectIds));
    expect([...ids]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    const auditor = await sites.browserOf('zhou', ['auditor']);
    const trail = textOf((await auditor.get('/organizer/audit')).html);
    expect(trail).toContain('改动提醒收不收');
  });
});

describe('the API', () => {
  it('answers a question and a change alike', async () => {
    const wanted = (audience: string) => ({ audience, ...sms, wanted: true });
    const before = await send(desk, 'POST', { to: '138-2000-1015' });
    expect([before.status, before.json()]).toEqual([200, { items: audiences.map(wanted) }]);
    const after = await send(desk, 'PUT', { to: PHONE, audience: 'citizen', wanted: false });
    expect(after.json()).toEqual({
      items: [
        { audience: 'citizen', ...sms, wanted: false, declinedAt: NOW },
        wanted('household'),
        wanted('staff'),
      ],
    });
    expect((await send(desk, 'POST', { to: PHONE })).json()).toEqual(after.json());
  });

  it.each([
    ['POST', {}, 'to'],
    ['POST', { to: '12345' }, 'to'],
    ['PUT', { to: PHONE, audience: 'citizen' }, 'wanted'],
    ['PUT', { to: PHONE, wanted: false }, 'audience'],
    ['PUT', { to: PHONE, audience: 'leader', wanted: false }, 'audience'],
    ['PUT', { to: 'zhang@example.com', audience: 'household', wanted: false }, 'audience'],
    ['PUT', { to: '12345', audience: 'citizen', wanted: false }, 'to'],
  ])('refuses by its field what doesn’t read: %s %j', async (method, body, field) => {
    const refused = await send(desk, method, body);
    expect([refused.status, refused.json()]).toMatchObject([400, { errors: [{ field }] }]);
    expect(await declined(sms)).toEqual(nobody);
    expect(await declined(mail)).toEqual(nobody);
    expect(await lines()).toEqual([]);
  });
});

describe('who may', () => {
  it.each([
    ['organizer', 200],
    ['desk', 200],
    ['auditor', 403],
    ['supervisor', 403],
  ])('%s: %i', async (role, status) => {
    const browser = await sites.browserOf(role, [role]);
    expect((await browser.get(PAGE)).status).toBe(status);
    expect((await send(browser, 'POST', { to: PHONE })).status).toBe(status);
    expect((await send(browser, 'PUT', { to: PHONE, audience: 'citizen', wanted: false })).status).toBe(
      status,
    );
    expect(await declined(sms)).toEqual({ ...nobody, citizen: status === 200 ? NOW : undefined });
  });

  it('nobody who isn’t signed in', async () => {
    expect(
      (await send(sites.anonymous, 'PUT', { to: PHONE, audience: 'citizen', wanted: false })).status,
    ).toBe(401);
    expect((await sites.fetch(new Request(`http://localhost${PAGE}`))).status).toBe(303);
  });
});
