import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { Notice } from './notice.ts';

/** Why the office can't send a notice by hand. */
export const handReasons = ['hand-nobody-answers', 'hand-wrong-recipient', 'hand-no-way'] as const;
export type HandReason = (typeof handReasons)[number];

/** So long before a notice makes no sense any more the office is shown that it is urgent. */
const SOON_SECONDS = 2 * 3600;

/** Whether a notice still makes sense, and not for long. */
export const isDueSoon = ({ uselessAt }: Pick<Notice, 'uselessAt'>, now: Instant): boolean =>
  now < uselessAt && uselessAt <= addSeconds(now, SOON_SECONDS);
