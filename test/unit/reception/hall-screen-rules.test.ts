import { describe, expect, it } from 'vitest';
import { screenDatesOf, screenSlotsOf, venuesOf } from '#shared/reception/hall-screen-rules.ts';
import type { DayWithSlots, Slot } from '#shared/reception/reception-day.ts';
import { draft, published, slotAt } from '#test/support/reception/samples.ts';

const HALL = '市群众工作局接待大厅';
const calledOff = ({ day, slots }: DayWithSlots): DayWithSlots => ({
  day: { ...day, state: 'cancelled' },
  slots,
});
const shown = (days: DayWithSlots[], now: string, venue = HALL) =>
  screenDatesOf(days, venue, now).map(({ on, today, days: own }) => [
    on,
    today,
    own.map(({ day }) => day.leader),
  ]);

describe('the screen of a hall', () => {
  const first = published();
  const next = published({ on: '2026-12-04', leader: '郑丽娟', post: '市长' });
  const elsewhere = published({ leader: '严春梅', venue: '东岭镇便民服务中心' });

  it.each([
    ['the evening before', '2026-12-01T15:59:59.999Z', ['2026-12-02', false, ['卫志强']]],
    ['from midnight', '2026-12-01T16:00:00.000Z', ['2026-12-02', true, ['卫志强']]],
    ['until the last sitting ends', '2026-12-02T09:29:59.999Z', ['2026-12-02', true, ['卫志强']]],
    ['when it has ended', '2026-12-02T09:30:00.000Z', ['2026-12-04', false, ['郑丽娟']]],
  ])('shows the right date %s', (_, now, expected) => {
    expect(shown([first, next, elsewhere], now)).toEqual([expected]);
  });

  it('shows all who receive there on the date, and nobody of another place', () => {
    const second = published({ leader: '冯国庆', post: '市委副书记' });
    expect(shown([first, second, elsewhere], '2026-12-02T01:00:00.000Z')).toEqual([
      ['2026-12-02', true, ['卫志强', '冯国庆']],
    ]);
    expect(shown([first], '2026-12-02T01:00:00.000Z', '别处')).toEqual([]);
  });

  it('tells whoever comes to a day that was called off, and when the next one is', () => {
    expect(shown([calledOff(first), next], '2026-12-02T01:00:00.000Z')).toEqual([
      ['2026-12-02', true, ['卫志强']],
      ['2026-12-04', false, ['郑丽娟']],
    ]);
  });

  it('never shows a draft, nor one that was called off before it was public', () => {
    expect(shown([draft(), calledOff(draft())], '2026-12-02T01:00:00.000Z')).toEqual([]);
    expect(venuesOf([draft()], '2026-12-02T01:00:00.000Z')).toEqual([]);
    expect(venuesOf([first, next, elsewhere], '2026-12-02T01:00:00.000Z')).toEqual([
      HALL,
      '东岭镇便民服务中心',
    ]);
  });
});

describe('a time on the wall', () => {
  const NOW = '2026-12-02T01:00:00.000Z';
  const withSlot = (time: string, changes: Partial<Slot>): DayWithSlots => {
    const found = published();
    const { id } = slotAt(found, time);
    return { ...found, slots: found.slots.map((slot) => (slot.id === id ? { ...slot, ...changes } : slot)) };
  };
  const at = (found: DayWithSlots, startAt: string) =>
    screenSlotsOf(found, (id) => ({ b1: '张*', b2: '李*' })[id], NOW).find(
      (slot) => slot.startAt === startAt,
    );

  it.each([
    ['2026-12-02T00:30:00.000Z', 'past'],
    ['2026-12-02T01:00:00.000Z', 'now'],
    ['2026-12-02T01:30:00.000Z', 'coming'],
  ])('that begins at %s is %s at nine', (startAt, phase) => {
    expect(at(published(), startAt)?.phase).toBe(phase);
  });

  it('has the masked name of who booked it, and is free though booking on the net is closed', () => {
    const found = withSlot('09:30', { state: 'booked', bookingId: 'b1' });
    expect(at(found, '2026-12-02T01:30:00.000Z')).toMatchObject({ state: 'booked', names: ['张*'] });
    expect(at(found, '2026-12-02T02:00:00.000Z')).toMatchObject({ state: 'open', names: [] });
    expect(at(found, '2026-12-02T03:00:00.000Z')).toMatchObject({ state: 'walk-in' });
  });

  it('also has who was given a place beside it, without a time of their own', () => {
    const found = withSlot('09:30', { state: 'booked', bookingId: 'b1' });
    const slot = slotAt(found, '09:30');
    const beside: Slot = {
      ...slot,
      id: `${slot.id}x1`,
      bookingId: 'b2',
      beside: { reason: '远道而来', by: 'desk' },
    };
    const both = { ...found, slots: [...found.slots, beside] };
    expect(at(both, '2026-12-02T01:30:00.000Z')).toMatchObject({ names: ['张*', '李*'] });
    expect(screenSlotsOf(both, () => undefined, NOW)).toHaveLength(found.slots.length);
    expect(JSON.stringify(screenSlotsOf(both, () => undefined, NOW))).not.toContain('远道而来');
  });
});
