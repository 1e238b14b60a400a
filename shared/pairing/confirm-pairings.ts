import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isProposalId } from './keys.ts';
import { writePairing } from './pairing-store.ts';
import type { Proposal, ProposalPart, ProposedHousehold } from './proposal.ts';
import { listParts, markPartCarried } from './proposal-parts-store.ts';
import { findProposal, markCarried, markConfirmed } from './proposal-store.ts';
import { loadRoster } from './roster-store.ts';

const PARTS_PER_PAGE = 100;
const AT_ONCE = 8;

export type Confirmation = {
  proposal: Proposal;
  /** Pairs that are pairings now. */
  paired: number;
  /** Households paired otherwise, or to be avoided by this cadre, since the proposal was made: left as they are. */
  changedMeanwhile: string[];
};

const carryHousehold = async (
  db: Db,
  { id, confirmedAt = '' }: Proposal,
  cadreId: string,
  { householdId, reason, over = 0 }: ProposedHousehold,
): Promise<boolean> => {
  const found = await writePairing(db, {
    householdId,
    cadreId,
    reason,
    version: over + 1,
    confirmedAt,
    proposalId: id,
  });
  // A pairing that bears this proposal's id was carried over before a break.
  return !found || found.proposalId === id;
};

type CarriedPart = { paired: number; changed: string[] };

const carryPart = async (
  db: Db,
  proposal: Proposal,
  part: ProposalPart,
  avoided: Set<string>,
): Promise<CarriedPart> => {
  const fresh = part.households.filter(({ reason }) => reason.code !== 'kept');
  if (part.carried) return { paired: fresh.length, changed: [] };
  const changed: string[] = [];
  for (const household of fresh) {
    const isCarried =
      !avoided.has(household.householdId) && (await carryHousehold(db, proposal, part.cadreId, household));
    if (!isCarried) changed.push(household.householdId);
  }
  if (changed.length === 0) await markPartCarried(db, proposal.id, part.cadreId);
  return { paired: fresh.length - changed.length, changed };
};

/**
 * Confirms a proposal. One conditional change settles it; then its pairs become pairings, each under its own condition,
 * so this can break off and be run again at any point: confirming a confirmed proposal carries over what is missing and
 * answers alike. Refuses `not-found`, and `changed-meanwhile` where the draft was changed at the same moment.
 */
export const confirmPairings = async (
  { db }: { db: Db },
  { id, by }: { id: string; by: string },
  now: Instant,
): Promise<Result<Confirmation>> => {
  const settled = await settle(db, id, by, now);
  if (!settled.ok) return settled;
  const proposal = settled.value;
  const cadres = await loadRoster(db, 'cadres');
  let paired = 0;
  const changedMeanwhile: string[] = [];
  let after: string | undefined;
  do {
    const page = await listParts(db, id, { limit: PARTS_PER_PAGE, after });
    const carried = await inParallel(page.parts, AT_ONCE, (part) =>
      carryPart(db, proposal, part, new Set(cadres.get(part.cadreId)?.record.avoidHouseholdIds)),
    );
    for (const one of carried) {
      paired += one.paired;
      changedMeanwhile.push(...one.changed);
    }
    after = page.next;
  } while (after);
  if (!proposal.carriedAt) await markCarried(db, id, now);
  return accept({
    proposal: { ...proposal, carriedAt: proposal.carriedAt ?? now },
    paired,
    changedMeanwhile,
  });
};

const settle = async (db: Db, id: string, by: string, now: Instant): Promise<Result<Proposal>> => {
  const found = isProposalId(id) ? await findProposal(db, id) : undefined;
  if (!found) return refuse('not-found', 'not-found');
  if (found.state === 'confirmed') return accept(found);
  const outcome = await commit(db, [markConfirmed(db, found, { by, at: now })]);
  const settled = await findProposal(db, id);
  if (outcome.ok && settled) return accept(settled);
  return settled?.state === 'confirmed' ? accept(settled) : refuse('conflict', 'changed-meanwhile');
};
