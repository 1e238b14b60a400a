import { type Notice, newSeries } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { bookingReminders } from '#shared/notices/reminder-rules.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { createBooking } from '#shared/reception/booking-store.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { writePieces } from './write-many.ts';

const MADE_AT = '2026-11-23T01:00:00.000Z';
/** 08:30: one reminder, on the evening before. */
export const EARLY = '2026-12-02T00:30:00.000Z';
/** 10:30: a second reminder two hours before. */
export const LATE = '2026-12-02T02:30:00.000Z';
/** 18:00 on the day before: when the first reminders are due. */
export const EVENING = '2026-12-01T10:00:00.000Z';

/** A booking by its number, with a phone of its own. */
export const aBooking = (number: number, startAt: Instant): Booking => ({
  id: String(100_000_000_000 + number),
  slotId: `2026-12-02-1f0c9a77-${number}`,
  dayId: '2026-12-02-1f0c9a77',
  sitting: 'am',
  startAt,
  endAt: addMinutes(startAt, 30),
  matterKey: 'land-0',
  personId: `p${number}`,
  phone: `+86138${20_000_000 + number}`,
  state: 'booked',
  version: 1,
  bookedAt: MADE_AT,
  name: '张三',
  topic: 'land',
  summary: '宅基地',
  partySize: 1,
  needs: [],
});

/** What a booking is reminded by, on one channel. `more` changes the first reminder. */
export const remindersOf = (
  { id, version, phone = '', startAt }: Booking,
  { channel = 'sms', ...more }: Partial<Notice> = {},
): Notice => {
  const [first, ...later] = bookingReminders(startAt, MADE_AT);
  if (!first) throw new Error('a booking without a reminder');
  const subject = { kind: 'booking' as const, id, version };
  const to = channel === 'sms' ? phone : `${id}@example.com`;
  const variables = { ...whenInWords(startAt), place: '市群众工作局接待大厅', code: id };
  return { ...newSeries({ subject, channel, to, variables }, [first, ...later]), ...more };
};

/** Writes bookings that stand, and their reminders. */
export const writeReminded = (db: Db, reminded: { booking: Booking; notice: Notice }[]): Promise<void> =>
  writePieces(
    db,
    reminded.flatMap(({ booking, notice }) => [createBooking(db, booking), putNotice(db, notice)]),
  );
