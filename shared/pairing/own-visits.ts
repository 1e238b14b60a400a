import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { partsOfVisitId } from './keys.ts';
import { findPairing, findPairings } from './pairing-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findHousehold, findHouseholds } from './roster-store.ts';
import { findVisit, findVisits, type KeptVisit, listVisitsOfCadre } from './visit-store.ts';
import { isToMake } from './whose-visit-rules.ts';

/** A visit with its household, which has the frequency that holds. */
export type OwnVisit = { visit: KeptVisit; household: Household };

/**
 * A visit this cadre makes, their own or in a colleague's place, with its household. Another's, or one of a household
 * that has another first cadre by now, is `not-found`.
 */
export const findOwnVisit = async (db: Db, cadreId: string, visitId: string): Promise<Result<OwnVisit>> => {
  const parts = partsOfVisitId(visitId);
  if (!parts) return refuse('not-found', 'not-found');
  const [{ visitSettings }, visit, pairing, household] = await Promise.all([
    loadPairingPolicy(db),
    findVisit(db, visitId),
    findPairing(db, parts.householdId),
    findHousehold(db, parts.householdId),
  ]);
  const isOwn = visit && isToMake(visit, cadreId, pairing.first?.cadreId);
  return isOwn && household
    ? accept({ visit, household: withFrequency(household, visitSettings) })
    : refuse('not-found', 'not-found');
};

/** The visits this cadre makes between two days, both included, in order of time. The index lists, the table decides. */
export const listOwnVisits = async (
  db: Db,
  cadreId: string,
  days: { from: CivilDate; to: CivilDate },
): Promise<OwnVisit[]> => {
  const listed = await listVisitsOfCadre(db, cadreId, days);
  const householdIds = [...new Set(listed.map(({ householdId }) => householdId))];
  const [{ visitSettings }, visits, pairings, households] = await Promise.all([
    loadPairingPolicy(db),
    findVisits(
      db,
      listed.map(({ id }) => id),
    ),
    findPairings(db, householdIds),
    findHouseholds(db, householdIds),
  ]);
  return visits
    .filter(({ onDate }) => days.from <= onDate && onDate <= days.to)
    .flatMap((visit) => {
      const household = households.get(visit.householdId);
      const isOwn = isToMake(visit, cadreId, pairings.get(visit.householdId)?.first?.cadreId);
      return isOwn && household ? [{ visit, household: withFrequency(household, visitSettings) }] : [];
    })
    .sort((one, other) => (timeKey(one) < timeKey(other) ? -1 : 1));
};

const timeKey = ({ visit }: OwnVisit): string => `${visit.onDate} ${visit.startTime} ${visit.id}`;
