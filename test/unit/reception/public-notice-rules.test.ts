import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticedDay } from '#shared/reception/public-notice.ts';
import { changesBetween, lateDaysOf, noticedDaysOf } from '#shared/reception/public-notice-rules.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { draft, published } from '#test/support/reception/samples.ts';

const live = (changes: Parameters<typeof published>[0] = {}): ReceptionDay => published(changes).day;
const cancelled = (day: ReceptionDay): ReceptionDay => ({ ...day, state: 'cancelled', version: 3 });

const stated = (...days: ReceptionDay[]): NoticedDay[] => noticedDaysOf(days);
const one = (changes: Partial<NoticedDay> = {}): NoticedDay => ({
  ...(stated(live())[0] as NoticedDay),
  ...changes,
});
const kindsOf = (before: NoticedDay[], after: NoticedDay[]) =>
  changesBetween(before, after).map(({ kind, dayId, was }) => [kind, dayId, was?.on]);

describe('the notice of a month', () => {
  it('states leader, post, portfolio, date, time, place and form of each published day, in order of date and time', () => {
    const later = live({ on: '2026-12-04', leader: '郑丽娟', post: '市长' });
    const afternoon = live({ leader: '冯国庆', sittings: [{ from: '14:30', to: '17:30' }] });
    expect(stated(later, afternoon, live()).map(({ on, leader }) => [on, leader])).toEqual([
      ['2026-12-02', '卫志强'],
      ['2026-12-02', '冯国庆'],
      ['2026-12-04', '郑丽娟'],
    ]);
    expect(one()).toEqual({
      id: live().id,
      on: '2026-12-02',
      leader: '卫志强',
      post: '市委书记',
      portfolio: '主持市委全面工作',
      times: [
        { from: '08:30', to: '11:30' },
        { from: '14:30', to: '17:30' },
      ],
      venue: '市群众工作局接待大厅',
      mode: 'fixed',
      provisional: false,
      calledOff: false,
    });
  });

  it('holds no draft, nor a draft that was called off before anybody saw it', () => {
    expect(stated(draft().day, { ...draft().day, state: 'cancelled' })).toEqual([]);
  });

  it('goes on stating a published day that was called off, as called off', () => {
    expect(stated(cancelled(live()))).toMatchObject([{ id: live().id, calledOff: true }]);
  });

  it('leaves out a sitting that was called off; with all of them, the day is called off', () => {
    const [am, pm] = live().sittings;
    const off = <T>(sitting: T) => ({ ...(sitting as NonNullable<T>), calledOff: true });
    expect(stated({ ...live(), sittings: [am as NonNullable<typeof am>, off(pm)] })).toMatchObject([
      { times: [{ from: '08:30', to: '11:30' }], calledOff: false },
    ]);
    expect(stated({ ...live(), sittings: [off(am), off(pm)] })).toMatchObject([{ calledOff: true }]);
  });
});

