import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '#shared/platform/commit.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findBooking, replaceBooking } from '#shared/reception/booking-store.ts';
import { findDays, findSlot } from '#shared/reception/calendar-store.ts';
import { findCallLines, tickCallLine } from '#shared/reception/call-store.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { readBookingSubject } from '#shared/reception/read-booking-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';
import { recordOutcome } from '#shared/reception/record-outcome.ts';
import { recordScreening } from '#shared/reception/record-screening.ts';
import type { ScreeningRequest } from '#shared/reception/screening.ts';
import { findAnswered, findAnswers } from '#shared/reception/screening-store.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;

let hall: Hall;
let slots: string[];
beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-02', to: '2026-12-31' });
  slots = days.flatMap(({ slots: own }) => own.filter(({ state }) => state === 'open').map(({ id }) => id));
});

let count = 0;
const book = async (): Promise<Booking> => {
  count += 1;
  const phone = `+861382000${1000 + count * 7}`;
  const booked = await bookSlot(
    { db: hall.db, hashSecret: HASH_SECRET, settings: hall.settings },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey: 'key',
      request: { ...request(slots[count] ?? ''), needs: [], email: 'li@example.com' },
    },
    hall.clock.at,
  );
  if (!booked.ok) throw new Error(booked.refusal.code);
  return booked.value.booking;
};

const answer = ({ id }: Booking, changes: Partial<ScreeningRequest> = {}, now = hall.clock.at) =>
  recordScreening(
    hall,
    {
      bookingId: id,
      by: 'desk',
      request: {
        version: 0,
        outcome: 'redirected',
        reason: 'court',
        words: '请到法院。',
        why: '',
        ...changes,
      },
    },
    now,
  );

const waitingAbout = async (bookingId: string): Promise<string[]> => {
  const { Items = [] } = await hall.db.client.send(new ScanCommand({ TableName: hall.db.tables.notices }));
  return Items.filter(({ subject }) => subject?.kind === 'screening' && subject.id === bookingId)
    .map(({ template, channel, subject }) => `${template} ${channel} ${subject.version}`)
    .sort();
};

