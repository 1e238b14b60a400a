import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { isAgain, type Notice } from './notice.ts';
import { isQuiet, wakingFrom } from './quiet-hours-rules.ts';
import { isTemplateId, templates } from './templates.ts';
import type { NoticeState } from './told.ts';

/** Where somebody on a roster is reached on a channel; `none` where they aren't any more. */
export type Address = { to: string } | 'none';

/** A subject as it is at the moment of sending, and where whoever is told of it is reached, if a roster was asked. */
export type SubjectNow = { version: number; live: boolean; address?: Address };

/** Why a notice is not sent. */
export type DropReason =
  | 'too-late'
  | 'gone'
  | 'moved-on'
  | 'ended'
  | 'not-ended'
  | 'no-address'
  | 'opted-out';

export type Decision =
  | { act: 'send' }
  | { act: 'drop'; reason: DropReason }
  | { act: 'hold'; until: Instant };

const drop = (reason: DropReason): Decision => ({ act: 'drop', reason });

/** Why a notice doesn't hold any more, whatever the hour (a reminder of a cancelled booking doesn't); undefined where it does. */
export const lapseIn = (
  { subject: { version }, template, uselessAt }: Notice,
  subject: SubjectNow | undefined,
  now: Instant,
  optedOut: boolean,
): DropReason | undefined => {
  if (now >= uselessAt) return 'too-late';
  if (!subject) return 'gone';
  if (subject.version !== version) return 'moved-on';
  // A template this version doesn't know is for the sender's side to fail on.
  if (!isTemplateId(template)) return undefined;
  const { holdsWhile, optOut } = templates[template];
  if (holdsWhile === 'stands' && !subject.live) return 'ended';
  if (holdsWhile === 'ended' && subject.live) return 'not-ended';
  if (subject.address === 'none') return 'no-address';
  return optedOut && optOut === 'honoured' ? 'opted-out' : undefined;
};

/**
 * Whether somebody waits for it, so that it comes at any hour: they asked for it just now (domain, section 6). What comes
 * later than that, or is sent again by the office, would wake them.
 */
const isWaitedFor = (notice: Notice, now: Instant, { justAskedSeconds }: DeliverySettings): boolean =>
  isTemplateId(notice.template) &&
  templates[notice.template].hours === 'any' &&
  !isAgain(notice) &&
  now <= addSeconds(notice.dueAt, justAskedSeconds);

/**
 * Whether a notice still holds, and whether now is the hour for it: one that waited into quiet hours is held back until they
 * end (domain, section 6), or dropped at once where it makes no sense any more by then.
 */
export const decideDelivery = (
  notice: Notice,
  subject: SubjectNow | undefined,
  now: Instant,
  settings: DeliverySettings,
  optedOut: boolean,
): Decision => {
  const lapse = lapseIn(notice, subject, now, optedOut);
  if (lapse) return drop(lapse);
  if (!isTemplateId(notice.template)) return { act: 'send' };
  if (isWaitedFor(notice, now, settings) || !isQuiet(now, settings)) return { act: 'send' };
  const until = wakingFrom(now, settings);
  return until < notice.uselessAt ? { act: 'hold', until } : drop('too-late');
};

/**
 * How a notice stands on record. What was dropped for coming too late has failed where an attempt's outcome is unknown, since
 * the office should know that nobody knows; and where its person must know, since somebody may still call them.
 */
export const endOnRecord = <T extends { state: NoticeState; reason?: string }>(
  end: T,
  { template }: Pick<Notice, 'template'>,
  unknown: number,
): T => {
  if (end.state !== 'dropped' || end.reason !== 'too-late') return end;
  if (unknown > 0) return { ...end, state: 'failed', reason: 'outcome-unknown' };
  const mustKnow = isTemplateId(template) && templates[template].optOut === 'never';
  return mustKnow ? { ...end, state: 'failed' } : end;
};
