import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { keyedHash } from '#shared/platform/ids.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { DigestRequest } from './digest-request.ts';
import { isHourOfDigest } from './digest-rules.ts';
import { defaultDigestSettings } from './digest-settings.ts';
import {
  changeSubscription,
  createSubscription,
  findSubscription,
  removeSubscription,
} from './digest-store.ts';
import type { DigestSubscription } from './digest-subscription.ts';

export type SubscribeDeps = { db: Db; hashSecret: string };

/** An account can be a phone, and a notice's id stands in logs: so a keyed hash of it. */
const idOf = (hashSecret: string, account: string): string => keyedHash(hashSecret, 'digest', account);

/** The subscription of an account, where it has one. */
export const findOwnDigest = (
  { db, hashSecret }: SubscribeDeps,
  account: string,
): Promise<DigestSubscription | undefined> => findSubscription(db, idOf(hashSecret, account));

const isSame = (read: DigestSubscription, asked: Omit<DigestRequest, 'version'> & { untilOn: string }) =>
  read.email === asked.email &&
  read.untilOn === asked.untilOn &&
  read.days.join(' ') === asked.days.join(' ');

/** The second try finds what the first one lost to: the same by a double tap, or another change. */
const MOST_TRIES = 2;

/**
 * Has the digest sent to an account, or sent otherwise, for a year from now. Who subscribes after the hour of today's gets
 * the first on the next day chosen. The same once more changes nothing. Refuses `changed-meanwhile`.
 */
export const subscribeDigest = async (
  { db, hashSecret }: SubscribeDeps,
  { account, request: { version, ...asked } }: { account: string; request: DigestRequest },
  now: Instant,
): Promise<Result<DigestSubscription>> => {
  const id = idOf(hashSecret, account);
  const today = civilDateOf(now);
  const wanted = { ...asked, untilOn: addDays(today, defaultDigestSettings.keptDays) };
  const first = isHourOfDigest(now, defaultDigestSettings) ? { writtenFor: today, writtenAt: now } : {};
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const read = await findSubscription(db, id);
    if (read && isSame(read, wanted)) return accept(read);
    if ((read?.version ?? 0) !== version) break;
    const next: DigestSubscription = { ...(read ?? { id, ...first }), ...wanted, version: version + 1 };
    const piece = read ? changeSubscription(db, read, wanted) : createSubscription(db, next);
    if ((await commit(db, [piece])).ok) return accept(next);
  }
  return refuse('conflict', 'changed-meanwhile');
};

/** Ends an account's digest; what is under way is dropped. Ending it again changes nothing, and nothing keeps anybody from it. */
export const unsubscribeDigest = ({ db, hashSecret }: SubscribeDeps, account: string): Promise<void> =>
  removeSubscription(db, idOf(hashSecret, account));
