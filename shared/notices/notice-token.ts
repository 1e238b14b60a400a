import type { Instant } from '#shared/time/instant.ts';
import { subjectIn, subjectKinds } from './notice.ts';

/** What a part of an address names: a notice, and the instant of its next try, where it waited for one. */
export type NamedNotice = { id: string; tryAt?: Instant };

const WAITING = /^(\d{4}-\d{2}-\d{2}T[\d:.]{12}Z)#(.+)$/;

/** Far more than an id of ours takes, and little enough for every key that it is part of: those end at 1,024 bytes. */
export const LONGEST_ID_BYTES = 500;

/** Whether there can be a notice of this id: anybody can write an address. */
const mayBeId = (text: string): boolean => {
  const kind = subjectIn(text)?.kind;
  return subjectKinds.some((known) => known === kind) && Buffer.byteLength(text) <= LONGEST_ID_BYTES;
};

/**
 * A notice's id as one part of an address: the id itself has `#` and `~` in it, which gateways and browsers read otherwise.
 * With `tryAt` it says where the notice waits too, so that it is found at once among however many.
 */
export const tokenOfNotice = (noticeId: string, tryAt?: Instant): string =>
  Buffer.from(tryAt ? `${tryAt}#${noticeId}` : noticeId).toString('base64url');

/** What a part of an address names; undefined where it names no notice. */
export const readNoticeToken = (token: string): NamedNotice | undefined => {
  const text = Buffer.from(token, 'base64url').toString();
  const [, tryAt, waitingId] = WAITING.exec(text) ?? [];
  const id = waitingId ?? text;
  if (!mayBeId(id) || tokenOfNotice(id, tryAt) !== token) return undefined;
  return tryAt ? { id, tryAt } : { id };
};

/** The id of the notice that a part of an address names. */
export const noticeOfToken = (token: string): string | undefined => readNoticeToken(token)?.id;