describe('what an edition says otherwise than the one before', () => {
  it('is nothing where both state the same, in whatever order', () => {
    const other = one({ id: '2026-12-04-00000000', on: '2026-12-04' });
    expect(changesBetween([one(), other], [other, one()])).toEqual([]);
    expect(changesBetween([], [])).toEqual([]);
  });

  it.each([
    ['a leader who is substituted', { leader: '郑丽娟' }, ['leader']],
    ['a leader’s new post', { post: '市委副书记' }, ['leader']],
    ['a substitute with a portfolio of their own', { leader: '郑丽娟', portfolio: '教育' }, ['leader']],
    ['a portfolio', { portfolio: '教育' }, ['portfolio']],
    ['a time', { times: [{ from: '09:00', to: '11:30' }] }, ['time']],
    ['a date under the same id', { on: '2026-12-03' }, ['time']],
    ['a place', { venue: '东岭镇便民服务中心' }, ['place']],
    ['a form', { mode: 'video' as const }, ['form']],
    ['a provisional date', { provisional: true }, ['certainty']],
    ['a day that is called off', { calledOff: true }, ['called-off']],
    ['a day called off, and nothing else of it', { calledOff: true, venue: '东岭镇' }, ['called-off']],
    ['time and place at once', { times: [{ from: '09:00', to: '10:00' }], venue: '大厅' }, ['time', 'place']],
  ])('tells of %s', (_, changes, kinds) => {
    const told = changesBetween([one()], [one(changes)]);
    expect(told.map(({ kind }) => kind)).toEqual(kinds);
    expect(told.every(({ was, dayId }) => was?.leader === '卫志强' && dayId === one().id)).toBe(true);
  });

  it('tells of a day that takes place after all, with what is new about it', () => {
    const after = one({ times: [{ from: '09:00', to: '11:30' }] });
    expect(kindsOf([one({ calledOff: true })], [after]).map(([kind]) => kind)).toEqual(['restored', 'time']);
  });

  it('tells of a new day, and of one that is gone altogether as called off, in order of date', () => {
    const added = one({ id: '2026-12-01-00000000', on: '2026-12-01', leader: '冯国庆' });
    expect(kindsOf([one()], [added])).toEqual([
      ['added', added.id, undefined],
      ['called-off', one().id, '2026-12-02'],
    ]);
  });

  it('tells of a leader’s day on another date as moved, once, not as one gone and one new', () => {
    const moved = one({ id: '2026-12-09-11111111', on: '2026-12-09' });
    const expected = [['moved', moved.id, '2026-12-02']];
    expect(kindsOf([one()], [one({ calledOff: true }), moved])).toEqual(expected);
    expect(kindsOf([one()], [moved])).toEqual(expected);
  });

  it('takes several moves of one leader in order of date, and leaves a day with none to take it called off', () => {
    const on = (date: string, changes: Partial<NoticedDay> = {}) =>
      one({ id: `${date}-00000000`, on: date, ...changes });
    const before = [on('2026-12-02'), on('2026-12-04'), on('2026-12-07')];
    const gone = before.map((day) => ({ ...day, calledOff: true }));
    expect(kindsOf(before, [...gone, on('2026-12-10'), on('2026-12-11')])).toEqual([
      ['called-off', '2026-12-07-00000000', '2026-12-07'],
      ['moved', '2026-12-10-00000000', '2026-12-02'],
      ['moved', '2026-12-11-00000000', '2026-12-04'],
    ]);
  });

  it('tells of a day that has a new id on its own date by what changed: its place', () => {
    const elsewhere = one({ id: '2026-12-02-11111111', venue: '东岭镇便民服务中心' });
    expect(kindsOf([one()], [elsewhere])).toEqual([['place', elsewhere.id, '2026-12-02']]);
  });

  it('does not take a day that was called off before for one that moved', () => {
    const added = one({ id: '2026-12-09-11111111', on: '2026-12-09' });
    const off = one({ calledOff: true });
    expect(kindsOf([off], [off, added])).toEqual([['added', added.id, undefined]]);
  });

  it('tells of two leaders who swap their days as two leaders changed', () => {
    const other = one({ id: '2026-12-04-00000000', on: '2026-12-04', leader: '郑丽娟', post: '市长' });
    const swapped = [
      one({ leader: '郑丽娟', post: '市长' }),
      { ...other, leader: '卫志强', post: '市委书记' },
    ];
    expect(kindsOf([one(), other], swapped).map(([kind]) => kind)).toEqual(['leader', 'leader']);
  });
});

describe('any two editions', () => {
  const someDay = fc.record({
    id: fc.constantFrom('2026-12-02-0', '2026-12-03-0', '2026-12-04-0'),
    on: fc.constantFrom('2026-12-02', '2026-12-03', '2026-12-04'),
    leader: fc.constantFrom('卫志强', '郑丽娟'),
    post: fc.constantFrom('市长', '副市长'),
    portfolio: fc.constantFrom('教育', '农业农村'),
    times: fc.constantFrom('08:30', '14:30').map((from) => [{ from, to: '17:30' }]),
    venue: fc.constantFrom('大厅', '东岭镇'),
    mode: fc.constantFrom('fixed' as const, 'video' as const),
    provisional: fc.boolean(),
  });
  const someDays = fc.uniqueArray(someDay, { selector: ({ id }) => id });
  const stands = (day: Omit<NoticedDay, 'calledOff'>): NoticedDay => ({ ...day, calledOff: false });
  const sorted = (days: NoticedDay[]) => days.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it('say the same exactly where nothing is told of a change, so that every change makes one edition', () => {
    fc.assert(
      fc.property(someDays, someDays, (one, other) => {
        const [before, after] = [one.map(stands), other.map(stands)];
        const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
        expect(changesBetween(before, after).length === 0).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a notice that is out late', () => {
  const edition = (number: number, publishedAt: string, changes = changesBetween([], [])) => ({
    month: '2026-12',
    edition: number,
    publishedAt,
    days: [one(), one({ id: '2026-12-09-00000000', on: '2026-12-09' })],
    changes,
  });

  it.each([
    ['2026-11-28T15:59:59.999Z', []],
    ['2026-11-28T16:00:00.000Z', []],
    ['2026-11-29T15:59:59.999Z', []],
    ['2026-11-29T16:00:00.000Z', [2]],
    ['2026-12-01T16:00:00.000Z', [0]],
    ['2026-12-02T16:00:00.000Z', []],
  ])('at %s is late for days less than 3 ahead in civil days of Shanghai', (publishedAt, daysAhead) => {
    expect(lateDaysOf(edition(1, publishedAt), 3).map((late) => late.daysAhead)).toEqual(daysAhead);
  });

  it('is late only for the days it brings news of', () => {
    const at = '2026-12-01T02:00:00.000Z';
    expect(lateDaysOf(edition(2, at), 3)).toEqual([]);
    const news = changesBetween([one({ venue: '大厅' })], [one()]);
    expect(lateDaysOf(edition(2, at, news), 3)).toMatchObject([{ day: { id: one().id }, daysAhead: 1 }]);
  });
});
