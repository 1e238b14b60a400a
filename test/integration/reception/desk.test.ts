import { beforeEach, describe, expect, it } from 'vitest';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Result } from '#shared/platform/result.ts';
import { bookForVisitor } from '#shared/reception/book-for-visitor.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { findBooking } from '#shared/reception/booking-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { listCalls, tickCall } from '#shared/reception/call-list.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let day: DayWithSlots;
let now: string;
beforeEach(async () => {
  hall = await openHall();
  now = hall.clock.at;
  day = await theDay();
});

const theDay = async (): Promise<DayWithSlots> => {
  const [found] = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-02' });
  if (!found) throw new Error('no day');
  return found;
};
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = <T>(result: Result<T>): string | undefined => (result.ok ? undefined : result.refusal.code);

const asked = (slotId: string, more: Record<string, unknown> = {}) =>
  deskBookingSchema.parse({ ...request(slotId), channel: 'counter', readBack: true, ...more });
const register = (key: string, slotId: string, more: Record<string, unknown> = {}, at = now, by = 'desk') =>
  bookForVisitor(
    { ...hall, hashSecret: HASH_SECRET },
    { by, idempotencyKey: key, request: asked(slotId, more) },
    at,
  );
const slotAt = (nth: number): string => day.slots[nth]?.id ?? '';
const walkIn = (): string => day.slots.find((slot) => slot.walkIn)?.id ?? '';

describe('booking for a visitor', () => {
  it('records how it came in, who wrote it down, and that it was read back', async () => {
    const { booking } = value(await register('k', slotAt(0), { phone: '0351-2025010', channel: 'phone' }));
    expect(booking).toMatchObject({
      onBehalf: {
        channel: 'phone',
        by: 'desk',
        readBack: true,
        contact: { who: '张秀英', phone: '+863512025010' },
      },
    });
    expect(booking.phone).toBeUndefined();
  });

  it.each([
    ['an oral statement that was not read back', { readBack: false }, 'read-back-missing'],
    ['a channel nobody named', { channel: 'pigeon' }, 'channel-missing'],
    ['a phone that is none', { phone: '12' }, 'phone-unclear'],
    ['somebody to ask for without a number', { contactWho: '村委会' }, 'phone-unclear'],
  ])('refuses %s', (_, more, code) => {
    const read = deskBookingSchema.safeParse({
      ...request(slotAt(0)),
      channel: 'counter',
      readBack: true,
      ...more,
    });
    expect(read.error?.issues.map(({ message }) => message)).toContain(code);
  });

  it('with a mobile is the booking of the same person as on the web, guards and SMS included', async () => {
    const phone = '13820001015';
    const { booking } = value(await register('k', slotAt(0), { phone }));
    expect(booking.personId).toBe(personIdOf(`+86${phone}`));
    const own = { person: { personId: booking.personId, phone: `+86${phone}` }, idempotencyKey: 'web' };
    const again = await bookSlot(
      { ...hall, hashSecret: HASH_SECRET },
      { ...own, request: { ...request(slotAt(1)), summary: '另一件', needs: [] } },
      now,
    );
    expect(codeOf(again)).toBe('already-booked');
    expect(await listCalls(hall.db, '2026-12-01')).toEqual([]);
  });

  it('is the same booking for the same key, and one of two who want the slot gets it', async () => {
    const first = value(await register('k', slotAt(0)));
    expect(value(await register('k', slotAt(0)))).toMatchObject({
      repeated: true,
      booking: { id: first.booking.id, version: 1 },
    });
    const both = await Promise.all([register('a', slotAt(1)), register('b', slotAt(1))]);
    expect(both.map(codeOf).sort()).toEqual(['slot-taken', undefined]);
  });

  it('goes on after the public’s booking has closed, until the slot is over', async () => {
    const { startAt, endAt } = day.slots[0] ?? { startAt: '', endAt: '' };
    expect(codeOf(await register('a', slotAt(0), {}, endAt))).toBe('slot-over');
    expect((await register('b', slotAt(0), {}, startAt)).ok).toBe(true);
  });

  it('gives out walk-in slots on the day itself, and not before', async () => {
    expect(codeOf(await register('a', walkIn()))).toBe('walk-in-later');
    const { booking } = value(await register('b', walkIn(), {}, '2026-12-02T00:00:00.000Z'));
    value(
      await cancelBooking(
        hall,
        { personId: booking.personId, bookingId: booking.id },
        '2026-12-02T00:10:00.000Z',
      ),
    );
    expect((await theDay()).slots.find(({ id }) => id === walkIn())?.state).toBe('walk-in');
  });
});

