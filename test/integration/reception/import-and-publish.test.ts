import { beforeAll, describe, expect, it } from 'vitest';
import { findDay, findDays } from '#shared/reception/calendar-store.ts';
import { listPublicDays } from '#shared/reception/list-public-days.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { demoCalendar, openHall } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;

const december = { from: '2026-12-01', to: '2026-12-31' };
const days = () => findDays(hall.db, december);
const publish = (ids: string[], now = hall.clock.at) =>
  publishDays({ db: hall.db, settings: hall.settings }, ids, now);
const report = async (text: string | Uint8Array, options?: { dryRun: boolean; strict: boolean }) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = await hall.importFile(bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const HEADER = '日期,时间,接访领导,职务,分管工作,地点,形式,每批时长(分钟),现场预留,陪同部门';
const line = (on: string, leader: string, more = '30,2,') =>
  `${on},8:30-11:30,${leader},副市长,教育,大厅,定点接访,${more}`;
const sheet = (...lines: string[]) => [HEADER, ...lines].join('\n');

beforeAll(async () => {
  hall = await openHall(false);
});

describe('importing the office’s calendar', () => {
  it('writes nothing in a dry run', async () => {
    const dry = await report(await demoCalendar(), { dryRun: true, strict: false });
    expect(dry).toMatchObject({ rows: 14, accepted: 14, applied: 0, rejected: [] });
    expect(await days()).toEqual([]);
  });

  it('makes drafts of the demo file, with its sittings cut and walk-in slots held back', async () => {
    expect(await report(await demoCalendar())).toMatchObject({ rows: 14, accepted: 14, applied: 14 });
    const found = await days();
    expect(found).toHaveLength(14);
    expect(found[0]?.day).toMatchObject({ leader: '卫志强', state: 'draft', version: 1 });
    expect(found[0]?.slots).toHaveLength(12);
    expect(found[0]?.slots.filter(({ walkIn }) => walkIn).map(({ id }) => id.slice(-4))).toEqual([
      '1100',
      '1700',
    ]);
    expect(found.flatMap(({ slots }) => slots).every(({ state }) => state === 'draft')).toBe(true);
  });

  it('changes nothing when the same file comes twice', async () => {
    const before = await days();
    expect(await report(await demoCalendar())).toMatchObject({ accepted: 14, applied: 0, unchanged: 14 });
    expect(await days()).toEqual(before);
  });

  it('warns of leaders who are not in the roster, by row', async () => {
    const { warnings } = await report(await demoCalendar(), { dryRun: true, strict: false });
    expect(warnings.map(({ row, code }) => [row, code])[0]).toEqual([2, 'leader-not-in-roster']);
  });

  it('writes a changed draft anew, and leaves no slot of the old one', async () => {
    const [first] = await days();
    await report(sheet(line('2026-12-08', '钱桂兰')));
    await report(sheet(line('2026-12-08', '钱桂兰', '60,1,')));
    const changed = (await days()).find(({ day }) => day.on === '2026-12-08');
    expect(changed?.day).toMatchObject({ version: 2, slotMinutes: 60 });
    expect(changed?.slots.map(({ id }) => id.slice(-4))).toEqual(['0830', '0930', '1030']);
    expect((await days())[0]).toEqual(first);
  });

  it('applies the good rows only, or none of them where it is strict', async () => {
    const bad = sheet(line('2026-12-21', '钱桂兰'), line('2026-12-32', '钱桂兰'));
    expect(await report(bad, { dryRun: false, strict: true })).toMatchObject({ accepted: 1, applied: 0 });
    const { applied, rejected } = await report(bad);
    expect(applied).toBe(1);
    expect(rejected).toMatchObject([{ row: 3, column: '日期' }]);
  });
});

describe('publishing', () => {
  it('makes a day and its slots public, once; nothing before is', async () => {
    const [first, second] = await days();
    const page = await listPublicDays(hall.db, december, 50, hall.clock.at);
    expect(page).toMatchObject({ value: { days: [] } });
    const id = first?.day.id ?? '';
    expect(await publish([id])).toMatchObject({ published: [{ id }], late: [], refused: [] });
    expect(await publish([id])).toMatchObject({ published: [], unchanged: [id] });
    const found = await findDay(hall.db, id);
    expect(found?.day).toMatchObject({ state: 'published', version: 2, opensAt: hall.clock.at });
    expect(new Set(found?.slots.map(({ state }) => state))).toEqual(new Set(['open', 'walk-in']));
    expect((await findDay(hall.db, second?.day.id ?? ''))?.day.state).toBe('draft');
    expect(await listPublicDays(hall.db, december, 50, hall.clock.at)).toMatchObject({
      value: { days: [{ day: { id } }] },
    });
  });

  it('is not undone by another import: a row that would change the day is refused', async () => {
    const again = await report(
      sheet('2026-12-02,8:30-11:30,卫志强,市委书记,主持市委全面工作,市群众工作局接待大厅,定点接访,30,2,'),
    );
    expect(again).toMatchObject({
      accepted: 0,
      applied: 0,
      rejected: [{ row: 2, code: 'already-published' }],
    });
    expect((await days())[0]?.slots).toHaveLength(12);
  });

  it('warns where the notice is out less than 3 days ahead, and publishes all the same', async () => {
    const on = async (date: string) => (await days()).find(({ day }) => day.on === date)?.day.id ?? '';
    const now = '2026-12-06T02:00:00.000Z';
    const [late, inTime] = [await on('2026-12-08'), await on('2026-12-09')];
    expect(await publish([late, inTime], now)).toMatchObject({
      published: [{ id: late }, { id: inTime }],
      late: [{ id: late, daysAhead: 2 }],
    });
  });

  it('refuses a day that is past or isn’t there, and publishes the others', async () => {
    const rest = (await days()).filter(({ day }) => day.state === 'draft').map(({ day }) => day.id);
    const [past = '', coming = ''] = rest;
    const result = await publish(
      [past, '2026-12-01-00000000', 'nonsense', coming],
      '2026-12-10T01:00:00.000Z',
    );
    expect(result.refused.map(({ id, refusal }) => [id, refusal.code])).toEqual([
      [past, 'day-past'],
      ['2026-12-01-00000000', 'not-found'],
      ['nonsense', 'not-found'],
    ]);
    expect(result.published.map(({ id }) => id)).toEqual([coming]);
  });
});

describe('the public calendar', () => {
  it('is paged by a cursor, over the turn of months, without losing or repeating a day', async () => {
    await report(sheet(...['2027-01-12', '2027-01-13', '2027-02-03'].map((on) => line(on, '钱桂兰'))));
    const all = await findDays(hall.db, { from: '2026-12-01', to: '2027-02-28' });
    await publish(
      all.map(({ day }) => day.id),
      '2026-11-24T02:00:00.000Z',
    );
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listPublicDays(
        hall.db,
        { from: '2026-12-01', to: '2027-02-28', cursor },
        4,
        hall.clock.at,
      );
      if (!page.ok) throw new Error('refused');
      seen.push(...page.value.days.map(({ day }) => day.id));
      cursor = page.value.nextCursor;
      more = cursor !== undefined;
    }
    expect(seen).toEqual(all.map(({ day }) => day.id));
  });

  it('is filtered by topic and by part of a name', async () => {
    const ask = async (filter: object) => {
      const page = await listPublicDays(hall.db, { ...december, ...filter }, 50, hall.clock.at);
      return page.ok ? page.value.days.map(({ day }) => day.leader) : [];
    };
    expect(await ask({ leader: '王' })).toEqual(['王素珍']);
    expect(await ask({ topic: 'roads' })).toContain('王素珍');
    expect(await ask({ topic: 'roads' })).not.toContain('蒋国庆');
  });

  it.each([
    [{ from: '2026-12-05', to: '2026-12-01' }, 'ends-before-start'],
    [{ from: '2026-01-01', to: '2027-01-02' }, 'range-too-long'],
  ])('refuses the range %o', async (range, code) => {
    const page = await listPublicDays(hall.db, range, 50, hall.clock.at);
    expect(page).toMatchObject({ refusal: { errors: [{ field: 'to', code }] } });
  });
});
