import { expect, test } from 'vitest';
import type { CalendarRow } from '#shared/reception/calendar-sheet.ts';
import type { EarliestRequest } from '#shared/reception/earliest.ts';
import { earliestOf } from '#shared/reception/earliest-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { draft, published } from '#test/support/reception/samples.ts';

const now = '2026-11-23T02:00:00.000Z';
const morning = [{ from: '08:30', to: '10:30' }];
const day = (on: string, leader: string, changes: Partial<CalendarRow> = {}) =>
  published({ on, leader, post: '副市长', portfolio: '交通', sittings: morning, walkInSlots: 1, ...changes });
const taken = (one: DayWithSlots, ...times: string[]): DayWithSlots => ({
  day: one.day,
  slots: one.slots.map((slot) =>
    times.some((time) => slot.id.endsWith(time)) ? { ...slot, state: 'booked', bookingId: '1' } : slot,
  ),
});
const ask = (days: DayWithSlots[], asked: Partial<EarliestRequest> = {}, at = now) => {
  const { items, walkIns } = earliestOf(days, { topic: 'roads', ...asked }, at);
  return {
    items: items.map(({ leader, slots }) => [
      leader,
      ...slots.map(({ id }) => id.slice(5, 10) + id.slice(-5)),
    ]),
    walkIns: walkIns.map(({ leader, on, startAt, walkInSlots }) => [leader, on, startAt, walkInSlots]),
  };
};

test('answers with the first free slots of each leader once, the soonest leader first', () => {
  const days = [day('2026-12-09', '乙'), day('2026-12-04', '甲'), day('2026-12-11', '甲')];
  expect(ask(days)).toEqual({
    items: [
      ['甲', '12-04-0830', '12-04-0900', '12-04-0930'],
      ['乙', '12-09-0830', '12-09-0900', '12-09-0930'],
    ],
    walkIns: [],
  });
});

test('passes over what is taken, and goes by the hour where two are on one day', () => {
  const early = taken(day('2026-12-04', '甲'), '-0830', '-0900');
  const later = taken(day('2026-12-04', '乙'), '-0830');
  const full = taken(day('2026-12-03', '丙'), '-0830', '-0900', '-0930');
  expect(
    ask([full, early, later, day('2026-12-10', '丙')]).items.map(([leader, first]) => [leader, first]),
  ).toEqual([
    ['乙', '12-04-0900'],
    ['甲', '12-04-0930'],
    ['丙', '12-10-0830'],
  ]);
});

test('keeps to the topic and the venue that were asked for', () => {
  const days = [
    day('2026-12-02', '教', { portfolio: '教育' }),
    day('2026-12-03', '甲', { venue: '东岭镇政府' }),
    day('2026-12-04', '乙', { venue: '大厅' }),
  ];
  expect(ask(days).items.map(([leader]) => leader)).toEqual(['甲', '乙']);
  expect(ask(days, { venue: '大 厅' }).items.map(([leader]) => leader)).toEqual(['乙']);
});

test('tells nothing of days that are not public, nor of places staff added', () => {
  const unpublished = draft({ on: '2026-12-02', portfolio: '交通', walkInSlots: 2 });
  const [first] = day('2026-12-04', '甲').slots;
  const beside = {
    ...first,
    id: `${first?.id}x1`,
    beside: { reason: '老人', by: 'desk' },
  } as DayWithSlots['slots'][0];
  const full = taken(day('2026-12-04', '甲', { walkInSlots: 0 }), '-0830', '-0900', '-0930', '-1000');
  expect(ask([unpublished, { ...full, slots: [...full.slots, beside] }])).toEqual({ items: [], walkIns: [] });
});

test.each([
  ['2026-12-03T08:59:59.999Z', 1, 0],
  ['2026-12-03T09:00:00.000Z', 0, 1],
  ['2026-12-04T02:29:59.999Z', 0, 1],
  ['2026-12-04T02:30:00.000Z', 0, 0],
])('at %s offers %i slots online and else %i days to come without a booking', (at, online, walkIns) => {
  const answer = ask([day('2026-12-04', '甲')], {}, at);
  expect([answer.items.length, answer.walkIns.length]).toEqual([online, walkIns]);
});

test('where nothing is free says when the first walk-in slot begins, for three days at most', () => {
  const full = ['02', '03', '04', '05'].map((on) =>
    taken(day(`2026-12-${on}`, '甲', { walkInSlots: 2 }), '-0830', '-0900'),
  );
  expect(ask(full).walkIns).toEqual([
    ['甲', '2026-12-02', '2026-12-02T01:30:00.000Z', 2],
    ['甲', '2026-12-03', '2026-12-03T01:30:00.000Z', 2],
    ['甲', '2026-12-04', '2026-12-04T01:30:00.000Z', 2],
  ]);
});
