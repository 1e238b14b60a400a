import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { wasOnlyTried } from './beside-plan-rules.ts';
import type { Consent } from './consent.ts';
import { findConsents } from './consent-store.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { isHouseholdId } from './keys.ts';
import { latestOf, seatOf, visitsNear } from './own-household-rules.ts';
import type { Pairing, Seat } from './pairing.ts';
import { findPairing, findPairings, listPairingsOfCadre } from './pairing-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findHousehold, findHouseholds } from './roster-store.ts';
import { type KeptVisit, listVisitsOfHousehold } from './visit-store.ts';

const VISITS_SHOWN = 12;
const AT_ONCE = 8;

/** A household of a cadre's own with the frequency that holds, with the seat the cadre has there and what the household says to being paired. */
type Own = { household: Household; seat: Seat; consent?: Consent };

/**
 * A household of a cadre's own with the last visit that was made, by whomever, and the next that is planned, or else one
 * that is overdue.
 */
export type OwnHousehold = Own & { lastVisit?: KeptVisit; nextVisit?: KeptVisit };

/** A household of a cadre's own with its visits around today, latest first, and what a former cadre left with it. */
export type OwnHouseholdInFull = Own & { visits: KeptVisit[]; handedOver?: Pairing['handedOver'] };

/** All households of which this cadre is the first or second now, by town and village. The index lists, the table decides. */
export const listOwnHouseholds = async (
  db: Db,
  cadreId: string,
  today: CivilDate,
): Promise<OwnHousehold[]> => {
  const pairings = await listPairingsOfCadre(db, cadreId);
  const listed = [...new Set(pairings.map(({ householdId }) => householdId))];
  const [{ visitSettings }, paired, households, consents, visits] = await Promise.all([
    loadPairingPolicy(db),
    findPairings(db, listed),
    findHouseholds(db, listed),
    findConsents(db, listed),
    inParallel(listed, AT_ONCE, (id) => listVisitsOfHousehold(db, id)),
  ]);
  return listed
    .flatMap((id, nth) => {
      const [household, seat] = [households.get(id), seatOf(paired.get(id), cadreId)];
      const counted = (visits[nth] ?? []).filter((visit) => !wasOnlyTried(visit, today));
      const latest = latestOf(counted, today);
      if (!household || !seat) return [];
      const asVisited = withFrequency(household, visitSettings);
      return [{ household: asVisited, seat, consent: consents.get(id), ...latest }];
    })
    .sort((one, other) => (placeKey(one) < placeKey(other) ? -1 : 1));
};

const placeKey = ({ household: { town, village, id } }: OwnHousehold): string =>
  JSON.stringify([town, village, id]);

/** A household of this cadre's own. Another's is `not-found`. */
export const findOwnHousehold = async (
  db: Db,
  cadreId: string,
  householdId: string,
  today: CivilDate,
): Promise<Result<OwnHouseholdInFull>> => {
  if (!isHouseholdId(householdId)) return refuse('not-found', 'not-found');
  const [pairing, household] = await Promise.all([
    findPairing(db, householdId),
    findHousehold(db, householdId),
  ]);
  const seat = seatOf(pairing, cadreId);
  if (!seat || !household) return refuse('not-found', 'not-found');
  const [{ visitSettings }, consents, all] = await Promise.all([
    loadPairingPolicy(db),
    findConsents(db, [householdId]),
    listVisitsOfHousehold(db, householdId),
  ]);
  const consent = consents.get(householdId);
  const visits = visitsNear(all, today, VISITS_SHOWN);
  const asVisited = withFrequency(household, visitSettings);
  return accept({ household: asVisited, seat, consent, visits, handedOver: pairing[seat]?.handedOver });
};

/** A household of which this cadre is the first. Another's is `not-found`. */
export const findFirstHousehold = async (
  db: Db,
  cadreId: string,
  householdId: string,
): Promise<Result<Household>> => {
  if (!isHouseholdId(householdId)) return refuse('not-found', 'not-found');
  const [pairing, household] = await Promise.all([
    findPairing(db, householdId),
    findHousehold(db, householdId),
  ]);
  return pairing.first?.cadreId === cadreId && household
    ? accept(household)
    : refuse('not-found', 'not-found');
};
