import { describe, expect, it } from 'vitest';
import { mayBook, mayCancel, slotStateAt } from '#shared/reception/booking-rules.ts';
import type { ReceptionDay, Slot } from '#shared/reception/reception-day.ts';
import { booking, published, slotAt } from '#test/support/reception/samples.ts';

const found = published();
const open = slotAt(found, '08:30');
const judge = (now: string, day: Partial<ReceptionDay> = {}, slot: Partial<Slot> = {}) => {
  const result = mayBook({ day: { ...found.day, ...day }, slot: { ...open, ...slot } }, now);
  return result.ok ? 'may book' : `${result.refusal.kind} ${result.refusal.code}`;
};
const keptFor = (who?: string, until = '2026-11-25T02:00:00.001Z') => ({
  as: 'hold' as const,
  for: who,
  until,
});
const inTime = '2026-11-25T02:00:00.000Z';

describe('whether a slot can be booked', () => {
  it.each([
    ['a millisecond before booking opens', '2026-11-23T01:59:59.999Z', 'rule not-open-yet'],
    ['when booking opens', '2026-11-23T02:00:00.000Z', 'may book'],
    ['at 16:59:59 the day before', '2026-12-01T08:59:59.000Z', 'may book'],
    ['at 17:00:00 the day before', '2026-12-01T09:00:00.000Z', 'rule booking-closed'],
    ['on the day', '2026-12-02T00:00:00.000Z', 'rule booking-closed'],
  ])('decides %s', (_, now, expected) => {
    expect(judge(now)).toBe(expected);
  });

  it.each([
    ['a draft day', { state: 'draft' }, {}, 'not-found not-found'],
    ['a draft slot', {}, { state: 'draft' }, 'not-found not-found'],
    ['a day that was called off', { state: 'cancelled' }, {}, 'rule day-cancelled'],
    ['a walk-in slot', {}, { state: 'walk-in' }, 'rule walk-in-only'],
    ['a closed slot', {}, { state: 'closed' }, 'rule booking-closed'],
    ['a booked slot', {}, { state: 'booked' }, 'conflict slot-taken'],
    ['a slot kept for somebody else', {}, { reservation: keptFor('q') }, 'conflict slot-taken'],
    ['a slot kept for nobody yet', {}, { reservation: keptFor() }, 'conflict slot-taken'],
    ['a day that was never opened', { opensAt: undefined }, {}, 'rule not-open-yet'],
  ] as [string, Partial<ReceptionDay>, Partial<Slot>, string][])('refuses %s', (_, day, slot, expected) => {
    expect(judge(inTime, day, slot)).toBe(expected);
  });

  it.each([
    ['who it is kept for', 'p', keptFor('p'), true],
    ['anybody else', 'q', keptFor('p'), false],
    ['somebody unknown', undefined, keptFor('p'), false],
    ['anybody from the instant it ends', 'q', keptFor('p', inTime), true],
  ])('lets a kept slot be booked by %s: %s', (_, who, reservation, expected) => {
    expect(mayBook({ day: found.day, slot: { ...open, reservation } }, inTime, who).ok).toBe(expected);
    expect(slotStateAt(found.day, { ...open, reservation }, inTime)).toBe(
      reservation.until === inTime ? 'open' : 'held',
    );
  });

  it('knows nothing of a slot that isn’t there', () => {
    expect(mayBook({ day: found.day }, inTime)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('tells the public that an open slot is closed outside its booking time', () => {
    const states = ['2026-11-23T01:59:59.999Z', inTime, '2026-12-01T09:00:00.000Z'].map((now) =>
      slotStateAt(found.day, open, now),
    );
    expect(states).toEqual(['closed', 'open', 'closed']);
  });
});

describe('whether a booking can be cancelled', () => {
  it.each([
    ['a second before its sitting', '10:30', '2026-12-02T00:29:59.000Z', true],
    ['when its sitting starts, though its own slot is later', '10:30', '2026-12-02T00:30:00.000Z', false],
    ['of the afternoon while the morning runs', '15:00', '2026-12-02T02:00:00.000Z', true],
    ['when the afternoon starts', '15:00', '2026-12-02T06:30:00.000Z', false],
  ])('decides %s', (_, time, now, expected) => {
    expect(mayCancel(found.day, booking(time), now).ok).toBe(expected);
  });
});