describe('an answer to a matter', () => {
  it('leaves seat, booking and reminders as they are, and tells the visitor to look', async () => {
    const booking = await book();
    expect(await answer(booking)).toMatchObject({ ok: true, value: { version: 1, outcome: 'redirected' } });
    expect(await findBooking(hall.db, booking.id)).toEqual(booking);
    expect((await findSlot(hall.db, booking.slotId)).slot).toMatchObject({
      state: 'booked',
      bookingId: booking.id,
    });
    expect(await readBookingSubject(hall.db)(booking.id)).toEqual({ version: 1, live: true });
    expect(await readScreeningSubject(hall.db)(booking.id)).toEqual({ version: 1, live: true });
    expect(await waitingAbout(booking.id)).toEqual(['booking-answered email 1', 'booking-answered sms 1']);
  });

  it('puts who has neither a mobile nor an address on today’s call list, unticked by each new answer', async () => {
    const booking = await book();
    const { phone, email, ...unreached } = booking;
    await commit(hall.db, [replaceBooking(hall.db, booking, unreached)]);
    await answer(unreached);
    expect(await waitingAbout(booking.id)).toEqual([]);
    const lines = async () =>
      (await findCallLines(hall.db, { from: '2026-11-23', to: '2026-11-23' })).filter(
        ({ bookingId }) => bookingId === booking.id,
      );
    const [line] = await lines();
    if (!line) throw new Error('nobody is to call');
    expect(line).toMatchObject({ reason: 'answered', bookingVersion: 1 });
    await commit(hall.db, [
      tickCallLine(hall.db, line, { ...line, called: { at: hall.clock.at, by: 'desk', reached: true } }),
    ]);
    await answer(unreached, { version: 1, words: '请到法院三楼。' });
    expect(await lines()).toEqual([{ ...line, bookingVersion: 2 }]);
    const late = tickCallLine(hall.db, line, {
      ...line,
      called: { at: hall.clock.at, by: 'desk', reached: true },
    });
    expect((await commit(hall.db, [late])).ok).toBe(false);
  });

  it('says nothing of its words in what is sent', async () => {
    const booking = await book();
    await answer(booking, { words: '请到法院三楼立案大厅。' });
    const { Items } = await hall.db.client.send(new ScanCommand({ TableName: hall.db.tables.notices }));
    expect(JSON.stringify(Items)).not.toMatch(/立案大厅|张秀英|宅基地/);
  });

  it('can be given after the reception too, and then does not speak of coming', async () => {
    const booking = await book();
    await answer(booking, { outcome: 'solved', words: '已经修好了。' }, booking.endAt);
    expect(await waitingAbout(booking.id)).toEqual([
      'booking-answered-later email 1',
      'booking-answered-later sms 1',
    ]);
  });

  it('is given once by whoever was first, of two at the same instant; the other is told', async () => {
    const booking = await book();
    const both = await Promise.all([
      answer(booking),
      answer(booking, { outcome: 'accepted', words: '请来。' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
    expect(await waitingAbout(booking.id)).toHaveLength(2);
  });

  it('given twice by a double tap is one answer and one message', async () => {
    const booking = await book();
    await answer(booking);
    expect(await answer(booking)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await waitingAbout(booking.id)).toHaveLength(2);
    const other = await book();
    const both = await Promise.all([answer(other), answer(other)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await waitingAbout(other.id)).toHaveLength(2);
  });

  it('may be overridden with a reason, which is told anew', async () => {
    const booking = await book();
    await answer(booking);
    const accepted = await answer(booking, {
      version: 1,
      outcome: 'accepted',
      words: '',
      why: '领导愿意先听',
    });
    expect(accepted).toMatchObject({
      ok: true,
      value: { version: 2, outcome: 'accepted', why: '领导愿意先听' },
    });
    expect(await readScreeningSubject(hall.db)(booking.id)).toEqual({ version: 2, live: true });
    expect(await waitingAbout(booking.id)).toContain('booking-answered sms 2');
  });

  it('is not sent any more to who gave the booking up', async () => {
    const booking = await book();
    await answer(booking);
    await cancelBooking(hall, { personId: booking.personId, bookingId: booking.id }, hall.clock.at);
    expect(await readScreeningSubject(hall.db)(booking.id)).toEqual({ version: 1, live: false });
  });

  it('is refused where there is no booking', async () => {
    expect(
      await recordScreening(
        hall,
        {
          bookingId: '000000000000',
          by: 'desk',
          request: { version: 0, outcome: 'accepted', words: '', why: '' },
        },
        hall.clock.at,
      ),
    ).toMatchObject({ refusal: { code: 'not-found' } });
  });
});

describe('what came of a reception', () => {
  const record = (booking: Booking, version = 0, words = '当场答复。', now = booking.endAt) =>
    recordOutcome(
      hall,
      {
        bookingId: booking.id,
        by: 'desk',
        request: { version, received: 'came', words, body: '住房和城乡建设局', byOn: '2026-12-31' },
      },
      now,
    );

  it('stands beside the answer before it, and may be corrected', async () => {
    const booking = await book();
    await answer(booking);
    expect(await record(booking)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await record(booking, 1, '改过的答复。')).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await record(booking, 1, '又一句。')).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await findAnswered(hall.db, booking.id)).toMatchObject({
      booking: { id: booking.id },
      screening: { outcome: 'redirected' },
      outcome: { words: '改过的答复。', handedTo: { body: '住房和城乡建设局', byOn: '2026-12-31' } },
    });
  });

  it('is recorded once by two at the same instant', async () => {
    const booking = await book();
    const both = await Promise.all([record(booking, 0, '一句。'), record(booking, 0, '另一句。')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is not recorded before the day', async () => {
    const booking = await book();
    expect(await record(booking, 0, '早了。', hall.clock.at)).toMatchObject({
      refusal: { code: 'reception-not-yet' },
    });
  });
});

it('answers to many bookings are found at once, each under its own', async () => {
  const [one, other, none] = [await book(), await book(), await book()];
  await answer(one, { words: '第一个。' });
  await answer(other, { words: '第二个。' });
  const answers = await findAnswers(hall.db, [one.id, other.id, none.id]);
  expect([one, other, none].map(({ id }) => answers.get(id)?.screening?.words)).toEqual([
    '第一个。',
    '第二个。',
    undefined,
  ]);
});
