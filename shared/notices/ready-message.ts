import type { Clock } from '#shared/platform/clock.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { findDeclined } from './decline-notices.ts';
import { decideDelivery } from './delivery-rules.ts';
import { afterSurprise, dropped, failed, type Step, waits } from './delivery-step.ts';
import { messageOf, type WordedMessage } from './message.ts';
import type { Channel } from './notice.ts';
import { addressedNow, type ReadSubject } from './read-subject.ts';
import { UnknownWording } from './render-template.ts';
import type { SettleDeps } from './settle-step.ts';
import type { WaitingNotice } from './waiting-store.ts';
import type { ReadWords } from './words.ts';

export type ReadyDeps = SettleDeps & {
  readSubject: ReadSubject;
  readWords: ReadWords;
  /** Resolves when the next message of a channel may go out, so that no provider is asked faster than it bears. */
  pace: (channel: Channel) => Promise<void>;
  clock: Clock;
};

/** A message that is to go out at once, and the instant at which that was decided. */
export type Ready = { act: 'send'; worded: WordedMessage; now: Instant };

/** What comes next for a waiting notice, which goes to where its recipient is reached now. */
type Decided = { waiting: WaitingNotice; next: Step | Ready };

/** What was decided so long ago is decided again. */
const STALE_SECONDS = 1;

/**
 * Everything that is decided and read before anybody claims a notice: its subject and its recipient's address as they are now, what
 * was declined there, its words. Then it waits for its turn.
 */
export const readyMessage = async (deps: ReadyDeps, waiting: WaitingNotice): Promise<Decided> => {
  const now = deps.clock.now();
  const first = await decideNow(deps, waiting, now);
  if (first.next.act !== 'send') return first;
  await deps.pace(waiting.notice.channel);
  const then = deps.clock.now();
  return secondsBetween(now, then) > STALE_SECONDS ? decideNow(deps, waiting, then) : first;
};

const decideNow = async (deps: ReadyDeps, waiting: WaitingNotice, now: Instant): Promise<Decided> => {
  try {
    return await decide(deps, waiting, now);
  } catch (error) {
    if (error instanceof UnknownWording) return { waiting, next: failed('unknown-wording') };
    // It mustn't stand in the way of what is due after it.
    deps.log.error('deliver-failed', error, { notice: waiting.notice.id });
    const { settings, db } = deps;
    return { waiting, next: afterSurprise(waiting, { now, settings, chance: db.random() }) };
  }
};

const decide = async (deps: ReadyDeps, found: WaitingNotice, now: Instant): Promise<Decided> => {
  const { settings } = deps;
  const { tries } = found;
  if (now >= found.notice.uselessAt) return { waiting: found, next: dropped('too-late') };
  const subject = await deps.readSubject(found.notice.subject, found.notice);
  const notice = addressedNow(found.notice, subject);
  const waiting = { ...found, notice };
  const declinedAt = await findDeclined(deps, notice);
  const decision = decideDelivery(notice, subject, now, settings, declinedAt !== undefined);
  if (decision.act === 'drop') return { waiting, next: dropped(decision.reason) };
  if (decision.act === 'hold') return { waiting, next: waits(decision.until, tries, 'quiet-hours') };
  const worded = await messageOf(notice, {
    readWords: deps.readWords,
    signature: settings.signature,
    failures: tries.failures,
    usefulSeconds: Math.floor(secondsBetween(now, notice.uselessAt)),
  });
  return { waiting, next: { act: 'send', worded, now } };
};
