import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Absence } from './absence.ts';
import { type AffectedVisit, absentDays, affectedBy } from './absence-rules.ts';
import { findVisits, type KeptVisit, listVisitsOfCadre } from './visit-store.ts';

const CADRES_AT_ONCE = 16;

/** The visits yet to come that fall on some absences, as they are at this moment, cadre by cadre and day by day. */
export const findAffectedVisits = async (
  db: Db,
  absences: Absence[],
  now: Instant,
): Promise<AffectedVisit<KeptVisit>[]> => {
  const today = civilDateOf(now);
  const cadreIds = [...new Set(absences.map(({ cadreId }) => cadreId))].sort();
  const found = await inParallel(cadreIds, CADRES_AT_ONCE, async (cadreId) => {
    const own = absences.filter((one) => one.cadreId === cadreId);
    const to = own.map((one) => one.to).reduce((a, b) => (a > b ? a : b), today);
    const listed = await listVisitsOfCadre(db, cadreId, { from: addDays(today, 1), to });
    const days = absentDays(own);
    const ids = affectedBy(listed, days, today).map(({ visit }) => visit.id);
    const visits = (await findVisits(db, ids)).filter((visit) => visit.cadreId === cadreId);
    return affectedBy(visits, days, today).sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
  });
  return found.flat();
};

const timeKey = ({ visit }: AffectedVisit<KeptVisit>): string =>
  `${visit.onDate} ${visit.startTime} ${visit.id}`;
