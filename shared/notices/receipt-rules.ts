import type { Instant } from '#shared/time/instant.ts';
import type { Outcome, Receipt } from './receipt.ts';
import type { NoticeEnd } from './told.ts';

/** What a receipt changes about a notice. `why` it changes nothing is for the log. */
type ReceiptDecision =
  | { act: 'change'; state: 'sent' | 'delivered' | 'failed' }
  /** Somebody is about to put on record what this receipt speaks of. */
  | { act: 'later' }
  | { act: 'ignore'; why: 'known' | 'another-message' | 'tried-again' };

type Word = Pick<Receipt, 'outcome' | 'providerId' | 'at'>;

const change = (state: 'sent' | 'delivered' | 'failed'): ReceiptDecision => ({ act: 'change', state });
const ignore = (why: 'known' | 'another-message' | 'tried-again'): ReceiptDecision => ({
  act: 'ignore',
  why,
});

/** A person complains only about what arrived. */
const hasArrived = (outcome: Outcome): boolean => outcome === 'delivered' || outcome === 'complained';
const hasFailed = (outcome: Outcome): boolean => outcome === 'failed' || outcome === 'returned';

/**
 * What a receipt changes about a notice that ended. Of the message on record the later word holds, by the provider's clock,
 * but what arrived stays so: only a mailbox that nobody has (`returned`), said after its server took the mail, undoes it,
 * since a passing bounce after that is somebody's answer from a holiday. Of another message (a repeat, or the attempt
 * before) only that it arrived counts.
 */
export const decideOnEnded = (
  told: Pick<NoticeEnd, 'state' | 'reason' | 'providerId' | 'receiptAt'>,
  { outcome, providerId, at }: Word,
): ReceiptDecision => {
  if (providerId !== told.providerId) {
    if (told.state !== 'delivered' && hasArrived(outcome)) return change('delivered');
    const nobodyKnew = told.state === 'failed' && told.reason === 'outcome-unknown';
    return nobodyKnew && outcome === 'taken' ? change('sent') : ignore('another-message');
  }
  if (told.receiptAt && at <= told.receiptAt) return ignore('known');
  if (told.state !== 'delivered' && hasArrived(outcome)) return change('delivered');
  if (told.state === 'sent' && hasFailed(outcome)) return change('failed');
  return told.state === 'delivered' && outcome === 'returned' ? change('failed') : ignore('known');
};

/**
 * What a receipt changes about a notice that somebody is handing to a provider, or that waits for its next try because nobody
 * knew whether a provider had it: if one has, there is no next try. If the message failed, the next try is no repeat and may
 * come.
 */
export const decideOnUnfinished = (
  { state, leaseUntil }: { state: 'claimed' | 'waiting'; leaseUntil: Instant },
  { outcome }: Pick<Word, 'outcome'>,
  realNow: Instant,
): ReceiptDecision => {
  if (hasArrived(outcome)) return change('delivered');
  if (outcome === 'taken') return change('sent');
  return state === 'claimed' && leaseUntil > realNow ? { act: 'later' } : ignore('tried-again');
};
