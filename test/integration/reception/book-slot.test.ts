import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '#shared/platform/commit.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { createBooking, findBooking } from '#shared/reception/booking-store.ts';
import { findDays, findSlot } from '#shared/reception/calendar-store.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { bookingIdOf } from '#shared/reception/keys.ts';
import { listOwnBookings } from '#shared/reception/list-own-bookings.ts';
import { readBookingSubject } from '#shared/reception/read-booking-subject.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

let hall: Hall;
let slots: string[];

beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  slots = days.flatMap(({ slots: own }) => own.filter(({ state }) => state === 'open').map(({ id }) => id));
});

const book = (
  phone: string,
  slotId: string,
  idempotencyKey: string,
  now = hall.clock.at,
  summary = request('').summary,
) =>
  bookSlot(
    { db: hall.db, hashSecret: HASH_SECRET, settings: hall.settings },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey,
      request: { ...request(slotId), summary, needs: [] },
    },
    now,
  );

const cancel = (phone: string, bookingId: string, now = hall.clock.at) =>
  cancelBooking(hall, { personId: personIdOf(phone), bookingId }, now);

const slotAt = (index: number): string => slots[index] as string;

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

describe('booking a slot', () => {
  it('takes the slot, and gives the same booking to the same key, written once', async () => {
    const first = value(await book('+8613820001015', slotAt(0), 'key'));
    const again = value(await book('+8613820001015', slotAt(0), 'key'));
    expect(first.booking.id).toMatch(/^\d{12}$/);
    expect(again).toMatchObject({ repeated: true, booking: first.booking });
    expect((await findSlot(hall.db, slotAt(0))).slot).toMatchObject({
      state: 'booked',
      bookingId: first.booking.id,
    });
  });

  it('gives the same booking to the same request sent twice at once', async () => {
    const both = await Promise.all(
      ['one', 'other'].map(() => book('+8613820001022', slotAt(1), 'double tap')),
    );
    expect(new Set(both.map((result) => value(result).booking.id)).size).toBe(1);
  });

  it('refuses a key that has booked another slot', async () => {
    value(await book('+8613820001029', slotAt(2), 'key'));
    expect(await book('+8613820001029', slotAt(3), 'key')).toMatchObject({
      refusal: { kind: 'rule', code: 'key-used-otherwise' },
    });
  });

  it('offers the nearest open slots to who comes too late, the same day first', async () => {
    const late = await book('+8613820001036', slotAt(0), 'key');
    expect(late).toMatchObject({ refusal: { kind: 'conflict', code: 'slot-taken' } });
    const nearest = late.ok ? [] : ((late.refusal.params?.nearest ?? []) as { slotId: string }[]);
    expect(nearest).toHaveLength(5);
    expect(nearest[0]?.slotId).toBe(slotAt(3));
  });

  it('refuses a second active booking of one phone in one sitting, and names the first', async () => {
    const { booking } = value(await book('+8613820001043', slotAt(3), 'a'));
    expect(await book('+8613820001043', slotAt(4), 'b')).toMatchObject({
      refusal: { kind: 'conflict', code: 'already-booked', params: { bookingId: booking.id } },
    });
    expect(await book('+8613820001043', slotAt(3), 'c')).toMatchObject({
      refusal: { code: 'already-booked' },
    });
    expect((await findSlot(hall.db, slotAt(4))).slot?.state).toBe('open');
  });

  it('lets the same phone book another sitting for another matter, and not for the same one', async () => {
    const afternoon = slots.find((id) => id.endsWith('-1430')) as string;
    expect(await book('+8613820001043', afternoon, 'd')).toMatchObject({
      refusal: { kind: 'conflict', code: 'already-booked', params: { because: 'matter' } },
    });
    const other = await book('+8613820001043', afternoon, 'e', hall.clock.at, '村口的路坏了。');
    expect(value(other).booking.sitting).toBe('pm');
  });

  it('lets a matter be brought again once its first reception is over', async () => {
    const phone = '+8613820001120';
    const { booking } = value(await book(phone, slotAt(15), 'first'));
    const last = slots.at(-3) as string;
    expect((await book(phone, last, 'second', addSeconds(booking.endAt, -1))).ok).toBe(false);
    expect((await book(phone, last, 'second', booking.endAt)).ok).toBe(true);
  });

  it('counts on to the next code where another person’s booking has the digits', async () => {
    const phone = '+8613820001050';
    const id = bookingIdOf(HASH_SECRET, personIdOf(phone), 'clash', 0);
    const other = value(await book('+8613820001057', slotAt(13), 'x')).booking;
    await commit(hall.db, [createBooking(hall.db, { ...other, id })]);
    const { booking } = value(await book(phone, slotAt(14), 'clash'));
    expect(booking.id).toBe(bookingIdOf(HASH_SECRET, personIdOf(phone), 'clash', 1));
    expect(value(await book(phone, slotAt(14), 'clash'))).toMatchObject({ repeated: true, booking });
  });

  it('holds to the closing instant in the write itself', async () => {
    expect(await book('+8613820001064', slotAt(7), 'k', '2026-12-01T09:00:00.000Z')).toMatchObject({
      refusal: { kind: 'rule', code: 'booking-closed' },
    });
  });
});

