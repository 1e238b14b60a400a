import type { Instant } from '#shared/time/instant.ts';
import type { Outcome, Receipt } from './receipt.ts';
import type { FailedMessages, Told } from './told.ts';

/** What a receipt changes about a notice. `why` it changes nothing is for the log. */
type ReceiptDecision =
  | { act: 'change'; state: 'sent' | 'delivered' | 'failed' }
  /** Somebody is about to put on record what this receipt speaks of. */
  | { act: 'later' }
  /** That this message failed is kept, for a word from before that comes after. */
  | { act: 'note' }
  | { act: 'ignore'; why: 'known' | 'another-message' };

type Word = Pick<Receipt, 'outcome' | 'providerId' | 'at'>;

const change = (state: 'sent' | 'delivered' | 'failed'): ReceiptDecision => ({ act: 'change', state });
const ignore = (why: 'known' | 'another-message'): ReceiptDecision => ({ act: 'ignore', why });

/** A person complains only about what arrived. */
const hasArrived = (outcome: Outcome): boolean => outcome === 'delivered' || outcome === 'complained';
const hasFailed = (outcome: Outcome): boolean => outcome === 'failed' || outcome === 'returned';

/** Whether a word is of a message known to have failed and undoes nothing: it says that a provider had it, or is no later than that. */
const isOutdated = (
  failedMessages: FailedMessages | undefined,
  { outcome, providerId, at }: Word,
): boolean => {
  const failedAt = failedMessages?.[providerId];
  return failedAt !== undefined && (outcome === 'taken' || (outcome !== 'complained' && at <= failedAt));
};

/**
 * What a receipt changes about a notice that ended. Of the message on record the later word holds, by the provider's clock,
 * but what arrived stays so: only a mailbox that nobody has (`returned`), said after its server took the mail, undoes it,
 * since a passing bounce after that is somebody's answer from a holiday. Of another message (a repeat, or the attempt
 * before) only that it arrived counts; where nobody knew of any, also that a provider has it, unless that one failed.
 */
export const decideOnEnded = (
  told: Pick<Told, 'state' | 'reason' | 'providerId' | 'receiptAt' | 'failedMessages'>,
  word: Word,
): ReceiptDecision => {
  const { outcome, providerId, at } = word;
  if (providerId !== told.providerId) {
    if (isOutdated(told.failedMessages, word)) return ignore('known');
    if (told.state !== 'delivered' && hasArrived(outcome)) return change('delivered');
    const nobodyKnew = told.state === 'failed' && told.reason === 'outcome-unknown';
    if (!nobodyKnew) return ignore('another-message');
    return outcome === 'taken' ? change('sent') : { act: 'note' };
  }
  if (told.receiptAt && at <= told.receiptAt) return ignore('known');
  if (told.state !== 'delivered' && hasArrived(outcome)) return change('delivered');
  if (told.state === 'sent' && hasFailed(outcome)) return change('failed');
  return told.state === 'delivered' && outcome === 'returned' ? change('failed') : ignore('known');
};

/**
 * What a receipt changes about a notice that somebody is handing to a provider, or that waits for its next try because nobody
 * knew whether a provider had it: if one has, there is no next try. If the message failed, the next try is no repeat and may
 * come, also where a provider says only after that that it had it.
 */
export const decideOnUnfinished = (
  {
    state,
    leaseUntil,
    failedMessages,
  }: { state: 'claimed' | 'waiting'; leaseUntil: Instant; failedMessages?: FailedMessages },
  word: Word,
  realNow: Instant,
): ReceiptDecision => {
  if (isOutdated(failedMessages, word)) return ignore('known');
  if (hasArrived(word.outcome)) return change('delivered');
  if (word.outcome === 'taken') return change('sent');
  return state === 'claimed' && leaseUntil > realNow ? { act: 'later' } : { act: 'note' };
};
