import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { digestSince, nextDigestOn } from './digest-rules.ts';
import { defaultDigestSettings } from './digest-settings.ts';
import type { DigestSubscription } from './digest-subscription.ts';
import { completeDigest, loadCommonDigest } from './load-digest.ts';
import { digestInWords } from './say-digest.ts';

/** What a digest written now would list, line by line, and the day of the next one of a subscription. */
export const previewDigest = async (
  { db }: { db: Db },
  subscription: DigestSubscription | undefined,
  now: Instant,
): Promise<{ lines: string[]; nextOn?: CivilDate }> => {
  const on = civilDateOf(now);
  const workdays = await loadWorkdays(db, on);
  const common = await loadCommonDigest(db, { on, workdays }, now);
  const since = digestSince(subscription ?? {}, on, workdays, defaultDigestSettings);
  return {
    lines: digestInWords(await completeDigest(db, common, since)).split('\n'),
    nextOn: subscription && nextDigestOn(subscription, now, workdays),
  };
};
