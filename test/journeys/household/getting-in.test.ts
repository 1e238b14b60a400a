import { beforeAll, describe, expect, it } from 'vitest';
import { householdCodeOf } from '#shared/pairing/household-code.ts';
import { phoneKey } from '#shared/pairing/keys.ts';
import { commit } from '#shared/platform/commit.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { NOW, pairCity } from '#test/support/pairing/city.ts';
import { HASH_SECRET, openHouseholdSite } from '#test/support/pairing/household-site.ts';
import { textOf } from '#test/support/reception/pages.ts';

let site: ReturnType<typeof openHouseholdSite>;
let db: Awaited<ReturnType<typeof createTestDb>>;
beforeAll(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
  site = openHouseholdSite({ db, clock: { now: () => NOW } });
});

const code = householdCodeOf(HASH_SECRET, 'H00002');
const wrong = code === '00000000' ? '00000001' : '00000000';

describe('with the phone it is registered with, a household', () => {
  it('is led to sign in and back, and sees who comes, when, and how to reach them', async () => {
    const browser = site.open();
    expect((await browser.get('/')).html).toContain('href="/household"');
    const asked = await browser.get('/household');
    expect(asked.url.pathname + asked.url.search).toBe('/sign-in?next=%2Fhousehold');
    await browser.post('/sign-in', { phone: '138 2000 1015', next: '/household' });
    const page = await browser.post('/sign-in/code', { code: site.lastCode(), next: '/household' });
    expect(page.url.pathname).toBe('/household/H00001');
    expect(page.status).toBe(200);
    const text = textOf(page.html);
    for (const said of ['王强', '东岭镇政府 科长', '138 2000 0175', '姜永福', '2026年12月', '农历'])
      expect(text).toContain(said);
    expect(page.html).toContain('href="tel:+8613820000175"');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect((await browser.get('/household?lang=en')).html).toContain('Who comes to us');
    expect((await browser.post('/household/sign-out', {})).url.pathname).toBe('/');
    expect((await browser.get('/household')).url.pathname).toBe('/sign-in');
  });

  it('sees no other: that is not found, whatever is asked of it', async () => {
    const browser = await site.browserOf('+8613820001015');
    const client = await site.clientOf('+8613820001015');
    for (const path of ['', '/say/end', '/visits/H00003.2026-12/ask-time', '/visits/H00003.2026-12/add'])
      expect((await browser.get(`/household/H00003${path}`)).status, path).toBe(404);
    expect((await browser.post('/household/H00003/say', { saying: 'end' })).status).toBe(404);
    expect(
      (await browser.post('/household/H00001/visits/H00003.2026-12/ask-time', { words: '下月' })).status,
    ).toBe(404);
    expect((await client('GET', '/api/household?household=H00003')).status).toBe(404);
    expect(
      (await client('POST', '/api/household/consent', { saying: 'end', household: 'H00003' })).status,
    ).toBe(404);
    expect(
      (await client('POST', '/api/household/visits/H00003.2026-12/ask-time', { words: '下月' })).status,
    ).toBe(404);
    expect(
      (await client('POST', '/api/household/visits/H00003.2026-12/additions', { words: '下月' })).status,
    ).toBe(404);
    expect((await client('GET', '/api/household')).json).toMatchObject({ id: 'H00001', head: '姜永福' });
  });

  it('chooses where the phone belongs to several', async () => {
    const phone = '+8613820001079';
    for (const id of ['H00001', 'H00003'])
      await commit(db, [{ Put: { TableName: db.tables.pairing, Item: phoneKey(phone, id) } }]);
    const page = await (await site.browserOf(phone)).get('/household');
    expect(page.html).toContain('href="/household/H00001"');
    expect(page.html).toContain('href="/household/H00003"');
    const unclear = await (await site.clientOf(phone))('GET', '/api/household');
    expect(unclear).toMatchObject({ status: 422, json: { title: 'household-unclear' } });
  });

  it('is told what to do where the phone belongs to none', async () => {
    const page = await (await site.browserOf('+8613820001099')).get('/household');
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('没有找到您家');
    expect(page.html).toContain('href="/household/open"');
  });

  it('asks for a sign-in over the API too', async () => {
    expect((await site.open().get('/api/household')).status).toBe(401);
  });
});

describe('with the letter, a household without a phone', () => {
  it('opens its own page with the number and the code, as people type them', async () => {
    const browser = site.open();
    const form = await browser.get('/household/open?number=H00002');
    expect(form.html).toContain('value="H00002"');
    const page = await browser.post('/household/open', {
      number: 'ｈ00002 ',
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
    });
    expect(page.url.pathname).toBe('/household/H00002');
    expect(textOf(page.html)).toContain('吕红霞');
    expect((await browser.get('/household/H00001')).status).toBe(404);
    expect((await browser.get('/bookings')).url.pathname).toBe('/sign-in');
    await browser.post('/household/sign-out', {});
    expect((await browser.get('/household/H00002')).url.pathname).toBe('/sign-in');
  });

  it.each([
    ['a number that doesn’t read', { number: '吕红霞', code }, '户编号没写对'],
    ['a code that doesn’t read', { number: 'H00002', code: '123' }, '查询码是 8 位数字'],
  ])('is told what is wrong with %s, and what was typed stays', async (_, fields, sentence) => {
    const refused = await site.open().post('/household/open', fields);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain(`value="${fields.number}"`);
  });

  it('gets one and the same answer for a wrong code and for a number that isn’t there', async () => {
    const answers = await Promise.all([
      site.open().post('/household/open', { number: 'H00003', code: wrong }),
      site.open().post('/household/open', { number: 'H99999', code: householdCodeOf(HASH_SECRET, 'H99999') }),
    ]);
    for (const { status, html } of answers) {
      expect(status).toBe(404);
      expect(html).toContain('户编号或查询码不对');
    }
  });

  it('is locked after five wrong codes, even for the right one, and opens again an hour later', async () => {
    const attempt = (tried: string) => site.open().post('/household/open', { number: 'H00002', code: tried });
    for (let nth = 0; nth < 5; nth += 1) expect((await attempt(wrong)).status).toBe(404);
    const locked = await attempt(code);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('Retry-After')).toBe('3600');
    expect(locked.html).toContain('一小时后再试');
    site.passTime(3601);
    expect((await attempt(code)).url.pathname).not.toBe('/household/open');
  });

  it('leaves neither number nor code in a log', () => {
    for (const line of site.lines) {
      expect(line).not.toContain(code);
      expect(line).not.toContain('H00002');
    }
  });
});
