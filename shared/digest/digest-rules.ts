import { addDays, type CivilDate, civilDateOf, instantAt, weekdayOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Workdays, workdayFrom } from '#shared/time/workdays.ts';
import type { DigestSettings } from './digest-settings.ts';
import { type DigestDay, type DigestSubscription, digestDaySchema } from './digest-subscription.ts';

/** Whether there is a digest on a day for whoever chose these: only on workdays, and on a weekend that is worked if chosen. */
export const isDigestDay = (days: readonly DigestDay[], on: CivilDate, workdays: Workdays): boolean => {
  const { workday, makeUp } = workdays.kindOf(on);
  const asked = makeUp ? 'make-up' : digestDaySchema.options[weekdayOf(on) - 1];
  return workday && asked !== undefined && days.includes(asked);
};

/**
 * Whether the digest of a day is still to be written: a day of the subscription while it holds, and none of that day or a
 * later one is written yet. So a run that comes late in the day still writes it, and no day has two.
 */
export const isToCome = (
  { days, untilOn, writtenFor = '' }: Pick<DigestSubscription, 'days' | 'untilOn' | 'writtenFor'>,
  on: CivilDate,
  workdays: Workdays,
): boolean => writtenFor < on && on <= untilOn && isDigestDay(days, on, workdays);

/** Whether the hour of a day's digest has come: from then on until the day is over. */
export const isHourOfDigest = (now: Instant, { atTime }: Pick<DigestSettings, 'atTime'>): boolean =>
  now >= instantAt(civilDateOf(now), atTime);

/** The day of the next digest; undefined where the subscription ends before there is one. */
export const nextDigestOn = (
  subscription: Pick<DigestSubscription, 'days' | 'untilOn' | 'writtenFor'>,
  now: Instant,
  workdays: Workdays,
): CivilDate | undefined => {
  for (let on = civilDateOf(now); on <= subscription.untilOn; on = addDays(on, 1))
    if (isToCome(subscription, on, workdays)) return on;
  return undefined;
};

/** The workday after a day. */
export const workdayAfter = (on: CivilDate, workdays: Workdays): CivilDate =>
  workdayFrom(workdays, addDays(on, 1));

/** From when on a digest says what went wrong: since the last one, or since there would have been one. */
export const digestSince = (
  { writtenAt }: Pick<DigestSubscription, 'writtenAt'>,
  on: CivilDate,
  workdays: Workdays,
  { atTime }: Pick<DigestSettings, 'atTime'>,
): Instant => writtenAt ?? instantAt(workdayFrom(workdays, addDays(on, -1), -1), atTime);

/** The version of the subscription that a day's digest speaks of: 20261202. */
export const digestVersion = (on: CivilDate): number => Number(on.replaceAll('-', ''));

/** From when on a day's digest makes no sense any more: the day is over. */
export const digestUselessAt = (on: CivilDate): Instant => instantAt(addDays(on, 1), '00:00');
