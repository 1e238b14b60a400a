import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { proposalIdOf } from './keys.ts';
import { findPairings } from './pairing-store.ts';
import type { Proposal, Unpaired } from './proposal.ts';
import { putPart, putUnpaired } from './proposal-parts-store.ts';
import { partsOf, unpairedOf } from './proposal-rules.ts';
import { createProposal } from './proposal-store.ts';
import { loadRoster } from './roster-store.ts';
import { type PairingSolution, solvePairing } from './solve-pairing.ts';

const AT_ONCE = 25;
const UNPAIRED_PER_ITEM = 1000;

const chunksOf = (unpaired: Unpaired[]): Unpaired[][] =>
  Array.from({ length: Math.ceil(unpaired.length / UNPAIRED_PER_ITEM) }, (_, index) =>
    unpaired.slice(index * UNPAIRED_PER_ITEM, (index + 1) * UNPAIRED_PER_ITEM),
  );

const recordsOf = <T>(roster: Map<string, { record: T }>): T[] =>
  [...roster.values()].map(({ record }) => record);

const newProposal = (
  id: string,
  { pairs, unpaired, capTotal, cost, bound }: PairingSolution,
  facts: Pick<Proposal, 'madeBy' | 'madeAt' | 'households' | 'cadres'>,
): Proposal => {
  const kept = pairs.filter(({ reason }) => reason.code === 'kept').length;
  return {
    id,
    state: 'draft',
    version: 1,
    ...facts,
    kept,
    proposed: pairs.length - kept,
    unpaired: unpaired.length,
    capTotal,
    cost,
    bound,
  };
};

/**
 * Proposes a cadre for each household of the roster, at the optimum `solvePairing` proves, and keeps the proposal as a
 * draft to be looked at and confirmed. It changes no pairing. Refuses `no-cadres` and `no-households` where a roster
 * is empty.
 */
export const proposePairings = async (
  { db, ids }: { db: Db; ids: Ids },
  { by }: { by: string },
  now: Instant,
): Promise<Result<Proposal>> => {
  const [cadreRoster, householdRoster] = await Promise.all([
    loadRoster(db, 'cadres'),
    loadRoster(db, 'households'),
  ]);
  if (cadreRoster.size === 0) return refuse('rule', 'no-cadres');
  if (householdRoster.size === 0) return refuse('rule', 'no-households');
  const existing = await findPairings(db, [...householdRoster.keys()]);
  const rosters = { cadres: recordsOf(cadreRoster), households: recordsOf(householdRoster), existing };
  const solution = solvePairing({ ...rosters, existing: [...existing.values()] });
  const id = proposalIdOf(now, ids.token());
  await inParallel(partsOf(solution, rosters), AT_ONCE, (part) => putPart(db, id, part));
  await inParallel(chunksOf(unpairedOf(solution, rosters)), AT_ONCE, (unpaired, chunk) =>
    putUnpaired(db, id, chunk, unpaired),
  );
  const proposal = newProposal(id, solution, {
    madeBy: by,
    madeAt: now,
    households: householdRoster.size,
    cadres: cadreRoster.size,
  });
  const outcome = await commit(db, [createProposal(db, proposal)]);
  if (!outcome.ok) throw new Error('a proposal id came twice');
  return accept(proposal);
};
