import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { KeptPolicy, Policy } from './policy.ts';
import { findPolicy, putPolicy } from './policy-store.ts';

/**
 * Sets how visits are planned and who has a second cadre, over the version that was shown (0 where nothing was set yet).
 * What is planned already stays as it is. Refuses `changed-meanwhile`.
 */
export const setPolicy = async (
  { db }: { db: Db },
  { policy, version, by }: { policy: Policy; version: number; by: string },
  now: Instant,
): Promise<Result<KeptPolicy>> => {
  const before = await findPolicy(db);
  if (version !== (before?.version ?? 0)) return refuse('conflict', 'changed-meanwhile');
  const kept: KeptPolicy = { ...policy, version: version + 1, at: now, by };
  const outcome = await commit(db, [putPolicy(db, kept)]);
  return outcome.ok ? accept(kept) : refuse('conflict', 'changed-meanwhile');
};
