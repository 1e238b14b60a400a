import { describe, expect, it } from 'vitest';
import { leaderFeedIcs } from '#shared/reception/leader-feed-ics.ts';
import { feedEventsOf } from '#shared/reception/leader-feed-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { feedWords } from '#shared/web/wording/leader-feed.ts';
import { eventsIn } from '#test/support/reception/ics.ts';
import { draft, published, slotAt } from '#test/support/reception/samples.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const words = feedWords({ leader: '卫志强', post: '市委书记' });
const icsOf = (...days: DayWithSlots[]) => leaderFeedIcs(feedEventsOf(days), words, NOW);
const booked = (found: DayWithSlots, ...times: string[]): DayWithSlots => {
  const ids = times.map((time) => slotAt(found, time).id);
  return {
    ...found,
    slots: found.slots.map((slot) =>
      ids.includes(slot.id) ? { ...slot, state: 'booked', bookingId: 'b' } : slot,
    ),
  };
};

describe('a leader’s calendar', () => {
  it('has an entry for each sitting, at the instants it begins and ends in Shanghai', async () => {
    const [am, pm, ...others] = eventsIn(await icsOf(published()));
    expect(others).toEqual([]);
    expect(am).toMatchObject({
      DTSTART: '20261202T003000Z',
      DTEND: '20261202T033000Z',
      LOCATION: '市群众工作局接待大厅',
      STATUS: 'CONFIRMED',
      SEQUENCE: '2',
      DTSTAMP: '20261124T020000Z',
    });
    expect(pm).toMatchObject({ DTSTART: '20261202T063000Z', DTEND: '20261202T093000Z' });
    expect(am?.SUMMARY).toBe('接访（定点接访）');
    expect(am?.DESCRIPTION).toContain('卫志强，市委书记');
  });

  it('says how many are booked in each sitting', async () => {
    const [am, pm] = eventsIn(await icsOf(booked(published(), '08:30', '09:30', '14:30')));
    expect(am?.DESCRIPTION).toContain('已约 2 批，共 6 个时段，其中现场号 1 个');
    expect(pm?.DESCRIPTION).toContain('已约 1 批，共 6 个时段，其中现场号 1 个');
  });

  it('keeps each entry’s id through every change, so that no calendar doubles it', async () => {
    const { day, slots } = published();
    const later = { day: { ...day, version: 7, leader: '郑丽娟', venue: '东岭镇' }, slots };
    const [before, after] = [eventsIn(await icsOf(published())), eventsIn(await icsOf(later))];
    expect(after.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID));
    expect(new Set(before.map(({ UID }) => UID)).size).toBe(2);
    expect(after[0]?.SEQUENCE).toBe('7');
  });

  it('keeps what was called off, the day or one sitting, as cancelled', async () => {
    const { day, slots } = published();
    const off = eventsIn(await icsOf({ day: { ...day, state: 'cancelled' }, slots }));
    expect(off.map(({ STATUS }) => STATUS)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(off[0]).toMatchObject({ SUMMARY: '已取消：接访（定点接访）', TRANSP: 'TRANSPARENT' });
    const sittings = day.sittings.map((sitting, nth) => ({ ...sitting, calledOff: nth === 1 }));
    const half = eventsIn(await icsOf({ day: { ...day, sittings }, slots }));
    expect(half.map(({ STATUS }) => STATUS)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('marks a provisional day as tentative', async () => {
    const { day, slots } = published();
    expect(eventsIn(await icsOf({ day: { ...day, provisional: true }, slots }))[0]?.STATUS).toBe('TENTATIVE');
  });

  it('has no draft in it, nor a draft that was called off', async () => {
    const { day, slots } = draft();
    expect(eventsIn(await icsOf(draft(), { day: { ...day, state: 'cancelled' }, slots }))).toEqual([]);
  });

  it('is folded into lines of 75 octets, as calendars demand', async () => {
    const text = await icsOf(
      published({ portfolio: '教育'.repeat(40), attendingDepartments: ['民政局', '司法局'] }),
    );
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('METHOD:PUBLISH');
  });
});
