import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { isQuiet, wakingFrom } from './quiet-hours-rules.ts';
import { defaultReminderSettings, type ReminderSettings } from './reminder-settings.ts';

type BookingReminder = {
  template: 'booking-reminder-eve' | 'booking-reminder-two-hours';
  dueAt: Instant;
  uselessAt: Instant;
};

/** 18:00 on the day before. */
const eveOf = (startAt: Instant, settings: ReminderSettings): Instant =>
  instantAt(addDays(civilDateOf(startAt), -1), settings.eveAtTime);

/**
 * The reminders of a booking (domain, section 6): one at 18:00 the day before, one two hours before the start.
 * One that would fall in quiet hours is folded into the one before. A booking made at or after the time of a
 * reminder gets none of it: its confirmation says the same. The first is useless once the second is due.
 */
export const bookingReminders = (
  startAt: Instant,
  madeAt: Instant,
  settings: ReminderSettings = defaultReminderSettings,
): BookingReminder[] => {
  const isSent = (dueAt: Instant): boolean => madeAt < dueAt && !isQuiet(dueAt, settings);
  const eve = eveOf(startAt, settings);
  const shortly = addMinutes(startAt, -settings.leadMinutes);
  const second: BookingReminder[] = isSent(shortly)
    ? [{ template: 'booking-reminder-two-hours', dueAt: shortly, uselessAt: startAt }]
    : [];
  const first: BookingReminder[] = isSent(eve)
    ? [{ template: 'booking-reminder-eve', dueAt: eve, uselessAt: second[0]?.dueAt ?? startAt }]
    : [];
  return [...first, ...second];
};

/**
 * When cadre and household are told of a visit (domain, section 6): 18:00 the day before. Planned or moved later than
 * that: at once, or when quiet hours end. Undefined where that would be no earlier than the visit itself.
 */
export const visitReminder = (
  startAt: Instant,
  plannedAt: Instant,
  settings: ReminderSettings = defaultReminderSettings,
): { dueAt: Instant; uselessAt: Instant } | undefined => {
  const eve = eveOf(startAt, settings);
  const dueAt = wakingFrom(plannedAt > eve ? plannedAt : eve, settings);
  return dueAt < startAt ? { dueAt, uselessAt: startAt } : undefined;
};
