import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Avoidance } from './avoidance.ts';
import { findAvoidancesOfHousehold } from './avoidance-store.ts';
import type { Cadre } from './cadre.ts';
import type { Consent } from './consent.ts';
import { findConsent } from './consent-store.ts';
import type { Household } from './household.ts';
import { isHouseholdId } from './keys.ts';
import type { Lock } from './lock.ts';
import { type Nearness, neighbourhoodOf } from './neighbourhood.ts';
import type { PairingsOfHousehold, Seat } from './pairing.ts';
import { findPairing } from './pairing-store.ts';
import type { ProposalPart, ProposedHousehold } from './proposal.ts';
import { listParts } from './proposal-parts-store.ts';
import { findLatestProposal } from './proposal-store.ts';
import { findHousehold, loadRoster } from './roster-store.ts';
import { listDepartures, listLocks } from './wishes-store.ts';

/** A cadre who could take a household, and how near they are. */
export type Candidate = { cadre: Cadre; load: number; nearness: Nearness };

/** What the office looks at before it wants or refuses a cadre for a household. */
export type PairFacts = {
  household: Household;
  consent?: Consent;
  pairing: PairingsOfHousehold;
  proposed: Partial<Record<Seat, ProposedHousehold & { cadreId: string }>>;
  locks: Lock[];
  avoidances: Avoidance[];
  candidates: Candidate[];
  cadres: Map<string, Cadre>;
};

const PARTS_PER_PAGE = 200;
const MOST_CANDIDATES = 12;

const NEAREST: Record<Nearness, number> = { 'same-village': 0, 'same-town': 1, elsewhere: 2 };

const latestParts = async (db: Db): Promise<ProposalPart[]> => {
  const proposal = await findLatestProposal(db);
  const parts: ProposalPart[] = [];
  for (let after: string | undefined, more = proposal !== undefined; proposal && more; ) {
    const page = await listParts(db, proposal.id, { limit: PARTS_PER_PAGE, after });
    parts.push(...page.parts);
    after = page.next;
    more = after !== undefined;
  }
  return parts;
};

const proposedFor = (parts: ProposalPart[], householdId: string): PairFacts['proposed'] =>
  Object.fromEntries(
    parts.flatMap(({ cadreId, households }) =>
      households
        .filter((one) => one.householdId === householdId)
        .map((one) => [one.seat, { ...one, cadreId }]),
    ),
  );

/** Who is near and has room, the nearest first, then in the order of work numbers. */
const candidatesFor = (household: Household, cadres: Cadre[], parts: ProposalPart[]): Candidate[] => {
  const loads = new Map(parts.map((part) => [part.cadreId, part.households.length]));
  const places = [household, ...parts.flatMap(({ households }) => households)];
  const { nearness } = neighbourhoodOf(cadres, places);
  return cadres
    .map((cadre) => ({ cadre, load: loads.get(cadre.id) ?? 0, nearness: nearness(household, cadre) }))
    .filter(({ cadre, load }) => load < cadre.cap)
    .sort((a, b) => NEAREST[a.nearness] - NEAREST[b.nearness] || (a.cadre.id < b.cadre.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
};

/** A household with its cadres, what was proposed and what speaks for or against whom. Refuses `not-found`. */
export const findPairFacts = async (db: Db, householdId: string): Promise<Result<PairFacts>> => {
  const household = isHouseholdId(householdId) ? await findHousehold(db, householdId) : undefined;
  if (!household) return refuse('not-found', 'not-found');
  const [consent, pairing, avoidances, allLocks, departures, roster, parts] = await Promise.all([
    findConsent(db, householdId),
    findPairing(db, householdId),
    findAvoidancesOfHousehold(db, householdId),
    listLocks(db),
    listDepartures(db),
    loadRoster(db, 'cadres'),
    latestParts(db),
  ]);
  const cadres = new Map([...roster].map(([id, { record }]) => [id, record]));
  const avoided = new Set(avoidances.map(({ cadreId }) => cadreId));
  const taken = new Set([pairing.first?.cadreId, pairing.second?.cadreId]);
  const free = [...cadres.values()].filter(
    ({ id, avoidHouseholdIds }) =>
      !avoided.has(id) && !departures.has(id) && !taken.has(id) && !avoidHouseholdIds.includes(householdId),
  );
  return accept({
    household,
    consent,
    pairing,
    proposed: proposedFor(parts, householdId),
    locks: allLocks.filter((lock) => lock.householdId === householdId),
    avoidances,
    candidates: candidatesFor(household, free, parts),
    cadres,
  });
};
