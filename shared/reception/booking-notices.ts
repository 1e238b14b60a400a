import { type Channel, type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { bookingReminders } from '#shared/notices/reminder-rules.ts';
import type { ReminderSettings } from '#shared/notices/reminder-settings.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { ReceptionDay } from './reception-day.ts';

const receivers = ({ phone, email }: Booking): { channel: Channel; to: string }[] => [
  { channel: 'sms', to: phone },
  ...(email ? [{ channel: 'email' as const, to: email }] : []),
];

const partsOf = (booking: Booking, day: ReceptionDay) => ({
  subject: { kind: 'booking' as const, id: booking.id, version: booking.version },
  variables: { ...whenInWords(booking.startAt), place: day.venue },
});

/**
 * What a booking makes to be told: a confirmation at once, the reminders that are still to come, each by SMS and, where
 * an address was given, by mail. Neither the name nor the matter is in any of them (domain, section 5).
 */
export const bookingNotices = (
  booking: Booking,
  day: ReceptionDay,
  now: Instant,
  settings?: ReminderSettings,
): Notice[] => {
  const { subject, variables } = partsOf(booking, day);
  const { time, place } = variables;
  const code = booking.id;
  return receivers(booking).flatMap((receiver) => [
    newNotice({
      subject,
      template: 'booking-confirmed',
      ...receiver,
      variables: { ...variables, code },
      dueAt: now,
      uselessAt: booking.startAt,
    }),
    ...bookingReminders(booking.startAt, now, settings).map(({ template, ...times }) =>
      template === 'booking-reminder-eve'
        ? newNotice({ subject, template, ...receiver, variables: { ...variables, code }, ...times })
        : newNotice({ subject, template, ...receiver, variables: { time, place, code }, ...times }),
    ),
  ]);
};

/** What a cancellation makes to be told, of the version that is cancelled; the reminders of the one before lapse. */
export const cancellationNotices = (cancelled: Booking, day: ReceptionDay, now: Instant): Notice[] => {
  const { subject, variables } = partsOf(cancelled, day);
  return receivers(cancelled).map((receiver) =>
    newNotice({
      subject,
      template: 'booking-cancelled',
      ...receiver,
      variables,
      dueAt: now,
      uselessAt: cancelled.startAt,
    }),
  );
};
