import { beforeEach, describe, expect, it } from 'vitest';
import { mattersOfHousehold } from '#shared/matters/matter-store.ts';
import { listSteps } from '#shared/matters/step-store.ts';
import { listAdditions } from '#shared/pairing/add-to-log-store.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { NOW, pairCity } from '#test/support/pairing/city.ts';
import { colleagues } from '#test/support/pairing/colleagues.ts';
import { openHouseholdSite } from '#test/support/pairing/household-site.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { textOf } from '#test/support/reception/pages.ts';

const PHONE = '+8613820001015';
const HOUSEHOLD = '/household/H00001';
const VISIT = 'H00001.2026-12';
const ASK = `${HOUSEHOLD}/visits/${VISIT}/ask-time`;
const ADD = `${HOUSEHOLD}/visits/${VISIT}/add`;
const hidden = (html: string, name: string): string =>
  html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';
const suggestion = (html: string): string => html.match(/value="(2026-1[12]-\d\dT\d\d:\d\d)"/)?.[1] ?? '';

let sites: Awaited<ReturnType<typeof openSites>>;
let site: ReturnType<typeof openHouseholdSite>;
let browser: Awaited<ReturnType<typeof site.browserOf>>;
let wang: Awaited<ReturnType<typeof sites.browserOf>>;
beforeEach(async () => {
  sites = await openSites();
  await pairCity(sites.db, { cadres: colleagues, month: '2026-12' });
  site = openHouseholdSite(sites);
  browser = await site.browserOf(PHONE);
  wang = await sites.browserOf('GB0001');
});

