import { beforeEach, describe, expect, it } from 'vitest';
import { listAbout } from '#shared/notices/notice-store.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Result } from '#shared/platform/result.ts';
import { keepBooking } from '#shared/reception/answer-review.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findBooking } from '#shared/reception/booking-store.ts';
import { findDay, findDays } from '#shared/reception/calendar-store.ts';
import { callOff } from '#shared/reception/call-off.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { carryDayChange } from '#shared/reception/carry-day-change.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { addSlots, closeSlots, openSlots } from '#shared/reception/change-slots.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { moveDay } from '#shared/reception/move-day.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { listReviews } from '#shared/reception/review-store.ts';
import { substituteLeader, swapLeaders } from '#shared/reception/substitute-leader.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';
import { sendingBy } from '#test/support/sending-by.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let now: string;
beforeEach(async () => {
  hall = await openHall();
  now = hall.clock.at;
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = <T>(result: Result<T>): string | undefined => (result.ok ? undefined : result.refusal.code);

const dayOn = async (on: string): Promise<DayWithSlots> => {
  const [found] = await findDays(hall.db, { from: on, to: on });
  if (!found) throw new Error(`no day on ${on}`);
  return found;
};
const asRead = ({ day }: DayWithSlots) => ({ dayId: day.id, version: day.version });

let people = 0;
const book = async ({ slots }: DayWithSlots, nth: number): Promise<Booking> => {
  people += 1;
  const phone = `+86138${String(people).padStart(8, '2')}`;
  const slotId = slots.filter(({ walkIn }) => !walkIn)[nth]?.id ?? '';
  const input = { person: { personId: personIdOf(phone), phone }, idempotencyKey: 'k' };
  const asked = { ...request(slotId), needs: [] };
  return value(await bookSlot({ ...hall, hashSecret: HASH_SECRET }, { ...input, request: asked }, now))
    .booking;
};
const again = async ({ id }: Booking): Promise<Booking> => {
  const booking = await findBooking(hall.db, id);
  if (!booking) throw new Error('no booking');
  return booking;
};
const carry = () => carryThrough({ ...hall, log: createLog(() => {}) });
const leader = { leader: '钱桂兰', post: '副市长', portfolio: '分管教育、卫健' };

describe('another leader', () => {
  it('takes a day: who is booked keeps the place, is told once without a name, and is asked', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    const changed = value(await substituteLeader(hall, { ...asRead(day), reason: '出差', leader }, now));
    expect(changed).toMatchObject({
      ...leader,
      version: day.day.version + 1,
      topics: ['education', 'health'],
    });
    await carry();
    await carry();
    const after = await again(booking);
    expect(after).toMatchObject({
      slotId: booking.slotId,
      state: 'booked',
      version: 2,
      review: { reason: 'leader-changed', dayVersion: changed.version, since: now },
    });
    expect((await listReviews(hall.db, { limit: 10 })).bookingIds).toEqual([booking.id]);
  });

  it('is no news to who books after the change', async () => {
    const day = await dayOn('2026-12-02');
    value(await substituteLeader(hall, { ...asRead(day), reason: '出差', leader }, now));
    now = addSeconds(now, 1);
    const later = await book(day, 1);
    await carry();
    expect((await again(later)).review).toBeUndefined();
  });

  it('swaps with that of another day, both or neither', async () => {
    const [one, other] = [await dayOn('2026-12-02'), await dayOn('2026-12-04')];
    const asked = { one: asRead(one), other: asRead(other), reason: '对调' };
    const stale = { ...asked, other: { ...asked.other, version: 1 } };
    expect(codeOf(await swapLeaders(hall, stale, now))).toBe('changed-meanwhile');
    expect((await dayOn('2026-12-02')).day.leader).toBe(one.day.leader);
    const [a, b] = value(await swapLeaders(hall, asked, now));
    expect([a.leader, b.leader]).toEqual([other.day.leader, one.day.leader]);
    expect([a.topics, b.topics]).toEqual([other.day.topics, one.day.topics]);
  });

  it('cannot be named by two organizers at once: the second is told, nothing is overwritten', async () => {
    const day = await dayOn('2026-12-02');
    const both = await Promise.all(
      ['甲', '乙'].map((name) =>
        substituteLeader(hall, { ...asRead(day), reason: '出差', leader: { ...leader, leader: name } }, now),
      ),
    );
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', undefined]);
  });
});

describe('calling off', () => {
  it('says first whom it leaves without a place, and does nothing until that is confirmed', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    const asked = { ...asRead(day), reason: '停电', confirm: false };
    const refused = await callOff(hall, asked, now);
    expect(refused).toMatchObject({
      refusal: {
        kind: 'rule',
        code: 'would-strand',
        params: { count: 1, bookings: [{ slotId: booking.slotId, bookingId: booking.id }] },
      },
    });
    expect((await dayOn('2026-12-02')).day).toEqual(day.day);
  });

  it('a day closes all of it; who was booked keeps the booking, may book anew and moves to another day', async () => {
    const day = await dayOn('2026-12-02');
    const [first, second] = [await book(day, 0), await book(day, 5)];
    value(await callOff(hall, { ...asRead(day), reason: '停电', confirm: true }, now));
    await carry();
    for (const booking of [first, second])
      expect(await again(booking)).toMatchObject({ state: 'called-off', review: { reason: 'called-off' } });
    const { slots } = await dayOn('2026-12-02');
    expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(['closed']));
    const other = await dayOn('2026-12-04');
    const { personId } = first;
    const target = { personId, bookingId: first.id, slotId: other.slots[0]?.id ?? '' };
    const moved = value(await moveBooking(hall, target, now)).booking;
    expect(moved).toMatchObject({ state: 'booked', slotId: target.slotId, review: { answer: 'moved' } });
    expect((await listReviews(hall.db, { limit: 10 })).bookingIds).toEqual([second.id]);
    value(await cancelBooking(hall, { personId: second.personId, bookingId: second.id }, now));
    expect((await listReviews(hall.db, { limit: 10 })).bookingIds).toEqual([]);
  });

  it('one sitting leaves the other as it is; the last one that is called off takes the day along', async () => {
    const day = await dayOn('2026-12-02');
    const [morning, afternoon] = [await book(day, 0), await book(day, 6)];
    const asked = { ...asRead(day), reason: '会场占用', sitting: 'am', confirm: true };
    const changed = value(await callOff(hall, asked, now));
    await carry();
    expect([(await again(morning)).state, (await again(afternoon)).state]).toEqual(['called-off', 'booked']);
    expect(changed.state).toBe('published');
    const last = value(await callOff(hall, { ...asked, version: changed.version, sitting: 'pm' }, now));
    expect(last.state).toBe('cancelled');
    expect(codeOf(await callOff(hall, { ...asked, version: last.version }, now))).toBe('day-cancelled');
  });

  it('finds a booking that was written a moment after the change', async () => {
    const day = await dayOn('2026-12-02');
    value(await callOff(hall, { ...asRead(day), reason: '停电', confirm: true }, now));
    const slow = { ...hall, db: hall.db };
    await carry();
    const { slots } = await dayOn('2026-12-02');
    expect(slots.every(({ state }) => state === 'closed')).toBe(true);
    hall.clock.at = addSeconds(now, 60);
    expect(await carryThrough({ ...slow, log: createLog(() => {}) })).toBe(1);
  });
});

