import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Departure } from './departure.ts';
import { findCadre } from './roster-store.ts';
import { putDeparture, removeDeparture } from './wishes-store.ts';

/**
 * Notes that a cadre leaves: from then on they are proposed for nobody, and the next proposal gives their households, with
 * plan, open matters and note, to others. Refuses the field `cadreId` with `cadre-unknown`.
 */
export const leaveCadre = async (
  { db }: { db: Db },
  { cadreId, leavesOn, note, by }: { cadreId: string; leavesOn: CivilDate; note?: string; by: string },
  now: Instant,
): Promise<Result<Departure>> => {
  if (!(await findCadre(db, cadreId))) return refuseFields([{ field: 'cadreId', code: 'cadre-unknown' }]);
  const departure: Departure = { cadreId, leavesOn, note, by, at: now };
  await commit(db, [putDeparture(db, departure)]);
  return accept(departure);
};

/** The cadre stays after all. What was handed over already stays where it is. */
export const stayCadre = async ({ db }: { db: Db }, cadreId: string): Promise<void> => {
  await commit(db, [removeDeparture(db, cadreId)]);
};
