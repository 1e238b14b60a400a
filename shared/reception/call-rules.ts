import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { addDays, civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { CallLine, CallReason } from './call-line.ts';
import type { Screening } from './screening.ts';

/** Whether an SMS or mail reaches a booking's person; whom neither reaches is called. */
export const isCalled = ({ phone, email }: Pick<Booking, 'phone' | 'email'>): boolean => !phone && !email;

export const lineIdOf = (bookingId: string, reason: CallReason): string => `${bookingId}~${reason}`;

const lineOf = (
  { id, version }: Pick<Booking, 'id' | 'version'>,
  reason: CallReason,
  on: string,
): CallLine => ({
  id: lineIdOf(id, reason),
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

/** The call today that tells the office's answer to a matter, in the version the answer is in. */
export const answerLines = (booking: Booking, version: number, now: Instant): CallLine[] =>
  isCalled(booking) ? [lineOf({ ...booking, version }, 'answered', civilDateOf(now))] : [];

/**
 * Whether a line still says something true of its booking and the office's answer to it. An answer has a version of its own,
 * outlives a move and ends with the next one; a mail that failed is no reason to call whom the SMS reached.
 */
export const lineHolds = (
  line: CallLine,
  booking: Booking | undefined,
  answer: Pick<Screening, 'version'> | undefined,
): booking is Booking => {
  if (!booking || (line.unsent === 'email' && booking.phone)) return false;
  if (line.reason === 'answered')
    return booking.state !== 'cancelled' && answer?.version === line.bookingVersion;
  return (
    booking.version === line.bookingVersion &&
    booking.state === (line.reason === 'called-off' ? 'called-off' : 'booked')
  );
};
