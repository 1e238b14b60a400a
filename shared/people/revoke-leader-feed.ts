import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { findFeedOfLeader, removeFeed } from './feed-token-store.ts';

/**
 * Ends the address of a leader's calendar feed; to end it again changes nothing. Refuses `changed-meanwhile` where
 * another address was made at the same time.
 */
export const revokeLeaderFeed = async ({ db }: { db: Db }, leaderId: string): Promise<Result<void>> => {
  const feed = await findFeedOfLeader(db, leaderId);
  if (!feed) return accept(undefined);
  const outcome = await commit(db, removeFeed(db, feed));
  return outcome.ok ? accept(undefined) : refuse('conflict', 'changed-meanwhile');
};
