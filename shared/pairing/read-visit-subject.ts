import type { Db } from '#shared/platform/dynamo.ts';
import { partsOfVisitId } from './keys.ts';
import { findPairing } from './pairing-store.ts';
import { toldVersionOf } from './told-version-rules.ts';
import { findVisit } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

/**
 * A visit as its notices read it again at send: the version of which they speak, and whether it still stands. One that was made
 * already, or whose household is another cadre's now, doesn't. A wish for another time is of the visit's newest version; all
 * else speaks of its time and who goes, and holds as long as they do.
 */
export const readVisitSubject =
  (db: Db) =>
  async (visitId: string, template: string): Promise<{ version: number; live: boolean } | undefined> => {
    const parts = partsOfVisitId(visitId);
    if (!parts) return undefined;
    const [visit, pairing] = await Promise.all([findVisit(db, visitId), findPairing(db, parts.householdId)]);
    if (!visit) return undefined;
    const live = visit.state === 'planned' && pairing.first?.cadreId === firstCadreOf(visit);
    return { version: template === 'visit-time-asked' ? visit.version : toldVersionOf(visit), live };
  };
