import { defaultMatterSettings, type MatterSettings } from '#shared/matters/matter-settings.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { handOverMatter } from './hand-over-matter.ts';
import type { Outcome, OutcomeRequest } from './outcome.ts';
import { recordOf } from './outcome-rules.ts';
import { findAnswered, putOutcome } from './screening-store.ts';

/** The second try finds what the first one lost to: the same record by a double tap, or another one. */
const MOST_TRIES = 2;

/**
 * Records what came of a reception, and brings what it left open into the routing in the same transaction. Refuses
 * `not-found` and what `recordOf` refuses.
 */
export const recordOutcome = async (
  { db, matterSettings = defaultMatterSettings }: { db: Db; matterSettings?: MatterSettings },
  { bookingId, request, by }: { bookingId: string; request: OutcomeRequest; by: string },
  now: Instant,
): Promise<Result<Outcome>> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { booking, outcome: read } = await findAnswered(db, bookingId);
    if (!booking) return refuse('not-found', 'not-found');
    const recorded = recordOf(booking, read, request, by, now);
    if (!recorded.ok || recorded.value === read) return recorded;
    const deps = { db, matterSettings };
    const written = await commit(db, [
      putOutcome(db, recorded.value, booking),
      ...(await handOverMatter(deps, booking, read, recorded.value, now)),
    ]);
    if (written.ok) return accept(recorded.value);
  }
  return refuse('conflict', 'changed-meanwhile');
};
