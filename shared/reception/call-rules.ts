import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { CallLine, CallReason } from './call-line.ts';

/** Whether an SMS or mail reaches a booking's person; whom neither reaches is called. */
export const isCalled = ({ phone, email }: Pick<Booking, 'phone' | 'email'>): boolean => !phone && !email;

const lineOf = ({ id, version }: Booking, reason: CallReason, on: string): CallLine => ({
  id: `${id}~${reason}`,
  on,
  bookingId: id,
  bookingVersion: version,
  reason,
  version: 1,
});

/**
 * The calls a version of a booking makes: what changed, today; and the reminder on the day before, unless it is made after the
 * hour at which reminders are sent (domain, section 6: a booking made later gets none).
 */
export const callLines = (booking: Booking, now: Instant, news?: CallReason): CallLine[] => {
  if (!isCalled(booking)) return [];
  const today = civilDateOf(now);
  const eve = addDays(civilDateOf(booking.startAt), -1);
  const isTooLate = eve < today || (eve === today && civilTimeOf(now) >= defaultReminderSettings.eveAtTime);
  return [
    ...(news ? [lineOf(booking, news, today)] : []),
    ...(booking.state !== 'booked' || isTooLate ? [] : [lineOf(booking, 'reminder', eve)]),
  ];
};

/** The call today that tells the office's answer to a matter. */
export const answerLines = (booking: Booking, now: Instant): CallLine[] =>
  isCalled(booking) ? [lineOf(booking, 'answered', civilDateOf(now))] : [];

/** Whether a line still says something true of its booking. */
export const lineHolds = (line: CallLine, booking: Booking | undefined): booking is Booking =>
  booking?.version === line.bookingVersion &&
  booking.state === (line.reason === 'called-off' ? 'called-off' : 'booked');
