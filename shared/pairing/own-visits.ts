import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import { partsOfVisitId } from './keys.ts';
import { findPairing, findPairings } from './pairing-store.ts';
import { findHousehold, findHouseholds } from './roster-store.ts';
import { findVisit, findVisits, type KeptVisit, listVisitsOfCadre } from './visit-store.ts';

export type OwnVisit = { visit: KeptVisit; household: Household };

/** A visit of this cadre with its household. Another's, or one of a household no longer theirs, is `not-found`. */
export const findOwnVisit = async (db: Db, cadreId: string, visitId: string): Promise<Result<OwnVisit>> => {
  const parts = partsOfVisitId(visitId);
  if (!parts) return refuse('not-found', 'not-found');
  const [visit, pairing, household] = await Promise.all([
    findVisit(db, visitId),
    findPairing(db, parts.householdId),
    findHousehold(db, parts.householdId),
  ]);
  const isOwn = visit?.cadreId === cadreId && pairing?.cadreId === cadreId;
  return isOwn && visit && household ? accept({ visit, household }) : refuse('not-found', 'not-found');
};

/** The visits of this cadre between two days, both included, in order of time. The index lists, the table decides. */
export const listOwnVisits = async (
  db: Db,
  cadreId: string,
  days: { from: CivilDate; to: CivilDate },
): Promise<OwnVisit[]> => {
  const listed = await listVisitsOfCadre(db, cadreId, days);
  const householdIds = [...new Set(listed.map(({ householdId }) => householdId))];
  const [visits, pairings, households] = await Promise.all([
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
      const isOwn = visit.cadreId === cadreId && pairings.get(visit.householdId)?.cadreId === cadreId;
      return isOwn && household ? [{ visit, household }] : [];
    })
    .sort((one, other) => (timeKey(one) < timeKey(other) ? -1 : 1));
};

const timeKey = ({ visit }: OwnVisit): string => `${visit.onDate} ${visit.startTime} ${visit.id}`;
