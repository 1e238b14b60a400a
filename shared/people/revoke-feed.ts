import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { FeedKind } from './feed-token.ts';
import { findFeedOfOwner, removeFeed } from './feed-token-store.ts';

/**
 * Ends the address of a leader's or cadre's calendar feed; to end it again changes nothing. Refuses `changed-meanwhile`
 * where another address was made at the same time.
 */
export const revokeFeed = async (
  { db }: { db: Db },
  kind: FeedKind,
  ownerId: string,
): Promise<Result<void>> => {
  const feed = await findFeedOfOwner(db, kind, ownerId);
  if (!feed) return accept(undefined);
  const outcome = await commit(db, removeFeed(db, kind, feed));
  return outcome.ok ? accept(undefined) : refuse('conflict', 'changed-meanwhile');
};
