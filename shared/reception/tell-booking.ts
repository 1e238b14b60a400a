import { putNotice } from '#shared/notices/notice-store.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { bookingNotices, endNotices, type FirstTold } from './booking-notices.ts';
import type { CallReason } from './call-line.ts';
import { callLines } from './call-rules.ts';
import { putCallLine } from './call-store.ts';
import type { ReceptionDay } from './reception-day.ts';

// What somebody did themselves, or had done at the desk just now, they needn't be called about.
const newsOf: Partial<Record<FirstTold, CallReason>> = {
  'booking-day-moved': 'moved',
  'booking-leader-changed': 'leader-changed',
};

const calls = (db: Db, booking: Booking, now: Instant, news?: CallReason): TransactItem[] =>
  callLines(booking, now, news).map((line) => putCallLine(db, line));

/** The pieces that tell a booking's person of the version it is in, and remind them: by SMS and mail, else by a call. */
export const tellBooking = (
  db: Db,
  booking: Booking,
  day: ReceptionDay,
  now: Instant,
  first: FirstTold = 'booking-confirmed',
): TransactItem[] => [
  ...bookingNotices(booking, day, now, first).map((notice) => putNotice(db, notice)),
  ...calls(db, booking, now, newsOf[first]),
];

/** The pieces that tell a booking's person that it was cancelled, or that its place was called off. */
export const tellEnd = (
  db: Db,
  ended: Booking,
  day: ReceptionDay,
  now: Instant,
  why: 'booking-cancelled' | 'booking-called-off' = 'booking-cancelled',
): TransactItem[] => [
  ...endNotices(ended, day, now, why).map((notice) => putNotice(db, notice)),
  ...(why === 'booking-called-off' ? calls(db, ended, now, 'called-off') : []),
];
