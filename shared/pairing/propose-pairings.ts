import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { type LongWork, uninterrupted } from '#shared/platform/long-work.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { proposalIdOf } from './keys.ts';
import { loadProblem } from './load-problem.ts';
import type { PairingSolution } from './pairing-problem.ts';
import { loadPairingPolicy } from './policy-store.ts';
import type { Proposal } from './proposal.ts';
import { putPart, putRest } from './proposal-parts-store.ts';
import { endingsOf, partsOf, unpairedOf } from './proposal-rules.ts';
import { createProposal } from './proposal-store.ts';
import { solvePairing } from './solve-pairing.ts';

const AT_ONCE = 25;
const PARTS_PER_BATCH = 200;
const MOST_NAMED = 100;

type Facts = Pick<Proposal, 'madeBy' | 'madeAt' | 'households' | 'cadres' | 'declined'>;

const newProposal = (
  id: string,
  { pairs, unpaired, ended, unmet, seats, capTotal, cost, bound }: PairingSolution,
  facts: Facts,
): Proposal => {
  const kept = pairs.filter(({ reason }) => reason.code === 'kept').length;
  return {
    id,
    state: 'draft',
    version: 1,
    ...facts,
    seats,
    kept,
    proposed: pairs.length - kept,
    unpaired: unpaired.length,
    ended: ended.length,
    unmet: [...new Set(unmet.map(({ householdId }) => householdId))].sort().slice(0, MOST_NAMED),
    capTotal,
    cost,
    bound,
  };
};

/**
 * Proposes a cadre for each household of the roster that hasn't declined, at the optimum `solvePairing` proves and around
 * what the office has locked or refused, and keeps the proposal as a draft to be looked at and confirmed. It changes no
 * pairing; one that is stopped leaves nothing to be seen. Refuses `no-cadres` and `no-households` where a roster is empty.
 */
export const proposePairings = async (
  { db, ids }: { db: Db; ids: Ids },
  { by }: { by: string },
  now: Instant,
  work: LongWork = uninterrupted,
): Promise<Result<Proposal>> => {
  const [{ rosters, problem, declined }, { pairingSettings }] = await Promise.all([
    loadProblem(db),
    loadPairingPolicy(db),
  ]);
  if (rosters.cadres.length === 0) return refuse('rule', 'no-cadres');
  if (rosters.households.length === 0) return refuse('rule', 'no-households');
  work.signal.throwIfAborted();
  const solution = solvePairing(problem, pairingSettings);
  const id = proposalIdOf(now, ids.token());
  const parts = partsOf(solution, rosters);
  for (let first = 0; first < parts.length; first += PARTS_PER_BATCH) {
    work.signal.throwIfAborted();
    const batch = parts.slice(first, first + PARTS_PER_BATCH);
    await inParallel(batch, AT_ONCE, (part) => putPart(db, id, part));
    // A run that is cut off begins again, with the rosters as they are then: nobody has seen this one.
    work.reached(undefined, first + batch.length, parts.length);
  }
  await putRest(db, id, 'unpaired', unpairedOf(solution, rosters));
  await putRest(db, id, 'ending', endingsOf(solution, rosters));
  const proposal = newProposal(id, solution, {
    madeBy: by,
    madeAt: now,
    households: rosters.households.length,
    cadres: rosters.cadres.length,
    declined,
  });
  const outcome = await commit(db, [createProposal(db, proposal)]);
  if (!outcome.ok) throw new Error('a proposal id came twice');
  return accept(proposal);
};
