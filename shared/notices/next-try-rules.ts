import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import { addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Notice } from './notice.ts';
import { isQuiet } from './quiet-hours-rules.ts';

type Useful = Pick<Notice, 'uselessAt'>;

/** The first instant of the next day at which a message may be sent; undefined where it makes no sense any more by then. */
export const nextDayFor = (
  { uselessAt }: Useful,
  now: Instant,
  settings: DeliverySettings,
): Instant | undefined => {
  const tomorrow = instantAt(addDays(civilDateOf(now), 1), settings.quietUntilTime);
  return tomorrow < uselessAt ? tomorrow : undefined;
};

/** How long what failed so many times waits, in seconds: twice as long each time, up to an hour. */
export const backoffSeconds = (
  failures: number,
  {
    firstDelaySeconds,
    longestDelaySeconds,
  }: Pick<DeliverySettings, 'firstDelaySeconds' | 'longestDelaySeconds'>,
): number => Math.min(firstDelaySeconds * 2 ** (failures - 1), longestDelaySeconds);

/**
 * When to try again what failed so many times, spread by `chance` (0 to 1) between half and one and a half of its pause.
 * Undefined where it has failed often enough, or would come too late.
 */
export const nextTryAt = (
  { failures, uselessAt }: Useful & { failures: number },
  now: Instant,
  chance: number,
  settings: DeliverySettings,
): Instant | undefined => {
  if (failures >= settings.mostFailures) return undefined;
  const tryAt = addSeconds(now, Math.round(backoffSeconds(failures, settings) * (0.5 + chance)));
  return tryAt < uselessAt ? tryAt : undefined;
};

/** Until when a message may go out: what makes no sense any more when quiet hours end has to go before they begin. */
const lastChanceOf = ({ uselessAt }: Useful, settings: DeliverySettings): Instant => {
  const justBefore = addSeconds(uselessAt, -0.001);
  if (!isQuiet(justBefore, settings)) return uselessAt;
  const on = civilDateOf(justBefore);
  const quietFrom = instantAt(on, settings.quietFromTime);
  return quietFrom <= justBefore ? quietFrom : instantAt(addDays(on, -1), settings.quietFromTime);
};

/**
 * When to try again what a provider may have taken, spread by `chance` (0 to 1): so much later that an outage of an hour is over,
 * and a receipt can say first that the message went out; in about a third of the time it makes sense, where that is less; never
 * sooner than after a refusal. Undefined where it may not be tried any more, or would come too late.
 */
export const nextTryAfterUnknown = (
  { failures, unknown, uselessAt }: Useful & { failures: number; unknown: number },
  now: Instant,
  chance: number,
  settings: DeliverySettings,
): Instant | undefined => {
  if (unknown >= settings.mostUnknown) return undefined;
  const usualAt = nextTryAt({ failures: failures + unknown, uselessAt }, now, chance, settings);
  const left = secondsBetween(now, lastChanceOf({ uselessAt }, settings));
  const delay = Math.min(settings.afterUnknownSeconds, left / 3) * (0.8 + 0.4 * chance);
  const tryAt = addSeconds(now, Math.round(delay));
  return usualAt && usualAt < tryAt ? tryAt : usualAt;
};
