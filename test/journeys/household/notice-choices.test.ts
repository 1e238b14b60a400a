import { beforeEach, describe, expect, it } from 'vitest';
import { householdCodeOf } from '#shared/pairing/household-code.ts';
import { phoneKey } from '#shared/pairing/keys.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { NOW, pairCity } from '#test/support/pairing/city.ts';
import { HASH_SECRET, openHouseholdSite } from '#test/support/pairing/household-site.ts';
import { linksOf, textOf } from '#test/support/reception/pages.ts';

const PHONE = '+8613820001015';
const PAGE = '/household/H00001/notices';
const API = '/api/household/notice-choices';

let db: Db;
let site: ReturnType<typeof openHouseholdSite>;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
  site = openHouseholdSite({ db, clock: { now: () => NOW } });
});

const withLetter = async (id: string) => {
  const browser = site.open();
  await browser.post('/household/open', { number: id, code: householdCodeOf(HASH_SECRET, id) });
  return browser;
};

describe('a household with a mobile', () => {
  it('turns text messages about visits off and on, from a link on its page', async () => {
    const browser = await site.browserOf(PHONE);
    expect(linksOf((await browser.get('/household/H00001')).html, /notices$/)).toEqual([PAGE]);
    const page = await browser.get(PAGE);
    expect(textOf(page.html)).toContain('短信 138****1015 现在收提醒');
    const off = await browser.post(PAGE, { channel: 'sms', wanted: 'false' });
    expect(off.url.pathname + off.url.search).toBe(`${PAGE}?saved`);
    expect(textOf(off.html)).toMatch(/改好了.*11月24日（星期二）上午10:00起不收提醒 重新收提醒短信/);
    const on = await browser.post(PAGE, { channel: 'sms', wanted: 'true' });
    expect(textOf(on.html)).toContain('现在收提醒 不再收提醒短信');
  });

  it('is told what stops, in Chinese and in English, and that the pairing isn’t touched', async () => {
    const browser = await site.browserOf(PHONE);
    expect(textOf((await browser.get(PAGE)).html)).toMatch(
      /不影响结对.*不再发.*走访前一天的短信.*照发，免得您白等.*走访又改了时间.*说好要来的走访又不来了/,
    );
    const en = textOf((await browser.get(`${PAGE}?lang=en`)).html);
    expect(en).toMatch(
      /no difference to the pairing.*these stop.*a visit the evening before.*still come.*moved to another time.*called off.*don’t take place/,
    );
  });

  it('does the same with its letter, without learning the phone from it', async () => {
    const browser = await withLetter('H00001');
    const page = await browser.get(PAGE);
    expect(page.html).not.toContain('13820001015');
    expect((await browser.get(API)).json()).toEqual({
      items: [{ audience: 'household', channel: 'sms', to: '138****1015', wanted: true }],
    });
    await browser.post(PAGE, { channel: 'sms', wanted: 'false' });
    const client = await site.clientOf(PHONE);
    expect((await client('GET', API)).json.items).toMatchObject([{ wanted: false }]);
  });

  it('has a choice of its own: that of the bookings made on the same phone is another', async () => {
    const client = await site.clientOf(PHONE);
    const wantedOf = async (path: string) =>
      (await client('GET', path)).json.items.map(({ wanted }: { wanted: boolean }) => wanted);
    await client('PUT', '/api/notice-choices', { channel: 'sms', wanted: false });
    expect([await wantedOf(API), await wantedOf('/api/notice-choices')]).toEqual([[true], [false]]);
    await client('PUT', API, { channel: 'sms', wanted: false });
    await client('PUT', '/api/notice-choices', { channel: 'sms', wanted: true });
    expect([await wantedOf(API), await wantedOf('/api/notice-choices')]).toEqual([[false], [true]]);
  });
});

describe('another’s household', () => {
  it('is not found, and nothing is changed for it', async () => {
    const browser = await site.browserOf(PHONE);
    expect((await browser.get('/household/H00003/notices')).status).toBe(404);
    const posted = await browser.post('/household/H00003/notices', { channel: 'sms', wanted: 'false' });
    expect(posted.status).toBe(404);
    const client = await site.clientOf(PHONE);
    expect((await client('GET', `${API}?household=H00003`)).status).toBe(404);
    const put = await client('PUT', API, { channel: 'sms', wanted: false, household: 'H00003' });
    expect(put.status).toBe(404);
    const theirs = await site.clientOf('+8613820001071');
    expect((await theirs('GET', API)).json.items).toMatchObject([{ wanted: true }]);
  });

  it('is led to sign in where nobody is signed in, and the API answers 401', async () => {
    expect((await site.open().get(PAGE)).url.pathname).toBe('/sign-in');
    expect((await site.open().get(API)).status).toBe(401);
  });
});

describe('a household without a mobile', () => {
  it('is told that no messages come, and whom to ask', async () => {
    const browser = await withLetter('H00002');
    const page = await browser.get('/household/H00002/notices');
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('您家没有登记手机，收不到短信');
    expect(page.html).not.toContain('name="wanted"');
    expect((await browser.get(API)).json()).toEqual({ items: [] });
  });
});

describe('the API', () => {
  it('answers a change as it answers the question', async () => {
    const client = await site.clientOf(PHONE);
    const off = await client('PUT', API, { channel: 'sms', wanted: false });
    expect(off).toEqual({
      status: 200,
      json: {
        items: [{ audience: 'household', channel: 'sms', to: '138****1015', wanted: false, declinedAt: NOW }],
      },
    });
    expect((await client('GET', API)).json).toEqual(off.json);
  });

  it('has to be told which household where the phone belongs to several', async () => {
    await commit(db, [{ Put: { TableName: db.tables.pairing, Item: phoneKey(PHONE, 'H00003') } }]);
    const client = await site.clientOf(PHONE);
    expect(await client('GET', API)).toMatchObject({ status: 422, json: { title: 'household-unclear' } });
    const named = await client('PUT', API, { channel: 'sms', wanted: false, household: 'H00001' });
    expect(named.status).toBe(200);
  });

  it('refuses what doesn’t read, by its fields', async () => {
    const client = await site.clientOf(PHONE);
    const refused = await client('PUT', API, { channel: 'sms' });
    expect(refused).toMatchObject({ status: 400, json: { errors: [{ field: 'wanted' }] } });
  });
});
