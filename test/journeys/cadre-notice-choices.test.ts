import { beforeEach, describe, expect, it } from 'vitest';
import { setWanted } from '#shared/notices/choose-notices.ts';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { NOW, pairCity } from '#test/support/pairing/city.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { linksOf, textOf } from '#test/support/reception/pages.ts';

const PAGE = '/cadre/notices';
const API = '/api/cadre/notice-choices';

let sites: Awaited<ReturnType<typeof openSites>>;
let wang: Awaited<ReturnType<typeof sites.browserOf>>;
beforeEach(async () => {
  sites = await openSites();
  await pairCity(sites.db);
  wang = await sites.browserOf('GB0001');
});

const put = (browser: typeof wang, body: unknown) =>
  browser.send(API, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const linesAbout = async (subject: string) =>
  (await listAuditLines(sites.db, '2026-11', { limit: 100 })).lines.filter(
    (line) => line.subject === subject,
  );

describe('a cadre', () => {
  it('finds both own phone and own address, from a link on the first page, masked', async () => {
    expect(linksOf((await wang.get('/cadre')).html, /notices/)).toEqual([PAGE]);
    const page = await wang.get(PAGE);
    const text = textOf(page.html);
    expect(text).toContain('短信 138****0175 现在收提醒 不再收提醒短信');
    expect(text).toContain('邮件 w***@example.gov.cn 现在收提醒 不再收提醒邮件');
    expect(page.html).not.toMatch(/13820000175|w@example/);
  });

  it('declines one and keeps the other, with one tap, and takes it back', async () => {
    const off = await wang.post(PAGE, { channel: 'sms', wanted: 'false' });
    expect(off.url.pathname + off.url.search).toBe(`${PAGE}?saved`);
    const text = textOf(off.html);
    expect(text).toMatch(/短信 138\*\*\*\*0175 11月24日（星期二）上午10:00起不收提醒/);
    expect(text).toContain('邮件 w***@example.gov.cn 现在收提醒');
    const on = await wang.post(PAGE, { channel: 'sms', wanted: 'true' });
    expect(textOf(on.html)).toContain('短信 138****0175 现在收提醒');
  });

  it('is told what stops, what is duty and comes all the same, and to look in without messages', async () => {
    const text = textOf((await wang.get(PAGE)).html);
    expect(text).toMatch(/这些不再发 走访前一天的提醒.*每日汇总.*这些是要办的事，照发.*接访有变动.*交办/);
    expect(text).toMatch(/记得每天登录看一眼/);
  });

  it('isn’t silenced by a stranger who books with that address and declines the reminders of the booking', async () => {
    await setWanted(
      { db: sites.db, hashSecret: HASH_SECRET },
      { audience: 'citizen', channel: 'email', to: 'w@example.gov.cn' },
      false,
      NOW,
    );
    expect(textOf((await wang.get(PAGE)).html)).toContain('邮件 w***@example.gov.cn 现在收提醒');
  });

  it('without an address has one choice', async () => {
    const li = await sites.browserOf('GB0002');
    expect((await li.get(API)).json()).toEqual({
      items: [{ audience: 'staff', channel: 'sms', to: '+8613820000182', wanted: true }],
    });
    expect((await put(li, { channel: 'email', wanted: false })).status).toBe(404);
  });

  it('can’t choose for a colleague', async () => {
    const refused = await put(wang, { channel: 'sms', to: '+8613820000182', wanted: false });
    expect(refused.status).toBe(404);
    const li = await sites.browserOf('GB0002');
    expect((await li.get(API)).json()).toMatchObject({ items: [{ wanted: true }] });
    expect(await linesAbout('notice-choice')).toEqual([]);
  });

  it('leaves a line with each change, which names no phone', async () => {
    await wang.post(PAGE, { channel: 'email', wanted: 'false' });
    await put(wang, { channel: 'email', wanted: true });
    const lines = await linesAbout('notice-choice');
    expect(lines).toMatchObject([
      { who: 'GB0001', action: 'changed', subjectIds: ['GB0001'] },
      { who: 'GB0001', action: 'changed', subjectIds: ['GB0001'] },
    ]);
  });
});

describe('the API of a cadre’s reminders', () => {
  it('answers a change as it answers the question', async () => {
    const changed = await put(wang, { channel: 'email', wanted: false });
    expect([changed.status, changed.json()]).toEqual([
      200,
      {
        items: [
          { audience: 'staff', channel: 'sms', to: '+8613820000175', wanted: true },
          {
            audience: 'staff',
            channel: 'email',
            to: 'w@example.gov.cn',
            wanted: false,
            declinedAt: NOW,
          },
        ],
      },
    ]);
    expect((await wang.get(API)).json()).toEqual(changed.json());
  });

  it('is for cadres only', async () => {
    expect((await sites.anonymous.get(API)).status).toBe(401);
    const desk = await sites.browserOf('desk', ['desk']);
    expect((await desk.get(API)).status).toBe(403);
  });

  it('refuses what is no JSON, and what doesn’t read by its fields', async () => {
    const refused = await put(wang, { channel: 'sms', wanted: 1 });
    expect([refused.status, refused.json()]).toMatchObject([400, { errors: [{ field: 'wanted' }] }]);
    const noJson = await wang.send(API, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    expect([noJson.status, noJson.json()]).toMatchObject([400, { title: 'not-json' }]);
  });
});
