import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Notice } from './notice.ts';
import { isQuiet, wakingFrom } from './quiet-hours-rules.ts';
import { isTemplateId, templates } from './templates.ts';
import type { NoticeState } from './told.ts';

/** A subject as it is at the moment of sending. */
export type SubjectNow = { version: number; live: boolean };

/** Why a notice is not sent. */
export type DropReason = 'too-late' | 'gone' | 'moved-on' | 'ended' | 'not-ended' | 'opted-out';

export type Decision =
  | { act: 'send' }
  | { act: 'drop'; reason: DropReason }
  | { act: 'hold'; until: Instant };

const drop = (reason: DropReason): Decision => ({ act: 'drop', reason });

/**
 * Whether a notice still holds (a reminder of a cancelled booking doesn't), and whether now is the hour for it:
 * one that waited into quiet hours is held back until they end (domain, section 6).
 */
export const decideDelivery = (
  notice: Notice,
  subject: SubjectNow | undefined,
  now: Instant,
  settings: DeliverySettings,
  optedOut = false,
): Decision => {
  if (now >= notice.uselessAt) return drop('too-late');
  if (!subject) return drop('gone');
  if (subject.version !== notice.subject.version) return drop('moved-on');
  // A template this version doesn't know is for the sender's side to fail on.
  if (!isTemplateId(notice.template)) return { act: 'send' };
  const { holdsWhile, hours, optOut } = templates[notice.template];
  if (holdsWhile === 'stands' && !subject.live) return drop('ended');
  if (holdsWhile === 'ended' && subject.live) return drop('not-ended');
  if (optedOut && optOut === 'honoured') return drop('opted-out');
  if (hours === 'any' || !isQuiet(now, settings)) return { act: 'send' };
  const until = wakingFrom(now, settings);
  return until < notice.uselessAt ? { act: 'hold', until } : drop('too-late');
};

/** The first instant of the next day at which a message may be sent; undefined where it makes no sense any more by then. */
export const nextDayFor = (
  { uselessAt }: Pick<Notice, 'uselessAt'>,
  now: Instant,
  settings: DeliverySettings,
): Instant | undefined => {
  const tomorrow = instantAt(addDays(civilDateOf(now), 1), settings.quietUntilTime);
  return tomorrow < uselessAt ? tomorrow : undefined;
};

/**
 * When to try again after a provider did not take a notice so many times: twice as long each time, spread by `chance`
 * (0 to 1) between half and one and a half of it. Undefined where it has failed often enough, or would come too late.
 */
export const nextTryAt = (
  { failures, uselessAt }: { failures: number; uselessAt: Instant },
  now: Instant,
  chance: number,
  settings: DeliverySettings,
): Instant | undefined => {
  const { firstDelaySeconds, longestDelaySeconds, mostFailures } = settings;
  if (failures >= mostFailures) return undefined;
  const delay = Math.min(firstDelaySeconds * 2 ** (failures - 1), longestDelaySeconds);
  const tryAt = addSeconds(now, Math.round(delay * (0.5 + chance)));
  return tryAt < uselessAt ? tryAt : undefined;
};

/**
 * How a notice ends of which an attempt's outcome is unknown: what is dropped for coming too late may have been told, and
 * the office should know that nobody knows.
 */
export const endAfterUnknown = <T extends { state: NoticeState; reason?: string }>(
  end: T,
  unknown: number,
): T =>
  unknown > 0 && end.state === 'dropped' && end.reason === 'too-late'
    ? { ...end, state: 'failed', reason: 'outcome-unknown' }
    : end;
