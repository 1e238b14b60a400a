import { type Channel, type Notice, newNotice, newSeries, type Telling } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { bookingReminders } from '#shared/notices/reminder-rules.ts';
import type { ReminderSettings } from '#shared/notices/reminder-settings.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { ReceptionDay } from './reception-day.ts';

/** Where messages reach a booking's person; nowhere, where the office has to phone. */
export const receivers = ({ phone, email }: Booking): { channel: Channel; to: string }[] => [
  ...(phone ? [{ channel: 'sms' as const, to: phone }] : []),
  ...(email ? [{ channel: 'email' as const, to: email }] : []),
];

const partsOf = ({ id, version, startAt, lang }: Booking, day: ReceptionDay) => ({
  subject: { kind: 'booking' as const, id, version },
  lang,
  variables: { ...whenInWords(startAt, lang), place: day.venue },
});

/** What a series about a booking begins with: why there is a new version of it. */
export type FirstTold =
  | 'booking-confirmed'
  | 'booking-moved'
  | 'booking-day-moved'
  | 'booking-leader-changed';

/**
 * What a booking makes to be told, of the version it is in: `first` at once, then the reminders that are still to come, by
 * SMS and, where an address was given, by mail: one waiting item for each. Neither the name nor the matter is in any of
 * them (domain, section 5).
 */
export const bookingNotices = (
  booking: Booking,
  day: ReceptionDay,
  now: Instant,
  first: FirstTold = 'booking-confirmed',
  settings?: ReminderSettings,
): Notice[] => {
  const { variables, ...parts } = partsOf(booking, day);
  const head: Telling<typeof first> = { template: first, dueAt: now, uselessAt: booking.startAt };
  const reminders = bookingReminders(booking.startAt, now, settings);
  return receivers(booking).map((receiver) =>
    newSeries({ ...parts, ...receiver, variables: { ...variables, code: booking.id } }, [head, ...reminders]),
  );
};

/**
 * What is told of a booking that stands no more, of the version that ended it: that it was cancelled, or that the office
 * called it off and another time can be chosen. The reminders of the version before lapse.
 */
export const endNotices = (
  ended: Booking,
  day: ReceptionDay,
  now: Instant,
  template: 'booking-cancelled' | 'booking-called-off' = 'booking-cancelled',
): Notice[] => {
  const parts = partsOf(ended, day);
  return receivers(ended).map((receiver) =>
    newNotice({
      ...parts,
      template,
      ...receiver,
      dueAt: now,
      uselessAt: ended.startAt,
    }),
  );
};
