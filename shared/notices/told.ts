import type { Lang } from '#shared/platform/lang.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { SenderName } from './message.ts';
import type { Notice } from './notice.ts';

/**
 * How a notice ended. `sent`: a provider took it, or the office sent it by hand; `delivered`: it arrived, as the provider
 * says; `by-hand`: it is on the office's list, to be sent by a person; `dropped`: it didn't hold any more; `failed`: it
 * did not reach the person, or nobody knows whether it did.
 */
export type NoticeState = 'sent' | 'delivered' | 'by-hand' | 'dropped' | 'failed';

/** Messages of which nobody knew whether a provider took them, and which a provider says have failed: their ids there, and since when. */
export type FailedMessages = Record<string, Instant>;

/** Which words a message was in. */
export type WordsUsed = {
  /** The version of the template's words; 0 for those Kaimen comes with. */
  wording?: number | undefined;
  /** Their language, where that isn't the person's: a provider had approved no words in it. */
  wordingLang?: Lang | undefined;
};

export type NoticeEnd = WordsUsed & {
  state: NoticeState;
  /** Why it was dropped or failed: a code of ours, or the provider's. */
  reason?: string;
  sender?: SenderName;
  /** The message's id at the provider. */
  providerId?: string;
  endedAt: Instant;
  /** When the provider said what became of it. */
  receiptAt?: Instant;
  /** When Kaimen learned from the provider that it failed after all, which may be long after that. */
  failedAt?: Instant;
};

/** A notice that reached its end: what was told about a subject, or why it was not. */
export type Told = Notice &
  NoticeEnd & {
    attempts: number;
    expiresAtSeconds: number;
    failedMessages?: FailedMessages | undefined;
    /** Who of the staff had it told once more, and when: only once. */
    again?: { at: Instant; by: string };
    /** Who of the staff sent it by hand, or found that it can't be sent, and when. */
    byHand?: { at: Instant; by: string };
    /** Who of the staff took it off the list of those that failed, and when: the person was told otherwise, or needn't be. */
    aside?: { at: Instant; by: string };
  };

/** Since when Kaimen knows how a notice ended: one that failed stands on the office's list by this instant. */
export const knownAtOf = ({ state, failedAt, endedAt }: NoticeEnd): Instant =>
  state === 'failed' ? (failedAt ?? endedAt) : endedAt;
