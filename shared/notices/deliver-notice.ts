import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import { decideDelivery, nextTryAt, type SubjectNow } from './delivery-rules.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { NoticeKey } from './keys.ts';
import { type Message, messageOf, type Senders } from './message.ts';
import type { Subject } from './notice.ts';
import { UnknownWording } from './render-template.ts';
import { SendError } from './send-error.ts';
import type { NoticeEnd } from './told.ts';
import { type ClaimedNotice, claimNotice, finishNotice, postponeNotice } from './waiting-store.ts';

export type DeliverDeps = {
  db: Db;
  senders: Senders;
  /** What a notice speaks about, as it is now; undefined if it isn't there any more. */
  readSubject: (subject: Subject) => Promise<SubjectNow | undefined>;
  clock: Clock;
  realClock: Clock;
  settings: DeliverySettings;
  log: Log;
};

type Step =
  | { end: Omit<NoticeEnd, 'endedAt'>; seriesEnds?: boolean }
  | { later: { tryAt: Instant; failures: number }; reason: string };

const failed = (reason: string): Step => ({ end: { state: 'failed', reason } });

/**
 * Delivers one waiting notice: claims it, reads its subject again, then sends it, drops it with a reason, or lets it
 * wait for a later try. One that isn't waiting any more, or is another consumer's, is left alone. A crash between
 * sending and marking repeats the message once.
 */
export const deliverNotice = async (deps: DeliverDeps, key: NoticeKey): Promise<void> => {
  const realNow = deps.realClock.now();
  const leaseUntil = addSeconds(realNow, deps.settings.leaseSeconds);
  const claimed = await claimNotice(deps.db, key, { realNow, leaseUntil });
  if (!claimed) return;
  const now = deps.clock.now();
  const step = await tell(deps, claimed, now);
  const facts = { notice: claimed.notice.id, tries: claimed.tries, failures: claimed.failures };
  if ('later' in step) {
    const ours = await postponeNotice(deps.db, claimed, step.later);
    deps.log.info('notice-postponed', { ...facts, reason: step.reason, tryAt: step.later.tryAt, ours });
    return;
  }
  const expiresAtSeconds = epochSeconds(addSeconds(realNow, deps.settings.keepDays * 86_400));
  const end = { ...step.end, endedAt: now, expiresAtSeconds };
  const ours = await finishNotice(deps.db, claimed, end, step.seriesEnds);
  deps.log.info(`notice-${step.end.state}`, { ...facts, reason: step.end.reason, ours });
};

const tell = async (deps: DeliverDeps, claimed: ClaimedNotice, now: Instant): Promise<Step> => {
  const { notice, failures, tries } = claimed;
  if (tries > deps.settings.mostTries) return failed('outcome-unknown');
  const decision = decideDelivery(notice, await deps.readSubject(notice.subject), now, deps.settings);
  if (decision.act === 'drop')
    // What came too late may be followed by what doesn't; all other reasons hold for the whole series.
    return {
      end: { state: 'dropped', reason: decision.reason },
      seriesEnds: decision.reason !== 'too-late',
    };
  if (decision.act === 'hold') return { later: { tryAt: decision.until, failures }, reason: 'quiet-hours' };
  try {
    const { providerId } = await send(deps, claimed);
    return { end: { state: 'sent', providerId } };
  } catch (error) {
    if (error instanceof UnknownWording) return failed('unknown-wording');
    if (!(error instanceof SendError)) throw error;
    return afterRefusal(deps, claimed, error, now);
  }
};

const send = ({ senders, settings }: DeliverDeps, { notice }: ClaimedNotice) => {
  const message: Message = messageOf(notice, settings.signature);
  return senders[notice.channel].send(message);
};

const afterRefusal = (
  { db, settings }: DeliverDeps,
  { notice, failures: before }: ClaimedNotice,
  { kind, code }: SendError,
  now: Instant,
): Step => {
  const failures = before + 1;
  const tryAt =
    kind === 'temporary'
      ? nextTryAt({ failures, uselessAt: notice.uselessAt }, now, db.random(), settings)
      : undefined;
  return tryAt ? { later: { tryAt, failures }, reason: code } : failed(code);
};
