import { beforeEach, describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import { listFailed } from '#shared/notices/failed-store.ts';
import type { Channel } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { putAside, takeBackAside } from '#shared/notices/put-aside.ts';
import { putReceipt } from '#shared/notices/receipt-store.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Result } from '#shared/platform/result.ts';
import { bookForVisitor } from '#shared/reception/book-for-visitor.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { calledAt, listCalls, tickCall } from '#shared/reception/call-list.ts';
import { callOff } from '#shared/reception/call-off.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { carryThrough } from '#shared/reception/carry-through.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import { readBookingSubject } from '#shared/reception/read-booking-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

const PHONE = '+8613820001015';
let hall: Hall;
let now: Instant;
beforeEach(async () => {
  hall = await openHall();
  now = hall.clock.at;
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = <T>(result: Result<T>): string => (result.ok ? 'fine' : result.refusal.code);

const slotsOn = async (on: string): Promise<string[]> =>
  (await findDays(hall.db, { from: on, to: on })).flatMap(({ slots }) =>
    slots.filter(({ state }) => state === 'open').map(({ id }) => id),
  );
const register = async (on: string, more: Record<string, unknown> = {}): Promise<Booking> => {
  const [slotId = ''] = await slotsOn(on);
  const asked = deskBookingSchema.parse({
    ...request(slotId),
    channel: 'counter',
    readBack: true,
    ...more,
  });
  const deps = { ...hall, hashSecret: HASH_SECRET };
  return value(await bookForVisitor(deps, { by: 'desk', idempotencyKey: on, request: asked }, now)).booking;
};
const bookOnTheWeb = async (on: string, email?: string): Promise<Booking> => {
  const [slotId = ''] = await slotsOn(on);
  const person = { personId: personIdOf(PHONE), phone: PHONE };
  const asked = { ...request(slotId), needs: [], ...(email && { email }) };
  const deps = { ...hall, hashSecret: HASH_SECRET };
  return value(await bookSlot(deps, { person, idempotencyKey: on, request: asked }, now)).booking;
};
const answerTo = ({ id }: Booking, version: number, words: string, at = now) => {
  const asked = { version, outcome: 'redirected' as const, reason: 'court' as const, words, why: '' };
  return recordScreening(hall, { bookingId: id, by: 'desk', request: asked }, at);
};

/** Delivers what is due through a provider that refuses one channel's messages for good. */
const deliverBut = async (refused: Channel, at: Instant): Promise<void> => {
  const queued: string[] = [];
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  const clock = { now: () => at };
  const log = createLog(() => {});
  const mostPerSweep = { sms: 1000, email: 1000 };
  await createSweep({
    db: hall.db,
    queues: { sms: queue, email: queue },
    mostPerSweep,
    clock,
    log,
  }).queueDue();
  const senderOf = (channel: Channel) => ({
    send: async () => {
      if (channel === refused) throw new SendError('permanent', 'isv.MOBILE_NUMBER_ILLEGAL');
      return { sender: 'aws' as const, providerId: 'p' };
    },
  });
  const readers = {
    booking: readBookingSubject(hall.db),
    screening: readScreeningSubject(hall.db),
  };
  await createDeliver({
    db: hall.db,
    hashSecret: HASH_SECRET,
    senders: { sms: senderOf('sms'), email: senderOf('email') },
    readSubject: async ({ kind, id }) =>
      kind === 'booking' || kind === 'screening' ? await readers[kind](id) : undefined,
    readWords: async (template, channel, lang) => builtInWords(template, channel, lang),
    pace: async () => {},
    clock,
    realClock: clock,
    settings: defaultDeliverySettings,
    log,
  })({ Records: queued.map((body, nth) => ({ messageId: String(nth), body })) });
};

const reasonsOn = async (on: string): Promise<string[]> =>
  (await listCalls(hall.db, on)).map(({ line }) => `${line.reason} of ${line.on}`);

/** One more published day, a Monday. */
const openMonday = async (time = '8:30-11:30'): Promise<void> => {
  const header = '日期,时间,接访领导,职务,分管工作,地点,形式,每批时长(分钟),现场预留,陪同部门';
  const row = `2026-12-14,${time},卫志强,市委书记,主持市委全面工作,市群众工作局接待大厅,定点接访,30,2,民政局`;
  value(await hall.importFile(Buffer.from(`${header}\n${row}\n`)));
  const days = await findDays(hall.db, { from: '2026-12-14', to: '2026-12-14' });
  await publishDays(
    hall,
    days.map(({ day }) => day.id),
    now,
  );
};

describe('a reminder whose eve is a day off', () => {
  it('is called on the workday before, and once somebody was reached no more', async () => {
    await openMonday();
    const { id } = await register('2026-12-14');
    expect(await reasonsOn('2026-12-11')).toEqual(['reminder of 2026-12-13']);
    expect(await reasonsOn('2026-12-10')).toEqual([]);
    const tick = { on: '2026-12-13', id: `${id}~reminder`, version: 1, by: 'desk' };
    const friday = instantAt('2026-12-11', '10:00');
    value(await tickCall(hall.db, { ...tick, reached: false }, friday));
    expect(await reasonsOn('2026-12-14')).toEqual(['reminder of 2026-12-13']);
    value(await tickCall(hall.db, { ...tick, version: 2, reached: true }, friday));
    expect(await reasonsOn('2026-12-14')).toEqual([]);
    expect(await reasonsOn('2026-12-11')).toEqual(['reminder of 2026-12-13']);
  });
});

describe('a call that nobody made', () => {
  it('is carried on while the reception is to come, and ends with the booking', async () => {
    const booking = await register('2026-12-04');
    expect(await reasonsOn('2026-12-03')).toEqual(['reminder of 2026-12-03']);
    expect(await reasonsOn('2026-12-04')).toEqual(['reminder of 2026-12-03']);
    expect(await reasonsOn('2026-12-05')).toEqual([]);
    value(await cancelBooking(hall, { personId: booking.personId, bookingId: booking.id }, now));
    expect(await reasonsOn('2026-12-04')).toEqual([]);
  });

  it('to say that a day was called off, is carried on too', async () => {
    await register('2026-12-04');
    const [found] = await findDays(hall.db, { from: '2026-12-04', to: '2026-12-04' });
    const { id: dayId, version } = found?.day ?? { id: '', version: 0 };
    value(await callOff(hall, { dayId, version, reason: '停电', confirm: true }, now));
    await carryThrough({ ...hall, log: createLog(() => {}) });
    for (const on of ['2026-11-23', '2026-11-24', '2026-12-03'])
      expect(await reasonsOn(on)).toEqual(['called-off of 2026-11-23']);
  });
});

describe('a message that failed for good', () => {
  it('is a call on that day, at the visitor’s own number, until somebody was reached', async () => {
    const { id } = await bookOnTheWeb('2026-12-04');
    expect(await reasonsOn('2026-11-23')).toEqual([]);
    await deliverBut('sms', now);
    const [call] = await listCalls(hall.db, '2026-11-23');
    expect(call?.line).toMatchObject({ id: `${id}~booked`, unsent: 'sms', version: 0 });
    expect(call && calledAt(call.booking)).toEqual({ who: '张秀英', phone: PHONE });
    const tick = { on: '2026-11-23', id: `${id}~booked`, version: 0, reached: true, by: 'desk' };
    const both = await Promise.all([tickCall(hall.db, tick, now), tickCall(hall.db, tick, now)]);
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'fine']);
    expect((await listCalls(hall.db, '2026-11-23')).map(({ line }) => line.called?.reached)).toEqual([true]);
    expect(await reasonsOn('2026-11-24')).toEqual([]);
  });

  it('of the reminder is one call, however many reminders fail', async () => {
    await bookOnTheWeb('2026-12-11');
    await deliverBut('email', now);
    await deliverBut('sms', instantAt('2026-12-10', '18:00'));
    await deliverBut('sms', instantAt('2026-12-11', '06:30'));
    expect(await reasonsOn('2026-12-10')).toEqual(['reminder of 2026-12-10']);
    expect(await reasonsOn('2026-12-11')).toHaveLength(1);
  });

  it('as the provider says a day later, is a call of the day on which that is known', async () => {
    const { id } = await bookOnTheWeb('2026-12-04');
    await deliverBut('email', now);
    const [told] = await listAbout(hall.db, { kind: 'booking', id });
    const tomorrow = instantAt('2026-11-24', '09:00');
    const receipt = {
      noticeId: told?.id ?? '',
      sender: 'aws' as const,
      providerId: 'p',
      at: tomorrow,
      outcome: 'failed' as const,
      code: 'TEXT_INVALID',
    };
    if (told) await putReceipt(hall.db, told, receipt, { state: 'failed', now: tomorrow });
    expect(await reasonsOn('2026-11-23')).toEqual([]);
    expect(await reasonsOn('2026-11-24')).toEqual(['booked of 2026-11-24']);
    const tick = { on: '2026-11-24', id: `${id}~booked`, version: 0, reached: true, by: 'desk' };
    expect(codeOf(await tickCall(hall.db, tick, tomorrow))).toBe('fine');
  });

  it('and is sent again, is a call no more', async () => {
    await bookOnTheWeb('2026-12-04');
    await deliverBut('sms', now);
    const [failed] = await listFailed(hall.db, { from: now, until: instantAt('2026-11-24', '00:00') });
    value(await resendNotice({ db: hall.db }, { id: failed?.told.id ?? '', by: 'desk' }, now));
    expect(await reasonsOn('2026-11-23')).toEqual([]);
    await deliverBut('sms', now);
    expect(await reasonsOn('2026-11-23')).toEqual(['booked of 2026-11-23']);
  });

  it('since quiet hours end too late for it, is a call the same evening: a day is called off at half past nine', async () => {
    await openMonday('8:00-11:30');
    const { id } = await bookOnTheWeb('2026-12-14');
    await deliverBut('email', now);
    const [found] = await findDays(hall.db, { from: '2026-12-14', to: '2026-12-14' });
    const { id: dayId, version } = found?.day ?? { id: '', version: 0 };
    const evening = instantAt('2026-12-13', '21:30');
    value(await callOff(hall, { dayId, version, reason: '停电', confirm: true }, evening));
    hall.clock.at = evening;
    await carryThrough({ ...hall, log: createLog(() => {}) });
    await deliverBut('email', evening);
    const told = await listAbout(hall.db, { kind: 'booking', id });
    expect(told.find(({ template }) => template === 'booking-called-off')).toMatchObject({
      state: 'failed',
      reason: 'too-late',
      attempts: 0,
      endedAt: evening,
    });
    for (const on of ['2026-12-13', '2026-12-14'])
      expect(await reasonsOn(on)).toEqual(['called-off of 2026-12-13']);
  });

  it('by mail is none, where the SMS arrived', async () => {
    await bookOnTheWeb('2026-12-04', 'li@example.com');
    await deliverBut('email', now);
    expect(await reasonsOn('2026-11-23')).toEqual([]);
  });

  it('of an older version of the booking is none any more; the one about the move is', async () => {
    const booking = await bookOnTheWeb('2026-12-04');
    await deliverBut('sms', now);
    const [slotId = ''] = await slotsOn('2026-12-11');
    const own = { personId: booking.personId, bookingId: booking.id };
    value(await moveBooking(hall, { ...own, slotId }, now));
    expect(await reasonsOn('2026-11-23')).toEqual([]);
    await deliverBut('sms', now);
    expect(await reasonsOn('2026-11-23')).toEqual(['moved of 2026-11-23']);
  });

  it('with an answer is a call for each answer, over a move of the booking', async () => {
    const booking = await bookOnTheWeb('2026-12-04');
    await deliverBut('email', now);
    const answer = (version: number, words: string) => answerTo(booking, version, words);
    value(await answer(0, '请到法院。'));
    await deliverBut('sms', now);
    const tick = { on: '2026-11-23', id: `${booking.id}~answered`, version: 0, reached: true, by: 'desk' };
    value(await tickCall(hall.db, tick, now));
    const [slotId = ''] = await slotsOn('2026-12-11');
    value(await moveBooking(hall, { personId: booking.personId, bookingId: booking.id, slotId }, now));
    await deliverBut('email', now);
    value(await answer(1, '请到法院三楼。'));
    await deliverBut('sms', now);
    const [call] = await listCalls(hall.db, '2026-11-23');
    expect(call?.line).toMatchObject({ reason: 'answered', bookingVersion: 2, version: 0 });
    value(await tickCall(hall.db, tick, now));
    expect((await listCalls(hall.db, '2026-11-23'))[0]?.line.called?.reached).toBe(true);
  });

  it('with an answer is none once a newer answer arrived, whether or not somebody tried to call', async () => {
    const booking = await bookOnTheWeb('2026-12-04');
    await deliverBut('email', now);
    value(await answerTo(booking, 0, '请到法院。'));
    await deliverBut('sms', now);
    expect(await reasonsOn('2026-11-23')).toEqual(['answered of 2026-11-23']);
    const tick = { on: '2026-11-23', id: `${booking.id}~answered`, version: 0, reached: false, by: 'desk' };
    value(await answerTo(booking, 1, '请到法院三楼。'));
    await deliverBut('email', now);
    expect(await reasonsOn('2026-11-23')).toEqual([]);
    value(await tickCall(hall.db, tick, now));
    for (const on of ['2026-11-23', '2026-11-24']) expect(await reasonsOn(on)).toEqual([]);
  });
});

it('an answer for whoever has no phone is a call of the day of the newest answer alone', async () => {
  const booking = await register('2026-12-04');
  value(await answerTo(booking, 0, '请到法院。'));
  expect(await reasonsOn('2026-11-23')).toEqual(['answered of 2026-11-23']);
  value(await answerTo(booking, 1, '请到法院三楼。', instantAt('2026-11-24', '09:00')));
  expect(await reasonsOn('2026-11-23')).toEqual([]);
  expect(await reasonsOn('2026-11-24')).toEqual(['answered of 2026-11-24']);
});

describe('somebody who was reached on the phone instead of by a message', () => {
  const midnight = instantAt('2026-11-24', '00:00');
  const failedNow = async () =>
    (await listFailed(hall.db, { from: now, until: midnight })).map(({ told, failedAt }) => [
      told.channel,
      failedAt,
    ]);
  let booking: Booking;
  let tick: { on: string; id: string; by: string };
  const findBooked = async () =>
    (await listAbout(hall.db, { kind: 'booking', id: booking.id })).find(({ channel }) => channel === 'sms');
  /** A provider says so of the SMS that says what is called about. */
  const tellBooked = async (outcome: 'taken' | 'failed', at = now) => {
    const told = await findBooked();
    if (!told) throw new Error('not told');
    const receipt = { noticeId: told.id, sender: 'aws' as const, providerId: 'p', at, outcome };
    const state = outcome === 'taken' ? 'sent' : 'failed';
    expect(await putReceipt(hall.db, told, receipt, { state, now: at })).toBe(true);
  };
  beforeEach(async () => {
    booking = await bookOnTheWeb('2026-12-04', 'li@example.com');
    await deliverBut('sms', now);
    tick = { on: '2026-11-23', id: `${booking.id}~booked`, by: 'desk' };
  });

  it('has been told: the notice leaves the list of those that failed, and comes back with the tick undone', async () => {
    const later = instantAt('2026-11-23', '11:00');
    value(await tickCall(hall.db, { ...tick, version: 0, reached: true }, later));
    expect(await failedNow()).toEqual([]);
    const [told] = (await listAbout(hall.db, { kind: 'booking', id: booking.id })).filter(
      ({ state }) => state === 'failed',
    );
    expect(told).toMatchObject({ channel: 'sms', aside: { at: later, by: 'desk' } });
    value(await tickCall(hall.db, { ...tick, version: 1 }, later));
    expect(await failedNow()).toEqual([['sms', now]]);
    expect(await reasonsOn('2026-11-23')).toEqual(['booked of 2026-11-23']);
  });

  it('has been told on every channel that failed', async () => {
    await deliverBut('email', now);
    const [sms] = await listFailed(hall.db, { from: now, until: midnight });
    const [mail] = await listAbout(hall.db, { kind: 'booking', id: booking.id });
    expect([sms?.told.channel, mail?.channel]).toEqual(['sms', 'email']);
    const receipt = {
      noticeId: mail?.id ?? '',
      sender: 'aws' as const,
      providerId: 'p',
      at: now,
      outcome: 'failed' as const,
      code: 'Permanent/General',
    };
    if (mail) await putReceipt(hall.db, mail, receipt, { state: 'failed', now });
    expect(await failedNow()).toHaveLength(2);
    value(await tickCall(hall.db, { ...tick, version: 0, reached: true }, now));
    expect(await failedNow()).toEqual([]);
    value(await tickCall(hall.db, { ...tick, version: 1, reached: false }, now));
    expect(await failedNow()).toHaveLength(2);
  });

  it('has been told by whoever says so last, whose tick is the one to undo', async () => {
    value(await tickCall(hall.db, { ...tick, version: 0, reached: true }, now));
    const later = instantAt('2026-11-23', '11:00');
    value(await tickCall(hall.db, { ...tick, by: 'desk-2', version: 1, reached: true }, later));
    value(await tickCall(hall.db, { ...tick, version: 2 }, later));
    expect(await failedNow()).toEqual([['sms', now]]);
  });

  it.each([
    ['of whoever ticked first', 1],
    ['of whoever said so last, after that', 2],
  ])(
    'by a tick on the wrong line %s, is called once a provider that has the message says that it failed',
    async (_, ticks) => {
      value(await tickCall(hall.db, { ...tick, version: 0, reached: true }, now));
      await tellBooked('taken');
      const later = instantAt('2026-11-23', '11:00');
      if (ticks === 2)
        value(await tickCall(hall.db, { ...tick, by: 'desk-2', version: 1, reached: true }, later));
      value(await tickCall(hall.db, { ...tick, version: ticks }, later));
      expect(await findBooked()).not.toHaveProperty('aside');
      expect(await reasonsOn('2026-11-23')).toEqual([]);
      await tellBooked('failed', later);
      expect(await failedNow()).toEqual([['sms', later]]);
      expect(await reasonsOn('2026-11-23')).toEqual(['booked of 2026-11-23']);
    },
  );

  it('leaves a notice alone that a provider has by then: only one that failed is put aside', async () => {
    value(await tickCall(hall.db, { ...tick, version: 0, reached: false }, now));
    await tellBooked('taken');
    value(await tickCall(hall.db, { ...tick, version: 1, reached: true }, now));
    expect(await findBooked()).not.toHaveProperty('aside');
  });

  it('was told otherwise too, where the notice was put aside since: undoing the tick leaves that', async () => {
    value(await tickCall(hall.db, { ...tick, version: 0, reached: true }, now));
    const [{ id } = { id: '' }] = (await listAbout(hall.db, { kind: 'booking', id: booking.id })).filter(
      ({ state }) => state === 'failed',
    );
    value(await takeBackAside(hall, id));
    value(await putAside(hall, { id, by: 'organizer' }, instantAt('2026-11-23', '11:00')));
    value(await tickCall(hall.db, { ...tick, version: 1 }, instantAt('2026-11-23', '12:00')));
    expect(await failedNow()).toEqual([]);
    expect(await reasonsOn('2026-11-23')).toEqual([]);
  });

  it('is called no more once the notice is put aside, though nobody answered before; and again once that is undone', async () => {
    value(await tickCall(hall.db, { ...tick, version: 0, reached: false }, now));
    const [failed] = await listFailed(hall.db, { from: now, until: midnight });
    const id = failed?.told.id ?? '';
    for (const on of ['2026-11-23', '2026-11-24'])
      expect(await reasonsOn(on)).toEqual(['booked of 2026-11-23']);
    value(await putAside(hall, { id, by: 'organizer' }, now));
    for (const on of ['2026-11-23', '2026-11-24']) expect(await reasonsOn(on)).toEqual([]);
    value(await takeBackAside(hall, id));
    expect(await reasonsOn('2026-11-24')).toEqual(['booked of 2026-11-23']);
  });
});

it('a call on a day that is none is not found', async () => {
  const tick = { on: 'tomorrow', id: '123456789012~reminder', version: 0, reached: true, by: 'desk' };
  expect(codeOf(await tickCall(hall.db, tick, now))).toBe('not-found');
});
