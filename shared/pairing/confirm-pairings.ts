import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { type LongWork, uninterrupted } from '#shared/platform/long-work.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { carryEnding } from './carry-ending.ts';
import { loadCarryFacts } from './carry-facts.ts';
import { carryParts } from './carry-parts.ts';
import { handOnRest } from './hand-on-rest.ts';
import { isProposalId } from './keys.ts';
import { loadPairingPolicy } from './policy-store.ts';
import type { Proposal } from './proposal.ts';
import { listRest } from './proposal-parts-store.ts';
import { findLatestProposal, findProposal, markCarried, markConfirmed } from './proposal-store.ts';
import { defaultVisitSettings, type VisitSettings } from './visit-settings.ts';

const AT_ONCE = 8;

export type Confirmation = {
  proposal: Proposal;
  /** Pairs that are pairings now. */
  paired: number;
  /** Households paired otherwise, to be avoided by this cadre, or declined since the proposal was made: left as they are. */
  changedMeanwhile: string[];
  /** Visits of households with a new cadre that are to be planned anew. */
  planAnew: number;
};

/**
 * Confirms the latest proposal. One conditional change settles it; then its pairs become pairings, each in a transaction of
 * its own, so this can break off and be run again at any point: confirming a confirmed proposal carries over what is missing
 * and answers alike. Refuses `not-found`, `proposal-outdated` where a newer one was made, and `changed-meanwhile` where the
 * draft was changed at the same moment.
 */
export const confirmPairings = async (
  { db, visitSettings: delivered = defaultVisitSettings }: { db: Db; visitSettings?: VisitSettings },
  { id, by }: { id: string; by: string },
  now: Instant,
  work: LongWork = uninterrupted,
): Promise<Result<Confirmation>> => {
  const settled = await settle(db, id, by, now);
  if (!settled.ok) return settled;
  const proposal = settled.value;
  const { visitSettings } = await loadPairingPolicy(db, { visitSettings: delivered });
  const facts = await loadCarryFacts(db, visitSettings, now);
  const carried = await carryParts(db, proposal, facts, now, work);
  await inParallel(await listRest(db, id, 'ending'), AT_ONCE, (ending) =>
    carryEnding(db, proposal, ending, facts, now),
  );
  for (const departure of facts.departures.values()) await handOnRest(db, departure, facts, now);
  if (!proposal.carriedAt) await markCarried(db, id, now);
  return accept({
    proposal: { ...proposal, carriedAt: proposal.carriedAt ?? now },
    paired: carried.reduce((sum, { paired }) => sum + paired, 0),
    changedMeanwhile: carried.flatMap(({ changed }) => changed),
    planAnew: carried.reduce((sum, { planAnew }) => sum + planAnew, 0),
  });
};

const settle = async (db: Db, id: string, by: string, now: Instant): Promise<Result<Proposal>> => {
  const found = isProposalId(id) ? await findProposal(db, id) : undefined;
  if (!found) return refuse('not-found', 'not-found');
  if (found.state === 'confirmed') return accept(found);
  if ((await findLatestProposal(db))?.id !== id) return refuse('conflict', 'proposal-outdated');
  const outcome = await commit(db, [markConfirmed(db, found, { by, at: now })]);
  const settled = await findProposal(db, id);
  if (outcome.ok && settled) return accept(settled);
  return settled?.state === 'confirmed' ? accept(settled) : refuse('conflict', 'changed-meanwhile');
};