describe('moving a day', () => {
  const moveTo = (day: DayWithSlots, on: string, confirm = true) =>
    moveDay(hall, { ...asRead(day), reason: '会场占用', on, confirm }, now);

  it('brings every booking along at its time of day, with nobody in between', async () => {
    const day = await dayOn('2026-12-02');
    const [first, second] = [await book(day, 0), await book(day, 7)];
    expect(codeOf(await moveTo(day, '2026-12-03', false))).toBe('would-strand');
    const { to } = value(await moveTo(day, '2026-12-03'));
    const before = await findDay(hall.db, to.id);
    expect(before?.slots.every(({ reservation }) => reservation?.as === 'carry')).toBe(true);
    expect(await again(first)).toEqual(first);
    await carry();
    const after = await findDay(hall.db, to.id);
    expect(after?.slots.map(({ state }) => state)).toEqual(
      day.slots.map(({ id, walkIn }) => {
        if (id === first.slotId || id === second.slotId) return 'booked';
        return walkIn ? 'walk-in' : 'open';
      }),
    );
    expect(after?.slots.every(({ reservation }) => reservation === undefined)).toBe(true);
    expect(await again(second)).toMatchObject({
      dayId: to.id,
      startAt: second.startAt.replace('2026-12-02', '2026-12-03'),
      version: 2,
      review: { reason: 'moved' },
    });
    expect((await dayOn('2026-12-02')).slots.every(({ state }) => state === 'closed')).toBe(true);
  });

  it('lets a citizen who cancels meanwhile go, and opens their time on the new day', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    const { to } = value(await moveTo(day, '2026-12-03'));
    value(await cancelBooking(hall, { personId: booking.personId, bookingId: booking.id }, now));
    await carry();
    expect((await findDay(hall.db, to.id))?.slots[0]).toMatchObject({ state: 'open' });
    expect((await again(booking)).state).toBe('cancelled');
  });

  it('is refused to a past date, to where it is, and to where the leader already has a day', async () => {
    const day = await dayOn('2026-12-02');
    expect(codeOf(await moveTo(day, '2026-11-20'))).toBe('day-past-change');
    expect(codeOf(await moveTo(day, '2026-12-02'))).toBe('same-day');
    value(await moveTo(day, '2026-12-03'));
    expect(codeOf(await moveTo(await dayOn('2026-12-02'), '2026-12-03'))).toBe('day-moved');
  });

  it('comes to the same end when whoever carries it through is killed after any number of requests', async () => {
    const ends = [];
    for (const requests of [1, 3, 5, 8, 11, 14]) {
      hall = await openHall();
      const day = await dayOn('2026-12-02');
      const bookings = [await book(day, 0), await book(day, 3), await book(day, 8)];
      const { to } = value(await moveTo(day, '2026-12-03'));
      let left = requests;
      const db = sendingBy(hall.db, async (command) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return await hall.db.client.send(command);
      });
      await expect(carryDayChange({ ...hall, db }, day.day.id, now)).rejects.toThrow('killed');
      await carry();
      const arrived = await findDay(hall.db, to.id);
      const after = await Promise.all(bookings.map(again));
      ends.push({
        states: arrived?.slots.map(({ state, reservation }) => [state, reservation]),
        versions: after.map(({ version, state, dayId }) => [version, state, dayId === to.id]),
      });
    }
    for (const end of ends) expect(end).toEqual(ends[0]);
    expect(ends[0]?.versions).toEqual([
      [2, 'booked', true],
      [2, 'booked', true],
      [2, 'booked', true],
    ]);
  });
});

