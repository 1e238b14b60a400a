import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { type Decision, decideDelivery, type SubjectNow } from './delivery-rules.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Notice } from './notice.ts';

/** Why the office can't send a notice by hand. */
export const handReasons = ['hand-nobody-answers', 'hand-wrong-recipient', 'hand-no-way'] as const;
export type HandReason = (typeof handReasons)[number];

/** So long before a notice makes no sense any more the office is shown that it is urgent. */
const SOON_SECONDS = 2 * 3600;

/** Whether a notice still makes sense, and not for long. */
export const isDueSoon = ({ uselessAt }: Pick<Notice, 'uselessAt'>, now: Instant): boolean =>
  now < uselessAt && uselessAt <= addSeconds(now, SOON_SECONDS);

/** Why a notice that the office has to send by hand needn't be sent any more; undefined where it still does. */
export type Lapse = Extract<Decision, { act: 'drop' }>['reason'];

/**
 * Why a notice on the office's list doesn't hold any more, by the rules of every delivery; the hour is for whoever sends it to
 * choose.
 */
export const lapseOf = (
  notice: Notice,
  subject: SubjectNow | undefined,
  now: Instant,
  settings: DeliverySettings,
  optedOut: boolean,
): Lapse | undefined => {
  const decision = decideDelivery(notice, subject, now, settings, optedOut);
  return decision.act === 'drop' ? decision.reason : undefined;
};
