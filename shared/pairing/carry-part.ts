import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { CarryFacts } from './carry-facts.ts';
import { carryPair } from './carry-pair.ts';
import { findPairings, listPairingsOfCadre } from './pairing-store.ts';
import type { Proposal, ProposalPart, ProposedHousehold } from './proposal.ts';
import { markPartCarried } from './proposal-parts-store.ts';
import { findHouseholds } from './roster-store.ts';

/** What carrying a cadre's part over came to; `waits` for room that others may make. */
export type CarriedPart = { paired: number; planAnew: number; changed: string[]; waits: boolean };

/** A seat by its household. */
export const seatOf = ({ householdId, seat }: Pick<ProposedHousehold, 'householdId' | 'seat'>): string =>
  `${householdId}#${seat}`;

/** The seats a cadre has at this moment. */
const seatsOf = async (db: Db, cadreId: string): Promise<Set<string>> => {
  const listed = await listPairingsOfCadre(db, cadreId);
  const now = await findPairings(
    db,
    listed.map(({ householdId }) => householdId),
  );
  const own = listed.filter(({ householdId, seat }) => now.get(householdId)?.[seat]?.cadreId === cadreId);
  return new Set(own.map(seatOf));
};

/** Rounds of carrying over: what has no room waits, takes places that are about to be exchanged, or is left. */
export type Round = { ends: boolean; exchanged: Set<string> };
export const FIRST_ROUND: Round = { ends: false, exchanged: new Set() };

/**
 * Carries a cadre's part over, never past the cap: what has no room yet waits until others have taken theirs over; where
 * that ends, it is left as changed meanwhile.
 */
export const carryPart = async (
  db: Db,
  proposal: Proposal,
  part: ProposalPart,
  facts: CarryFacts,
  now: Instant,
  { ends, exchanged }: Round,
): Promise<CarriedPart> => {
  const fresh = part.households.filter(({ reason }) => reason.code !== 'kept');
  const carried: CarriedPart = {
    paired: fresh.length,
    planAnew: part.planAnew ?? 0,
    changed: [],
    waits: false,
  };
  if (part.carried || fresh.length === 0) return carried;
  const [own, households] = await Promise.all([
    seatsOf(db, part.cadreId),
    findHouseholds(
      db,
      fresh.map(({ householdId }) => householdId),
    ),
  ]);
  const going = [...own].filter((seat) => exchanged.has(seat)).length;
  const cap = (facts.cadres.get(part.cadreId)?.cap ?? 0) + going;
  for (const proposed of fresh) {
    const household = households.get(proposed.householdId);
    const isOver = !own.has(seatOf(proposed)) && own.size >= cap;
    if (isOver && !ends) {
      carried.waits = true;
      continue;
    }
    const { came, planAnew } =
      household && !isOver
        ? await carryPair(db, proposal, part.cadreId, proposed, household, facts, now)
        : { came: 'changed', planAnew: 0 };
    if (came === 'changed') carried.changed.push(proposed.householdId);
    else own.add(seatOf(proposed));
    carried.planAnew += planAnew;
  }
  if (carried.changed.length === 0 && !carried.waits)
    await markPartCarried(db, proposal.id, part.cadreId, carried.planAnew);
  return { ...carried, paired: fresh.length - carried.changed.length };
};