describe('slots', () => {
  it('are closed and opened again, and kept for people without a booking', async () => {
    const day = await dayOn('2026-12-02');
    const [one = '', other = ''] = day.slots.map(({ id }) => id);
    const closed = value(
      await closeSlots(hall, { ...asRead(day), slotIds: [one, other], confirm: false }, now),
    );
    const states = async () => (await dayOn('2026-12-02')).slots.slice(0, 2).map(({ state }) => state);
    expect(await states()).toEqual(['closed', 'closed']);
    const asked = { dayId: day.day.id, version: closed.version };
    const opened = value(await openSlots(hall, { ...asked, slotIds: [one], as: 'open' }, now));
    value(await openSlots(hall, { ...asked, version: opened.version, slotIds: [other], as: 'walk-in' }, now));
    expect(await states()).toEqual(['open', 'walk-in']);
  });

  it('that are booked are closed only once that is confirmed; the booking is called off', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    const asked = { ...asRead(day), slotIds: [booking.slotId], confirm: false };
    expect(codeOf(await closeSlots(hall, asked, now))).toBe('would-strand');
    value(await closeSlots(hall, { ...asked, confirm: true }, now));
    await carry();
    expect((await again(booking)).state).toBe('called-off');
  });

  it('are added at the end of a sitting as long as nothing is in the way', async () => {
    const day = await dayOn('2026-12-02');
    const asked = { ...asRead(day), sitting: 'am', count: 2 };
    const longer = value(await addSlots(hall, asked, now));
    expect(longer.sittings[0]).toMatchObject({ from: '08:30', to: '12:30' });
    const { slots } = await dayOn('2026-12-02');
    expect(slots).toHaveLength(day.slots.length + 2);
    expect(
      slots.filter(({ startAt }) => startAt >= '2026-12-02T03:30' && startAt < '2026-12-02T05'),
    ).toMatchObject([
      { state: 'open', sitting: 'am' },
      { state: 'open', sitting: 'am' },
    ]);
    const more = { ...asked, version: longer.version, count: 5 };
    expect(codeOf(await addSlots(hall, more, now))).toBe('sittings-overlap');
    expect(codeOf(await addSlots(hall, { ...more, count: 40 }, now))).toBe('too-many-slots');
  });
});

describe('the question after a change', () => {
  it('is answered by keeping the place, once, and what was told of it still holds', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    value(await substituteLeader(hall, { ...asRead(day), reason: '出差', leader }, now));
    await carry();
    const own = { personId: booking.personId, bookingId: booking.id };
    const kept = value(await keepBooking(hall, own, now)).booking;
    expect(kept).toMatchObject({ version: 2, review: { answer: 'kept' } });
    expect(value(await keepBooking(hall, own, now)).booking).toEqual(kept);
    expect((await listReviews(hall.db, { limit: 10 })).bookingIds).toEqual([]);
  });

  it('can’t be answered so where the place was withdrawn, or nothing was asked', async () => {
    const day = await dayOn('2026-12-02');
    const booking = await book(day, 0);
    const own = { personId: booking.personId, bookingId: booking.id };
    expect(codeOf(await keepBooking(hall, own, now))).toBe('nothing-to-answer');
    value(await callOff(hall, { ...asRead(day), reason: '停电', confirm: true }, now));
    await carry();
    expect(codeOf(await keepBooking(hall, own, now))).toBe('place-withdrawn');
    expect(await listAbout(hall.db, { kind: 'booking', id: booking.id })).toEqual([]);
  });
});
