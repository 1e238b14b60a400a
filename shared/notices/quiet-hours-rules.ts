import { addDays, civilDateOf, civilTimeOf, instantAt } from '#shared/time/civil.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import type { ReminderSettings } from './reminder-settings.ts';

type QuietHours = Pick<ReminderSettings, 'quietFromTime' | 'quietUntilTime'>;

/** Whether nobody is to be disturbed now (domain, section 6): from 21:00 sharp until just before 08:00. */
export const isQuiet = (at: Instant, { quietFromTime, quietUntilTime }: QuietHours): boolean => {
  const time = civilTimeOf(at);
  return quietFromTime <= quietUntilTime
    ? quietFromTime <= time && time < quietUntilTime
    : quietFromTime <= time || time < quietUntilTime;
};

/** The first instant from here on that is not in quiet hours. */
export const wakingFrom = (at: Instant, settings: QuietHours): Instant => {
  if (!isQuiet(at, settings)) return at;
  const today = instantAt(civilDateOf(at), settings.quietUntilTime);
  return at < today ? today : instantAt(addDays(civilDateOf(at), 1), settings.quietUntilTime);
};

/** The first instant after one at which quiet hours begin. */
const quietAfter = (at: Instant, { quietFromTime }: QuietHours): Instant => {
  const today = instantAt(civilDateOf(at), quietFromTime);
  return at < today ? today : instantAt(addDays(civilDateOf(at), 1), quietFromTime);
};

/** How many of the seconds between two instants are in no quiet hours: in which somebody may be expected to do something. */
export const wakingSeconds = (from: Instant, to: Instant, settings: QuietHours): number => {
  let seconds = 0;
  let at = wakingFrom(from, settings);
  while (at < to) {
    const quiet = quietAfter(at, settings);
    seconds += secondsBetween(at, quiet < to ? quiet : to);
    at = wakingFrom(quiet, settings);
  }
  return seconds;
};