describe('a place beside a slot', () => {
  it('is added to a taken one only, with its reason, and hidden from nobody of the staff', async () => {
    const more = { besideReason: '从外地赶来' };
    expect(codeOf(await register('a', slotAt(0), more))).toBe('slot-free');
    value(await register('b', slotAt(0)));
    const { booking } = value(await register('c', slotAt(0), more));
    expect(booking.slotId).toBe(`${slotAt(0)}x1`);
    const slot = (await theDay()).slots.find(({ id }) => id === booking.slotId);
    expect(slot).toMatchObject({
      state: 'booked',
      bookingId: booking.id,
      beside: { reason: '从外地赶来', by: 'desk' },
    });
    const own = { personId: booking.personId, bookingId: booking.id };
    value(await cancelBooking(hall, own, now));
    expect((await theDay()).slots.find(({ id }) => id === booking.slotId)?.state).toBe('closed');
  });

  it('is another one for each of two who add at once, nine at most', async () => {
    const more = { besideReason: '从外地赶来' };
    value(await register('first', slotAt(0)));
    const both = await Promise.all([register('a', slotAt(0), more), register('b', slotAt(0), more)]);
    expect(new Set(both.map((one) => value(one).booking.slotId)).size).toBe(2);
    for (let nth = 3; nth <= 9; nth += 1) value(await register(`k${nth}`, slotAt(0), more));
    expect(codeOf(await register('tenth', slotAt(0), more))).toBe('too-many-beside');
  });
});

describe('the call list', () => {
  const line = async (on = '2026-12-01') => (await listCalls(hall.db, on))[0]?.line;

  it('has the reminder of who gets no SMS, on the day before, and keeps its tick', async () => {
    const { booking } = value(
      await register('k', slotAt(0), { contactWho: '村委会', contactPhone: '0351-2025010' }),
    );
    expect(await line()).toMatchObject({ reason: 'reminder', bookingId: booking.id });
    const tick = { on: '2026-12-01', id: `${booking.id}~reminder`, version: 1, reached: true, by: 'desk' };
    expect(value(await tickCall(hall.db, tick, now)).called).toEqual({ at: now, by: 'desk', reached: true });
    expect(codeOf(await tickCall(hall.db, tick, now))).toBe('changed-meanwhile');
    value(await tickCall(hall.db, { ...tick, version: 2, reached: undefined }, now));
    expect((await line())?.called).toBeUndefined();
    expect(await listAbout(hall.db, { kind: 'booking', id: booking.id })).toEqual([]);
  });

  it('follows the booking: moved to another day it moves along unticked, cancelled it goes', async () => {
    const { booking } = value(await register('k', slotAt(0)));
    const tick = { on: '2026-12-01', id: `${booking.id}~reminder`, version: 1, reached: true, by: 'desk' };
    value(await tickCall(hall.db, tick, now));
    const [other] = await findDays(hall.db, { from: '2026-12-04', to: '2026-12-04' });
    const own = { personId: booking.personId, bookingId: booking.id };
    value(await moveBooking(hall, { ...own, slotId: other?.slots[0]?.id ?? '' }, now));
    expect(await line()).toBeUndefined();
    expect((await line('2026-12-03'))?.called).toBeUndefined();
    value(await moveBooking(hall, { ...own, slotId: slotAt(1) }, now));
    expect(await line()).toMatchObject({ bookingVersion: 3 });
    expect((await line())?.called).toBeUndefined();
    value(await cancelBooking(hall, own, now));
    expect(await line()).toBeUndefined();
  });

  it('has no reminder for who is registered after the hour of reminders', async () => {
    value(await register('k', slotAt(0), {}, '2026-12-01T10:00:00.000Z'));
    expect(await line()).toBeUndefined();
    value(await register('l', slotAt(1), {}, '2026-12-01T09:59:59.999Z'));
    expect(await line()).toBeDefined();
  });
});

it('a visitor without any phone has claims of their own, as anybody has', async () => {
  const { booking } = value(await register('k', slotAt(0)));
  expect((await findClaims(hall.db, booking.personId)).bookingIds).toEqual([booking.id]);
  expect((await findBooking(hall.db, booking.id))?.state).toBe('booked');
});
