import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { FeedKind, FeedOf } from './feed-token.ts';
import { findFeedOfOwner, hashOfToken, putFeed } from './feed-token-store.ts';
import { findRecords } from './find-records.ts';

type MakeFeedDeps = { db: Db; ids: Ids };

const makeFeed = async <K extends FeedKind>(
  { db, ids }: MakeFeedDeps,
  kind: K,
  ownerId: string,
  feedWith: (tokenHash: string) => FeedOf[K],
): Promise<Result<string>> => {
  const token = ids.token();
  const before = await findFeedOfOwner(db, kind, ownerId);
  const outcome = await commit(db, putFeed(db, kind, feedWith(hashOfToken(token)), before));
  return outcome.ok ? accept(token) : refuse('conflict', 'changed-meanwhile');
};

/**
 * Makes the secret address of a leader's calendar feed and answers its token, which nobody can read again afterwards.
 * An address made before ends with it. `by` is the account of whoever makes it. Refuses `not-found` for a leader who is
 * not on the roster, and `changed-meanwhile`.
 */
export const makeLeaderFeed = async (
  deps: MakeFeedDeps,
  { leaderId, by }: { leaderId: string; by: string },
  now: Instant,
): Promise<Result<string>> => {
  const [leader] = await findRecords(deps.db, 'leaders', [leaderId]);
  if (!leader) return refuse('not-found', 'not-found');
  const { name, post } = leader;
  return await makeFeed(deps, 'leader', leaderId, (tokenHash) => ({
    leaderId,
    leader: name,
    post,
    tokenHash,
    madeAt: now,
    by,
  }));
};

/** The same for the feed of a cadre's own visits. Refuses `changed-meanwhile`. */
export const makeCadreFeed = (
  deps: MakeFeedDeps,
  { cadreId, by }: { cadreId: string; by: string },
  now: Instant,
): Promise<Result<string>> =>
  makeFeed(deps, 'cadre', cadreId, (tokenHash) => ({ cadreId, tokenHash, madeAt: now, by }));
