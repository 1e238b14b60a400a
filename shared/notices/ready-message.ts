import type { Clock } from '#shared/platform/clock.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { findDeclined } from './decline-notices.ts';
import { decideDelivery, type SubjectNow } from './delivery-rules.ts';
import { afterFailure, dropped, failed, type Step, waits } from './delivery-step.ts';
import { messageOf, type WordedMessage } from './message.ts';
import type { Channel, Subject } from './notice.ts';
import { UnknownWording } from './render-template.ts';
import type { SettleDeps } from './settle-step.ts';
import type { WaitingNotice } from './waiting-store.ts';
import type { ReadWords } from './words.ts';

export type ReadyDeps = SettleDeps & {
  /** What a notice speaks about, as it is now; undefined if it isn't there any more. */
  readSubject: (subject: Subject) => Promise<SubjectNow | undefined>;
  readWords: ReadWords;
  /** Resolves when the next message of a channel may go out, so that no provider is asked faster than it bears. */
  pace: (channel: Channel) => Promise<void>;
  clock: Clock;
};

/** A message that is to go out at once, and the instant at which that was decided. */
export type Ready = { act: 'send'; worded: WordedMessage; now: Instant };

/** What was decided so long ago is decided again. */
const STALE_SECONDS = 1;

/**
 * Everything that is decided and read before anybody claims a notice: its subject as it is now, what its recipient declined, its
 * words. Then it waits for its turn.
 */
export const readyMessage = async (deps: ReadyDeps, waiting: WaitingNotice): Promise<Step | Ready> => {
  const now = deps.clock.now();
  const first = await decideNow(deps, waiting, now);
  if (first.act !== 'send') return first;
  await deps.pace(waiting.notice.channel);
  const then = deps.clock.now();
  return secondsBetween(now, then) > STALE_SECONDS ? decideNow(deps, waiting, then) : first;
};

const decideNow = async (deps: ReadyDeps, waiting: WaitingNotice, now: Instant): Promise<Step | Ready> => {
  try {
    return await decide(deps, waiting, now);
  } catch (error) {
    if (error instanceof UnknownWording) return failed('unknown-wording');
    // It mustn't stand in the way of what is due after it.
    deps.log.error('deliver-failed', error, { notice: waiting.notice.id });
    const { settings, db } = deps;
    return afterFailure(waiting, 'surprise', { now, settings, chance: db.random() });
  }
};

const decide = async (
  deps: ReadyDeps,
  { notice, tries }: WaitingNotice,
  now: Instant,
): Promise<Step | Ready> => {
  const { settings } = deps;
  if (now >= notice.uselessAt) return dropped('too-late');
  const [subject, declinedAt] = await Promise.all([
    deps.readSubject(notice.subject),
    findDeclined(deps, notice),
  ]);
  const decision = decideDelivery(notice, subject, now, settings, declinedAt !== undefined);
  if (decision.act === 'drop') return dropped(decision.reason);
  if (decision.act === 'hold') return waits(decision.until, tries, 'quiet-hours');
  const worded = await messageOf(notice, {
    readWords: deps.readWords,
    signature: settings.signature,
    failures: tries.failures,
    usefulSeconds: Math.floor(secondsBetween(now, notice.uselessAt)),
  });
  return { act: 'send', worded, now };
};
