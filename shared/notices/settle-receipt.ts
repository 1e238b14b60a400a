import type { Clock } from '#shared/platform/clock.ts';
import { addSeconds, epochSeconds } from '#shared/time/instant.ts';
import type { ClaimRecord } from './claim-store.ts';
import { declineFor } from './decline-notices.ts';
import { type Notice, subjectIn } from './notice.ts';
import { finishNotice } from './outcome-store.ts';
import type { Receipt } from './receipt.ts';
import { decideOnEnded, decideOnUnfinished } from './receipt-rules.ts';
import { noteFailed, noteFailedOfClaim, putReceipt } from './receipt-store.ts';
import type { SettleDeps } from './settle-step.ts';
import { findRecord } from './told-store.ts';
import { findWaiting } from './waiting-store.ts';

export type ReceiptDeps = SettleDeps & { clock: Clock };

const MOST_READS = 3;

/** What one look at the record came to: settled, to be looked at later, or somebody changed it meanwhile. */
type Look = 'settled' | 'again' | 'changed-meanwhile';

/**
 * Puts on record what a receipt says of a notice; one that comes late, twice or out of order changes nothing it shouldn't. `again`
 * where somebody is just putting the message on record, so the queue must hold a receipt for longer than a lease. A
 * complaint is taken as the wish to get no more reminders of that kind on that channel; a bounce isn't: the person said nothing, and
 * SES itself keeps a list of addresses that don't exist.
 */
export const settleReceipt = async (deps: ReceiptDeps, receipt: Receipt): Promise<undefined | 'again'> => {
  for (let read = 1; read <= MOST_READS; read += 1) {
    const look = await lookOnce(deps, receipt);
    if (look === 'settled') return undefined;
    if (look === 'again') break;
  }
  return 'again';
};

const lookOnce = async (deps: ReceiptDeps, receipt: Receipt): Promise<Look> => {
  const { noticeId } = receipt;
  if (!subjectIn(noticeId)) return ignored(deps, receipt, 'not-a-notice');
  const found = await findRecord(deps.db, noticeId);
  if (!found) return ignored(deps, receipt, 'no-record');
  if (found.as === 'claim') return await settleUnfinished(deps, receipt, found.claim);
  const { told } = found;
  const decision = decideOnEnded(told, receipt);
  if (decision.act === 'note') return noted(deps, receipt, await noteFailed(deps.db, told, receipt));
  if (decision.act === 'change') {
    const now = deps.clock.now();
    const { state } = decision;
    if (!(await putReceipt(deps.db, told, receipt, { state, now }))) return 'changed-meanwhile';
    changed(deps, receipt, state);
  }
  await honour(deps, receipt, told);
  return decision.act === 'ignore' ? ignored(deps, receipt, decision.why) : 'settled';
};

const settleUnfinished = async (deps: ReceiptDeps, receipt: Receipt, record: ClaimRecord): Promise<Look> => {
  const { db, clock, settings } = deps;
  const realNow = deps.realClock.now();
  const decision = decideOnUnfinished(record, receipt, realNow);
  if (decision.act === 'later') return 'again';
  if (decision.act === 'ignore') return ignored(deps, receipt, decision.why);
  if (decision.act === 'note') return noted(deps, receipt, await noteFailedOfClaim(db, record, receipt));
  const waiting = await findWaiting(db, record.waitsAt);
  if (!waiting) return 'changed-meanwhile';
  const { state } = decision;
  const { sender, providerId, at } = receipt;
  const { wording, wordingLang, unknown, claims, failedMessages } = record;
  const end = {
    ...{ state, sender, providerId, wording, wordingLang },
    endedAt: clock.now(),
    ...(state === 'delivered' && { receiptAt: at }),
    expiresAtSeconds: epochSeconds(addSeconds(realNow, settings.keepDays * 86_400)),
  };
  const ours = { ...waiting, tries: { ...waiting.tries, unknown }, claims, failedMessages };
  // What waits again has this attempt counted already.
  const asked = record.state === 'claimed';
  if (!(await finishNotice(db, ours, end, { realNow, asked }))) return 'changed-meanwhile';
  changed(deps, receipt, state);
  await honour(deps, receipt, waiting.notice);
  return 'settled';
};

/** Safe to do again: whoever died after the record was changed comes here once more. */
const honour = async (deps: ReceiptDeps, { outcome }: Receipt, notice: Notice) => {
  if (outcome === 'complained') await declineFor(deps, notice, deps.clock.now());
};

const changed = ({ log }: ReceiptDeps, { noticeId, sender, outcome, code }: Receipt, state: string): void =>
  log.info('receipt-settled', { notice: noticeId, sender, outcome, code, state });

const noted = (deps: ReceiptDeps, receipt: Receipt, isNoted: boolean): Look =>
  isNoted ? ignored(deps, receipt, 'noted') : 'changed-meanwhile';

const ignored = ({ log }: ReceiptDeps, { noticeId, sender, outcome }: Receipt, reason: string): Look => {
  // What isn't the id of a notice may be anything.
  const notice = reason === 'not-a-notice' ? undefined : noticeId;
  log.info('receipt-ignored', { notice, sender, outcome, reason });
  return 'settled';
};
