import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { dayInWords } from '#shared/notices/notice-words.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import type { Clock } from '#shared/platform/clock.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Digest } from './digest.ts';
import { digestSince, digestUselessAt, digestVersion, isHourOfDigest, isToCome } from './digest-rules.ts';
import { defaultDigestSettings } from './digest-settings.ts';
import { listSubscriptions, noteWritten } from './digest-store.ts';
import type { DigestSubscription } from './digest-subscription.ts';
import { completeDigest, loadCommonDigest } from './load-digest.ts';
import { digestInWords, endInWords } from './say-digest.ts';

export type WriteDigestsDeps = { db: Db; clock: Clock; log: Log };

/** The mail: due at once, however late it is written, and of no use once its day is over. */
const noticeOf = ({ id, email, untilOn }: DigestSubscription, digest: Digest, now: Instant): Notice => {
  const end = endInWords(digest.on, untilOn, defaultDigestSettings.endSaidDays);
  return newNotice({
    subject: { kind: 'digest', id, version: digestVersion(digest.on) },
    template: 'digest-organizer',
    channel: 'email',
    to: email,
    variables: {
      day: dayInWords(digest.on),
      list: [digestInWords(digest), ...(end ? [end] : [])].join('\n\n'),
    },
    dueAt: now,
    uselessAt: digestUselessAt(digest.on),
  });
};

/**
 * Writes today's digest for everybody whose hour has come and who has none of it yet: the mail and the note that it was
 * written are one transaction, so running twice, late or on two machines writes one. What fails for one keeps none of the
 * others back and is tried again at the next run. Run each minute; says how many it wrote.
 */
export const writeDigests = async ({ db, clock, log }: WriteDigestsDeps): Promise<number> => {
  const now = clock.now();
  if (!isHourOfDigest(now, defaultDigestSettings)) return 0;
  const on = civilDateOf(now);
  const subscriptions = await listSubscriptions(db);
  if (subscriptions.every(({ writtenFor }) => writtenFor === on)) return 0;
  const workdays = await loadWorkdays(db, on);
  const due = subscriptions.filter((subscription) => isToCome(subscription, on, workdays));
  if (due.length === 0) return 0;
  const common = await loadCommonDigest(db, { on, workdays }, now);
  let written = 0;
  for (const subscription of due)
    try {
      const since = digestSince(subscription, on, workdays, defaultDigestSettings);
      const notice = noticeOf(subscription, await completeDigest(db, common, since), now);
      const outcome = await commit(db, [noteWritten(db, subscription, on, now), putNotice(db, notice)]);
      if (outcome.ok) written += 1;
    } catch (error) {
      log.error('digest-failed', error, { subscription: subscription.id });
    }
  log.info('digests-written', { due: due.length, written });
  return written;
};
