import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import { isHouseholdId } from './keys.ts';
import { findPairing, findPairings, listPairingsOfCadre } from './pairing-store.ts';
import { findHousehold, findHouseholds } from './roster-store.ts';
import { type KeptVisit, listVisitsOfCadre, listVisitsOfHousehold } from './visit-store.ts';

const LOOKS_BACK_DAYS = 366;
const VISITS_SHOWN = 12;

/** A household of a cadre's own, with the last visit that was made and the next that is planned, or else one that is overdue. */
export type OwnHousehold = { household: Household; lastVisit?: KeptVisit; nextVisit?: KeptVisit };

/** All households that are paired with this cadre now, by town and village. The index lists, the table decides. */
export const listOwnHouseholds = async (
  db: Db,
  cadreId: string,
  today: CivilDate,
): Promise<OwnHousehold[]> => {
  const listed = (await listPairingsOfCadre(db, cadreId)).map(({ householdId }) => householdId);
  const [pairings, households, visits] = await Promise.all([
    findPairings(db, listed),
    findHouseholds(db, listed),
    listVisitsOfCadre(db, cadreId, { from: addDays(today, -LOOKS_BACK_DAYS), to: '9999-12-31' }),
  ]);
  return [...households.values()]
    .filter(({ id }) => pairings.get(id)?.cadreId === cadreId)
    .map((household) => {
      const own = visits.filter(({ householdId }) => householdId === household.id);
      const planned = own.filter(({ state }) => state === 'planned');
      return {
        household,
        lastVisit: own.findLast(({ state }) => state === 'done'),
        nextVisit: planned.find(({ onDate }) => onDate >= today) ?? planned[0],
      };
    })
    .sort((one, other) => (placeKey(one) < placeKey(other) ? -1 : 1));
};

const placeKey = ({ household: { town, village, id } }: OwnHousehold): string =>
  JSON.stringify([town, village, id]);

/** A household of this cadre's own with its latest visits, newest first. Another's is `not-found`. */
export const findOwnHousehold = async (
  db: Db,
  cadreId: string,
  householdId: string,
): Promise<Result<{ household: Household; visits: KeptVisit[] }>> => {
  if (!isHouseholdId(householdId)) return refuse('not-found', 'not-found');
  const [pairing, household] = await Promise.all([
    findPairing(db, householdId),
    findHousehold(db, householdId),
  ]);
  if (pairing?.cadreId !== cadreId || !household) return refuse('not-found', 'not-found');
  return accept({ household, visits: await listVisitsOfHousehold(db, householdId, VISITS_SHOWN) });
};
