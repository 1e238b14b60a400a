import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listAvoidances } from './avoidance-store.ts';
import type { CarryFacts } from './carry-facts.ts';
import { type CarriedPart, carryPart, FIRST_ROUND, type Round, seatOf } from './carry-part.ts';
import type { Proposal, ProposalPart } from './proposal.ts';
import { listParts } from './proposal-parts-store.ts';

const PARTS_PER_PAGE = 32;
const AT_ONCE = 8;

/** The seats that full cadres take over from one another, where nothing speaks against it at this moment. */
const exchangedIn = async (db: Db, parts: ProposalPart[], facts: CarryFacts): Promise<Set<string>> => {
  const apart = new Set(
    (await listAvoidances(db)).map(({ householdId, cadreId }) => `${householdId}#${cadreId}`),
  );
  return new Set(
    parts.flatMap(({ cadreId, households }) =>
      households
        .filter(({ reason }) => reason.code !== 'kept' && !facts.departures.has(cadreId))
        .filter(({ householdId }) => !apart.has(`${householdId}#${cadreId}`))
        .filter(({ householdId }) => !facts.isAvoided(householdId, cadreId))
        .map(seatOf),
    ),
  );
};

/** Carries all parts over, page by page. Those that wait for room are tried again as long as that makes any. */
export const carryParts = async (
  db: Db,
  proposal: Proposal,
  facts: CarryFacts,
  now: Instant,
  work: LongWork,
): Promise<CarriedPart[]> => {
  const done: CarriedPart[] = [];
  let waiting: ProposalPart[] = [];
  const carryAll = async (parts: ProposalPart[], round: Round): Promise<void> => {
    const carried = await inParallel(parts, AT_ONCE, (part) =>
      carryPart(db, proposal, part, facts, now, round),
    );
    for (const [index, one] of carried.entries()) {
      const part = parts[index];
      if (one.waits && part) waiting.push({ ...part, planAnew: one.planAnew });
      else done.push(one);
    }
    // What was carried over is marked, so a run that is cut off begins again and passes over it.
    work.reached(undefined, done.length, proposal.cadres);
  };
  let after: string | undefined;
  do {
    work.signal.throwIfAborted();
    const page = await listParts(db, proposal.id, { limit: PARTS_PER_PAGE, after });
    await carryAll(page.parts, FIRST_ROUND);
    after = page.next;
  } while (after);
  for (let before = Number.POSITIVE_INFINITY; waiting.length > 0; ) {
    work.signal.throwIfAborted();
    const again = waiting;
    waiting = [];
    const isStuck = again.length >= before;
    await carryAll(
      again,
      isStuck ? { ends: true, exchanged: await exchangedIn(db, again, facts) } : FIRST_ROUND,
    );
    before = again.length;
  }
  return done;
};
