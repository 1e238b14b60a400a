import type { CivilTime } from '#shared/time/civil.ts';

/** When reminders are sent. */
export type ReminderSettings = {
  /** The time of the reminder on the day before. */
  eveAtTime: CivilTime;
  /** How long before the start the second reminder of a booking is. */
  leadMinutes: number;
  /** Quiet hours start at this time … */
  quietFromTime: CivilTime;
  /** … and last until this one, which is not quiet any more. */
  quietUntilTime: CivilTime;
};

/** Usual values (domain, section 6). */
export const defaultReminderSettings: ReminderSettings = {
  eveAtTime: '18:00',
  leadMinutes: 120,
  quietFromTime: '21:00',
  quietUntilTime: '08:00',
};
