import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findFeedOfLeader, hashOfToken, putFeed } from './feed-token-store.ts';
import { findRecords } from './find-records.ts';

/**
 * Makes the secret address of a leader's calendar feed and answers its token, which nobody can read again afterwards.
 * An address made before ends with it. `by` is the account of whoever makes it. Refuses `not-found` for a leader who is
 * not on the roster, and `changed-meanwhile`.
 */
export const makeLeaderFeed = async (
  { db, ids }: { db: Db; ids: Ids },
  { leaderId, by }: { leaderId: string; by: string },
  now: Instant,
): Promise<Result<string>> => {
  const [leader] = await findRecords(db, 'leaders', [leaderId]);
  if (!leader) return refuse('not-found', 'not-found');
  const token = ids.token();
  const feed = {
    leaderId,
    leader: leader.name,
    post: leader.post,
    tokenHash: hashOfToken(token),
    madeAt: now,
    by,
  };
  const outcome = await commit(db, putFeed(db, feed, await findFeedOfLeader(db, leaderId)));
  return outcome.ok ? accept(token) : refuse('conflict', 'changed-meanwhile');
};