describe('a household that can’t be home then', () => {
  it('asks for one of the times that suit both; its cadre is told, moves the visit with one tap, and it sees that', async () => {
    const form = await browser.get(ASK);
    const to = suggestion(form.html);
    const asked = await browser.post(ASK, {
      to,
      words: '那几天收庄稼',
      version: hidden(form.html, 'version'),
    });
    expect(asked.url.pathname).toBe(HOUSEHOLD);
    expect(textOf(asked.html)).toContain('已经告诉对方');
    expect(textOf(asked.html)).toContain('那几天收庄稼');

    const told = await sendDue(sites.db, '2026-11-24T02:05:00.000Z');
    const about = told.filter(({ template }) => template === 'visit-time-asked');
    expect(about.map(({ to }) => to).sort()).toEqual(['+8613820000175', expect.stringContaining('@')]);
    for (const { text } of about) expect(text).not.toMatch(/姜|庄稼|南坡/);

    for (const path of [`/cadre/visits/${VISIT}`, '/cadre']) {
      const seen = await wang.get(path);
      expect(textOf(seen.html), path).toContain('对方想改到');
      expect(textOf(seen.html), path).toContain('那几天收庄稼');
    }
    const page = (await wang.get(`/cadre/visits/${VISIT}`)).html;
    const fields = { onDate: hidden(page, 'onDate'), startTime: hidden(page, 'startTime') };
    expect(`${fields.onDate}T${fields.startTime}`).toBe(to);
    const moved = await wang.post(`/cadre/visits/${VISIT}/move`, {
      ...fields,
      version: hidden(page, 'version'),
    });
    expect(moved.url.search).toBe('?moved');
    expect(textOf(moved.html)).not.toContain('对方想改到');
    const visit = await findVisit(sites.db, VISIT);
    expect(visit).toMatchObject({ ...fields, state: 'planned' });
    expect(visit?.askedTime).toBeUndefined();
    const after = await browser.get(HOUSEHOLD);
    expect(textOf(after.html)).not.toContain('您想换到');
  });

  it('says it in its own words; a second wish replaces the first, the same again changes nothing', async () => {
    await browser.post(ASK, { to: 'other', words: '下个月再来' });
    const second = await browser.post(ASK, { words: '腊月里都行' });
    expect(textOf(second.html)).toContain('腊月里都行');
    expect(textOf(second.html)).not.toContain('下个月再来');
    const { version } = (await findVisit(sites.db, VISIT)) ?? {};
    await browser.post(ASK, { words: '腊月里都行' });
    expect((await findVisit(sites.db, VISIT))?.version).toBe(version);
    const seen = await wang.get('/cadre');
    expect(textOf(seen.html)).toContain('对方想换个时间：“腊月里都行”');
    expect(seen.html).not.toContain('就改到这个时间');
  });

  it('is still reminded of the visit, once', async () => {
    const { onDate = '' } = (await findVisit(sites.db, VISIT)) ?? {};
    await browser.post(ASK, { words: '下午好些' });
    const eve = new Date(Date.parse(`${onDate}T10:05:00.000Z`) - 86_400_000).toISOString();
    const told = await sendDue(sites.db, eve);
    expect(
      told.filter(({ template, to }) => template === 'visit-coming-household' && to === PHONE),
    ).toHaveLength(1);
  });

  it.each([
    ['nothing at all', { to: 'other', words: ' ' }, 400, '请选一个时间'],
    ['a day off', { to: '2026-12-13T09:00' }, 422, '这个时间排不了'],
    ['a day gone by', { to: '2026-11-20T09:00' }, 422, '这个时间排不了'],
    ['words too long', { words: '长'.repeat(201) }, 400, '200 个字以内'],
    ['what stood on an old page', { words: '改天', version: '99' }, 409, '刚才有人改动'],
  ])('is told what to do after %s, and what was written stays', async (_, fields, status, sentence) => {
    const refused = await browser.post(ASK, fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain((fields as { words?: string }).words?.trim() ?? '');
    expect((await findVisit(sites.db, VISIT))?.askedTime).toBeUndefined();
  });

  it('can’t ask it of a visit that is over or cancelled', async () => {
    sites.clock.at = '2027-01-10T02:00:00.000Z';
    expect((await browser.get(ASK)).status).toBe(422);
    expect((await browser.post(ASK, { words: '改天' })).html).toContain('不用再换时间');
    sites.clock.at = NOW;
    await browser.post(`${HOUSEHOLD}/say`, { saying: 'pause' });
    expect((await browser.post(ASK, { words: '改天' })).status).toBe(422);
    const client = await site.clientOf(PHONE);
    const asked = await client('POST', `/api/household/visits/${VISIT}/ask-time`, { words: '改天' });
    expect(asked).toMatchObject({ status: 422, json: { title: 'ask-visit-over' } });
  });

  it('sees who comes where a colleague goes, and that colleague is asked', async () => {
    const form = await wang.get(`/cadre/visits/${VISIT}/hand-over`);
    await wang.post(`/cadre/visits/${VISIT}/hand-over`, {
      toCadreId: 'GB0002',
      version: hidden(form.html, 'version'),
    });
    expect(textOf((await browser.get(HOUSEHOLD)).html)).toContain('这一次由同事李梅来');
    await browser.post(ASK, { words: '换个下午' });
    const li = await sites.browserOf('GB0002');
    expect(textOf((await li.get('/cadre')).html)).toContain('换个下午');
  });
});

describe('a household’s copy', () => {
  const log = (fields: object) =>
    wang.post(`/cadre/visits/${VISIT}/log`, {
      how: 'home',
      outcome: 'met',
      raised: '水管坏了',
      agreed: '明天请人来修',
      solved: 'no',
      onDate: '2026-11-24',
      ...fields,
    });

  it('is empty at first, then says what was logged, the last correction first and the earlier ones below', async () => {
    expect(textOf((await browser.get(HOUSEHOLD)).html)).toContain('还没有记过');
    expect((await browser.get(ADD)).status).toBe(404);
    await log({ key: 'first' });
    sites.clock.at = '2026-11-24T03:00:00.000Z';
    await log({ raised: '水管和灯坏了', key: 'second' });
    const text = textOf((await browser.get(HOUSEHOLD)).html);
    for (const said of ['上门，谈过了', '记的人：王强', '明天请人来修', '还没解决'])
      expect(text).toContain(said);
    const [last, before] = [text.indexOf('水管和灯坏了'), text.indexOf('水管坏了')];
    expect(last).toBeGreaterThan(0);
    expect(before).toBeGreaterThan(text.indexOf('改过以前是这样记的'));
    expect(before).toBeGreaterThan(last);
  });

  it('takes an addition once, however often the form is sent, and the cadre reads it', async () => {
    await log({});
    const form = await browser.get(ADD);
    const fields = { key: hidden(form.html, 'key'), words: '屋顶也漏雨' };
    for (const sent of [await browser.post(ADD, fields), await browser.post(ADD, fields)])
      expect(textOf(sent.html)).toContain('补充好了');
    expect(await listAdditions(sites.db, VISIT)).toMatchObject([{ words: '屋顶也漏雨', by: 'household' }]);
    for (const path of [`/cadre/visits/${VISIT}`, '/cadre/households/H00001'])
      expect(textOf((await wang.get(path)).html)).toMatch(/对方补充的 .*屋顶也漏雨/);
    const other = await browser.post(ADD, { ...fields, words: '门也坏了' });
    expect(other.status).toBe(422);
    expect(other.html).toContain('门也坏了');
  });

  it('is told what to do with nothing written, or too much, and keeps what was written', async () => {
    await log({});
    expect((await browser.post(ADD, { words: ' ' })).html).toContain('还没写内容');
    const long = await browser.post(ADD, { words: '长'.repeat(501) });
    expect(long.status).toBe(400);
    expect(long.html).toContain('长'.repeat(501));
  });

  it('says where a matter stands that came of it, and the addition reaches the matter', async () => {
    await log({ refer: 'yes', topic: 'other' });
    const [matter] = await mattersOfHousehold(sites.db, 'H00001');
    expect(matter).toBeDefined();
    expect(textOf((await browser.get(HOUSEHOLD)).html)).toContain('已经登记，正在转给有权处理的单位');
    const client = await site.clientOf(PHONE);
    const path = `/api/household/visits/${VISIT}/additions`;
    for (let sent = 0; sent < 2; sent += 1)
      expect(
        (await client('POST', path, { words: '屋顶也漏雨' }, { 'Idempotency-Key': 'one' })).json.copies[0]
          .additions,
      ).toMatchObject([{ words: '屋顶也漏雨', own: true }]);
    const steps = await listSteps(sites.db, matter?.id ?? '');
    expect(steps.filter(({ kind }) => kind === 'added')).toMatchObject([
      { words: '屋顶也漏雨', by: { as: 'household' } },
    ]);
  });
});
