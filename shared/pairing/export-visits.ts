import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { addDays, addMonths, type CivilMonth } from '#shared/time/civil.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { loadRoster } from './roster-store.ts';
import { type KeptVisit, listVisitsOfCadre } from './visit-store.ts';

const AT_ONCE = 16;

/** A visit with who goes and to whom, as far as the rosters have them. */
export type ExportedVisit = { visit: KeptVisit; cadre?: Cadre; household?: Household };

/** The visits of a month, cancelled ones and those that stand in for a colleague included, earliest first. */
export const listVisitsOfMonth = async (db: Db, month: CivilMonth): Promise<ExportedVisit[]> => {
  const [households, cadres] = await Promise.all([loadRoster(db, 'households'), loadRoster(db, 'cadres')]);
  const range = { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) };
  const visits = await inParallel([...cadres.keys()], AT_ONCE, (id) => listVisitsOfCadre(db, id, range));
  const orderOf = ({ onDate, startTime, id }: KeptVisit): string => `${onDate} ${startTime} ${id}`;
  return visits
    .flat()
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map((visit) => ({
      visit,
      cadre: cadres.get(visit.cadreId)?.record,
      household: households.get(visit.householdId)?.record,
    }));
};
