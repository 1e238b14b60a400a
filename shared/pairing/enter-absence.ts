import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Absence } from './absence.ts';
import { mayBeAbsent } from './absence-rules.ts';
import { createAbsence } from './absence-store.ts';
import { findCadre } from './roster-store.ts';

/**
 * Enters days on which a cadre can't go out. Visits that are planned on them stay until somebody has them planned anew;
 * to enter the same again changes nothing. Refuses the field `cadreId` (`cadre-unknown`) and what `mayBeAbsent` refuses.
 */
export const enterAbsence = async (
  { db }: { db: Db },
  asked: Omit<Absence, 'at'>,
  now: Instant,
): Promise<Result<Absence>> => {
  const decided = mayBeAbsent(asked, now);
  if (!decided.ok) return decided;
  if (!(await findCadre(db, asked.cadreId)))
    return refuseFields([{ field: 'cadreId', code: 'cadre-unknown' }]);
  const absence: Absence = { ...asked, at: now };
  await commit(db, [createAbsence(db, absence)]);
  return accept(absence);
};
