import { civilDateOf } from '#shared/time/civil.ts';
import { addSeconds, epochSeconds } from '#shared/time/instant.ts';
import { type ClaimedNotice, type Claiming, claimNotice } from './claim-store.ts';
import { afterRefusal, afterTooMany, ends, failed, type Step } from './delivery-step.ts';
import { type NoticeKey, tryAtOf } from './keys.ts';
import type { Senders } from './message.ts';
import { removeWaiting } from './outcome-store.ts';
import { type Ready, type ReadyDeps, readyMessage } from './ready-message.ts';
import { countAttempt, TRIED_DAYS } from './recipient-store.ts';
import { SendError } from './send-error.ts';
import { settle } from './settle-step.ts';
import { wordsUsed } from './told-words.ts';
import { findWaiting, type WaitingNotice } from './waiting-store.ts';

export type DeliverDeps = ReadyDeps & { senders: Senders };

/**
 * Delivers one waiting notice: reads its subject again, then drops it with a reason, lets it wait, or claims and sends it.
 * One that isn't waiting any more, is another consumer's, or isn't due yet by this machine's clock, is left alone. Between claiming and
 * sending nothing else is done, so only a crash between sending and marking, or an answer that was lost, can repeat a
 * message, and a second such ends it.
 */
export const deliverNotice = async (deps: DeliverDeps, key: NoticeKey): Promise<void> => {
  const { db, clock, settings, log } = deps;
  if (tryAtOf(key) > clock.now()) return;
  const found = await findWaiting(db, key);
  if (!found) return;
  const { waiting, next: ready } = await readyMessage(deps, found);
  if (ready.act !== 'send') return await settle(deps, waiting, ready, clock.now());
  const claiming = await claim(deps, waiting, ready);
  if (claiming.as === 'claimed') {
    const step = await handOver(deps, claiming.claimed, ready);
    await settle(deps, claiming.claimed, step, clock.now());
  } else if (claiming.as === 'too-many') {
    await settle(deps, waiting, afterTooMany(waiting, { now: ready.now, settings }), ready.now);
  } else if (claiming.as === 'told') {
    await removeWaiting(db, waiting);
    log.info('notice-told-before', { notice: waiting.notice.id });
  }
};

const claim = (deps: DeliverDeps, waiting: WaitingNotice, { worded, now }: Ready): Promise<Claiming> => {
  const { db, realClock, settings } = deps;
  const realNow = realClock.now();
  return claimNotice(db, waiting, {
    realNow,
    leaseUntil: addSeconds(realNow, settings.leaseSeconds),
    words: wordsUsed(worded, waiting.notice),
    attempt: countAttempt(deps, waiting.notice, {
      on: civilDateOf(now),
      most: settings.mostPerRecipientDay,
      expiresAtSeconds: epochSeconds(addSeconds(realNow, (TRIED_DAYS + 2) * 86_400)),
    }),
  });
};

const handOver = async (
  { senders, settings, clock, db }: DeliverDeps,
  claimed: ClaimedNotice,
  { worded, now: countedAt }: Ready,
): Promise<Step> => {
  const { notice, tries } = claimed;
  if (tries.unknown >= settings.mostUnknown) return failed('outcome-unknown', { asked: false });
  try {
    const { sender, providerId } = await senders[notice.channel].send(worded.message);
    return ends({
      state: sender === 'hand' ? 'by-hand' : 'sent',
      sender,
      providerId,
      ...wordsUsed(worded, notice),
    });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return afterRefusal(claimed, error, { now: clock.now(), settings, chance: db.random(), countedAt });
  }
};