describe('cancelling', () => {
  it('keeps the slot from others for five minutes, keeps the booking, and may be repeated', async () => {
    const phone = '+8613820001071';
    const { booking } = value(await book(phone, slotAt(7), 'k'));
    const cancelled = value(await cancel(phone, booking.id));
    expect(cancelled.booking).toMatchObject({ state: 'cancelled', version: 2 });
    expect(value(await cancel(phone, booking.id)).booking).toEqual(cancelled.booking);
    const { slot } = await findSlot(hall.db, slotAt(7));
    expect(slot?.state).toBe('open');
    expect(slot?.bookingId).toBeUndefined();
    const other = '+8613820001127';
    const later = (seconds: number) => addSeconds(hall.clock.at, seconds);
    expect(await book(other, slotAt(7), 'other', later(299))).toMatchObject({
      refusal: { code: 'slot-taken', params: { mayReturn: true } },
    });
    const taken = value(await book(other, slotAt(7), 'other', later(300)));
    value(await cancel(other, taken.booking.id));
    const again = value(await book(phone, slotAt(7), 'another', later(300))).booking;
    const { bookings } = value(await listOwnBookings(hall.db, personIdOf(phone)));
    expect(bookings.map((one) => [one.booking.id, one.booking.state])).toEqual([
      [again.id, 'booked'],
      [booking.id, 'cancelled'],
    ]);
  });

  it('doesn’t free the slot for a key that is used again after cancelling', async () => {
    const phone = '+8613820001078';
    const { booking } = value(await book(phone, slotAt(8), 'k'));
    await cancel(phone, booking.id);
    expect(value(await book(phone, slotAt(8), 'k'))).toMatchObject({
      repeated: true,
      booking: { state: 'cancelled' },
    });
    expect((await findSlot(hall.db, slotAt(8))).slot?.state).toBe('open');
  });

  it('is what the notices read again: the version, and whether the visit stands', async () => {
    const phone = '+8613820001113';
    const { booking } = value(await book(phone, slotAt(11), 'subject'));
    const read = readBookingSubject(hall.db);
    expect(await read(booking.id)).toEqual({ version: 1, live: true });
    await cancel(phone, booking.id);
    expect(await read(booking.id)).toEqual({ version: 2, live: false });
    expect(await read('000000000000')).toBeUndefined();
  });

  it('knows nothing of another person’s booking', async () => {
    const { booking } = value(await book('+8613820001085', slotAt(9), 'k'));
    expect(await cancel('+8613820001092', booking.id)).toMatchObject({ refusal: { code: 'not-found' } });
    expect((await findBooking(hall.db, booking.id))?.state).toBe('booked');
  });

  it('is refused once the sitting has started', async () => {
    const phone = '+8613820001099';
    const { booking } = value(await book(phone, slots.at(-1) as string, 'k'));
    expect(await cancel(phone, booking.id, '2026-12-31T00:30:00.000Z')).toMatchObject({
      refusal: { kind: 'rule', code: 'sitting-started' },
    });
    expect((await cancel(phone, booking.id, '2026-12-31T00:29:59.999Z')).ok).toBe(true);
  });

  it('frees a slot once when two cancel at the same time', async () => {
    const phone = '+8613820001106';
    const { booking } = value(await book(phone, slotAt(12), 'k'));
    const both = await Promise.all([cancel(phone, booking.id), cancel(phone, booking.id)]);
    expect(both.map((result) => value(result).booking.version)).toEqual([2, 2]);
  });
});
