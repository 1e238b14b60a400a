import { expect, it } from 'vitest';
import { nearestOpenSlots } from '#shared/reception/nearest-rules.ts';
import { published, slotAt } from '#test/support/reception/samples.ts';

const now = '2026-11-25T02:00:00.000Z';
const short = { sittings: [{ from: '08:30', to: '09:30' }], walkInSlots: 0 };
const wantedDay = published(short);
const sameHall = published({ ...short, leader: '郑丽娟' });
const elsewhere = published({ ...short, leader: '严春梅', venue: '东岭镇便民服务中心' });
const nextDay = published({ ...short, on: '2026-12-03' });
const before = published({ ...short, on: '2026-11-30' });

it('offers the same reception day first, then the nearest date, the same leader and venue preferred', () => {
  const wanted = { day: wantedDay.day, slot: slotAt(wantedDay, '09:00') };
  const days = [before, nextDay, elsewhere, sameHall, wantedDay];
  const offered = nearestOpenSlots(wanted, days, now, 8);
  expect(offered.map(({ day, slot }) => `${day.on} ${day.leader} ${slot.id.slice(-4)}`)).toEqual([
    '2026-12-02 卫志强 0830',
    '2026-12-02 郑丽娟 0900',
    '2026-12-02 郑丽娟 0830',
    '2026-12-02 严春梅 0900',
    '2026-12-02 严春梅 0830',
    '2026-12-03 卫志强 0830',
    '2026-12-03 卫志强 0900',
    '2026-11-30 卫志强 0900',
  ]);
});

it('offers nothing that can’t be booked now', () => {
  const wanted = { day: wantedDay.day, slot: slotAt(wantedDay, '09:00') };
  expect(nearestOpenSlots(wanted, [wantedDay, before], '2026-12-01T09:00:00.000Z', 5)).toEqual([]);
});
