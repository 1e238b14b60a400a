import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Notice } from './notice.ts';
import { isQuiet, wakingFrom } from './quiet-hours-rules.ts';
import { isTemplateId, templates } from './templates.ts';

/** A subject as it is at the moment of sending. */
export type SubjectNow = { version: number; live: boolean };

/** Why a notice is not sent. */
type DropReason = 'too-late' | 'gone' | 'moved-on' | 'ended' | 'not-ended';

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
): Decision => {
  if (now >= notice.uselessAt) return drop('too-late');
  if (!subject) return drop('gone');
  if (subject.version !== notice.subject.version) return drop('moved-on');
  // A template this version doesn't know is for the sender's side to fail on.
  if (!isTemplateId(notice.template)) return { act: 'send' };
  const { holdsWhile, hours } = templates[notice.template];
  if (holdsWhile === 'stands' && !subject.live) return drop('ended');
  if (holdsWhile === 'ended' && subject.live) return drop('not-ended');
  if (hours === 'any' || !isQuiet(now, settings)) return { act: 'send' };
  const until = wakingFrom(now, settings);
  return until < notice.uselessAt ? { act: 'hold', until } : drop('too-late');
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
