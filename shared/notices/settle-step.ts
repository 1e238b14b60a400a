import type { Clock } from '#shared/platform/clock.ts';
import type { Log } from '#shared/platform/log.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import type { ClaimedNotice } from './claim-store.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Step } from './delivery-step.ts';
import { finishNotice, postponeNotice } from './outcome-store.ts';
import { type Recipients, uncountAttempt } from './recipient-store.ts';
import type { WaitingNotice } from './waiting-store.ts';

export type SettleDeps = Recipients & { realClock: Clock; settings: DeliverySettings; log: Log };

/** Puts on record what became of a notice. `ours` in the log is false where another consumer had it by then. */
export const settle = async (
  deps: SettleDeps,
  waiting: WaitingNotice | ClaimedNotice,
  step: Step,
  now: Instant,
): Promise<void> => {
  const { db, realClock, settings, log } = deps;
  const { notice } = waiting;
  const facts = { notice: notice.id, channel: notice.channel };
  const realNow = realClock.now();
  if (step.act === 'wait') {
    const { tryAt, tries, reason, uncountOn } = step;
    const uncounted = uncountOn ? [uncountAttempt(deps, notice, uncountOn)] : [];
    const ours = await postponeNotice(db, waiting, { ...tries, tryAt, reason }, realNow, uncounted);
    const { failures, unknown, surprises } = tries;
    return log.info('notice-postponed', { ...facts, failures, unknown, surprises, reason, tryAt, ours });
  }
  const expiresAtSeconds = epochSeconds(addSeconds(realNow, settings.keepDays * 86_400));
  const { seriesEnds: endsHere, asked } = step;
  const end = { ...step.end, endedAt: now, expiresAtSeconds };
  const ended = await finishNotice(db, waiting, end, { realNow, endsHere, asked });
  const { state, reason, sender } = ended ?? step.end;
  log.info(`notice-${state}`, { ...facts, reason, sender, ours: ended !== undefined });
};
