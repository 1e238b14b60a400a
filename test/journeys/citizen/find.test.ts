import { beforeAll, describe, expect, it } from 'vitest';
import { importLeaders } from '#shared/people/import-leaders.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';
import { browse, linksOf, slotsOffered, textOf, typedIn } from '#test/support/reception/pages.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});

const stranger = () => browse(hall.app);
const phone = '+8613820001015';
const daysOn = (html: string): string[] =>
  linksOf(html, /^\/days\//).map((href) => href.slice('/days/'.length, '/days/2026-12-02'.length));
const TOWN = ['2026-12-10', '2026-12-17', '2026-12-24'];

describe('finding a day', () => {
  it('by venue, from the venues there are, together with topic and date, all of it in the address', async () => {
    const { html } = await stranger().get('/');
    const options = html.match(/<select[^>]*name="venue"[\s\S]*?<\/select>/)?.[0] ?? '';
    expect([...options.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '',
      '市群众工作局接待大厅',
      '东岭镇便民服务中心',
      '西川镇便民服务中心',
    ]);
    const venue = '东岭镇便民服务中心';
    const found = await stranger().get(`/?${new URLSearchParams({ venue })}`);
    expect(daysOn(found.html)).toEqual(['2026-12-10', '2026-12-24']);
    expect(typedIn(found.html, 'venue')).toBe(venue);
    expect(textOf(found.html)).toContain(`正在查找： ${venue}`);
    const query = new URLSearchParams({ venue, topic: 'roads', from: '2026-12-11', to: '2026-12-31' });
    expect(daysOn((await stranger().get(`/?${query}`)).html)).toEqual(['2026-12-24']);
    const other = await stranger().get('/?venue=没有的地方');
    expect(textOf(other.html)).toContain('没有找到合适的接访日。');
    expect(typedIn(other.html, 'venue')).toBe('没有的地方');
  });

  it('answers the API by venue too, and says whether a day is of the city or of a town', async () => {
    const query = new URLSearchParams({ venue: '西川镇便民服务中心' });
    const { body } = await stranger().api('GET', `/api/reception-days?${query}`);
    expect(body.items).toMatchObject([
      { on: '2026-12-17', level: 'town' },
      { on: '2026-12-31', level: 'town' },
    ]);
  });

  it('shows the form again where something in it can’t be, with what was typed', async () => {
    const { status, html } = await stranger().get('/?from=2026-12-32&leader=王');
    expect(status).toBe(400);
    expect(html).toContain('<details class="card" open');
    expect(textOf(html)).toContain('日期没写对，请写成 2026-12-02 的样子。');
    expect(typedIn(html, 'leader')).toBe('王');
    const backwards = await stranger().get('/?from=2026-12-10&to=2026-12-01');
    expect(textOf(backwards.html)).toContain('结束日期不能早于开始日期。');
    expect((await stranger().get(`/?venue=${'长'.repeat(101)}`)).status).toBe(400);
  });
});

describe('a first visit', () => {
  it('is shown the days of towns first, kindly, with all the others right below', async () => {
    const { html } = await stranger().get('/');
    expect(textOf(html)).toContain('第一次反映？ 镇（街道）的接访日离家近，也能更快办');
    expect(daysOn(html).slice(0, 4)).toEqual([...TOWN, '2026-12-02']);
    expect(daysOn(html)).toHaveLength(14);
    expect(new Set(daysOn(html)).size).toBe(14);
    const english = await browse(hall.app).get('/?lang=en');
    expect(textOf(english.html)).toContain('Is this your first visit?');
  });

  it('is not steered where somebody looks for a leader or a place', async () => {
    const { html } = await stranger().get('/?leader=王');
    expect(textOf(html)).not.toContain('第一次反映？');
  });

  it('lasts until the first booking, which may be cancelled; from then on days are in the order of time', async () => {
    const me = browse(hall.app, phone);
    expect(textOf((await me.get('/')).html)).toContain('第一次反映？');
    const [, second] = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
    const booked = await me.api('POST', '/api/bookings', request(`${second?.day.id}-1000`), {
      'Idempotency-Key': 'k',
    });
    expect(booked.status).toBe(201);
    await me.api('DELETE', `/api/bookings/${booked.body.id}`);
    const { html } = await me.get('/');
    expect(textOf(html)).not.toContain('第一次反映？');
    expect(daysOn(html)).toEqual([...daysOn(html)].sort());
    expect(daysOn(html)).toHaveLength(14);
  });
});

describe('the earliest for my topic', () => {
  it('asks what it is about, and shows the first free times, each a tap from the form', async () => {
    const form = await stranger().get('/earliest');
    expect(form.status).toBe(200);
    expect(textOf(form.html)).toContain('最早能约的时间');
    const { html } = await stranger().get('/earliest?topic=roads&venue=');
    const slots = slotsOffered(html);
    // Two of towns first, then the soonest of all; four times each. The slot given up just now isn't back yet.
    expect(slots.map((id) => `${id.slice(0, 10)} ${id.slice(-4)}`)).toEqual(
      ['2026-12-10', '2026-12-17', '2026-12-02', '2026-12-04', '2026-12-15']
        .flatMap((on) => ['0830', '0900', '0930', '1000'].map((time) => `${on} ${time}`))
        .filter((slot) => slot !== '2026-12-04 1000'),
    );
    expect(typedIn(html, 'topic')).toBe('roads');
    const [slotId = ''] = slots;
    const next = await stranger().post('/hold', { slotId });
    expect(next.location).toBe(`/sign-in?next=${encodeURIComponent(`/book/${slotId}`)}`);
    const me = browse(hall.app, '+8613820001022');
    expect((await me.get((await me.post('/hold', { slotId })).location ?? '')).status).toBe(200);
    expect(linksOf(html, /^\/\?topic=roads/)).toHaveLength(1);
  });

  it('is in the order of time by the API, as many leaders as are asked for', async () => {
    const { body } = await stranger().api('GET', '/api/earliest?topic=roads&limit=3');
    expect(body.items.map(({ on }: { on: string }) => on)).toEqual([
      '2026-12-02',
      '2026-12-04',
      '2026-12-10',
    ]);
    expect(body.items[0]).toMatchObject({ leader: '卫志强', level: 'city', freeSlots: 10 });
    expect(body.items[0].slots[0]).toMatchObject({ state: 'open', startAt: '2026-12-02T00:30:00.000Z' });
    expect(body.walkIns).toEqual([]);
    const venue = encodeURIComponent('西川镇便民服务中心');
    const there = await stranger().api('GET', `/api/earliest?topic=roads&venue=${venue}`);
    expect(there.body.items.map(({ leader }: { leader: string }) => leader)).toEqual(['沈春梅', '何翠花']);
  });

  it('says what to change where the topic or the number is none', async () => {
    const untold = await stranger().get('/earliest?topic=');
    expect(untold.status).toBe(400);
    expect(textOf(untold.html)).toContain('请选要反映哪方面的事。');
    for (const query of [
      '',
      '?topic=war',
      '?topic=roads&limit=0',
      '?topic=roads&limit=11',
      '?topic=roads&limit=x',
    ])
      expect((await stranger().api('GET', `/api/earliest${query}`)).status).toBe(400);
  });

  it('says when to come without a booking once nothing is left online, and offers the calendar', async () => {
    hall.clock.at = '2026-12-30T10:00:00.000Z';
    const { html } = await stranger().get('/earliest?topic=roads');
    expect(textOf(html)).toContain('网上暂时没有能约的时段。');
    expect(textOf(html)).toContain('可以直接到现场领号的日子');
    expect(textOf(html)).toContain('12月31日（星期四）');
    expect(textOf(html)).toContain('现场号从上午10:30开始，留了 2 个');
    expect(linksOf(html, /^\/\?topic=roads/)).toHaveLength(1);
    const { body } = await stranger().api('GET', '/api/earliest?topic=roads');
    expect(body).toMatchObject({ items: [], walkIns: [{ on: '2026-12-31', walkInSlots: 2 }] });
    hall.clock.at = '2027-01-20T02:00:00.000Z';
    const none = await stranger().get('/earliest?topic=roads&venue=大厅');
    expect(textOf(none.html)).toContain('近期也没有留现场号的接访日');
    expect(linksOf(none.html, /^\/earliest\?topic=roads$/)).toHaveLength(1);
    hall.clock.at = '2026-11-23T02:00:00.000Z';
  });
});

it('takes the level from the roster of leaders where the words of the post don’t say', async () => {
  const open = await openHall(false);
  const roster = '姓名,职务,分管工作,层级,接访地点,手机\n白云,主任,交通,镇级,大厅,13820000999\n';
  const options = { dryRun: false, strict: false };
  const bytes = new TextEncoder().encode(roster);
  await importLeaders({ db: open.db }, { name: 'leaders.csv', bytes }, options, open.clock.at);
  const sheet = '日期,时间,接访领导,职务,分管工作,地点,形式\n';
  const line = (name: string) =>
    `2026-12-0${name === '白云' ? 2 : 3},8:30-11:30,${name},主任,交通,大厅,定点接访\n`;
  await open.importFile(new TextEncoder().encode(`${sheet}${line('白云')}${line('黑土')}`));
  const days = await findDays(open.db, { from: '2026-12-01', to: '2026-12-31' });
  expect(days.map(({ day }) => day.level)).toEqual(['town', undefined]);
});
