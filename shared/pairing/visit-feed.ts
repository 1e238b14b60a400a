import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listOwnVisits } from './own-visits.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findCadre } from './roster-store.ts';
import { feedDays, type VisitEntry, visitEntryOf } from './visit-feed-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { findDeparture } from './wishes-store.ts';

/** The visits of a cadre as entries of a calendar; undefined for one who is not on the roster any more, or has left. */
export const listVisitEntries = async (
  { db, visitSettings: delivered }: { db: Db; visitSettings: VisitSettings },
  cadreId: string,
  now: Instant,
): Promise<VisitEntry[] | undefined> => {
  const today = civilDateOf(now);
  const [cadre, departure] = await Promise.all([findCadre(db, cadreId), findDeparture(db, cadreId)]);
  if (!cadre || (departure && departure.leavesOn <= today)) return undefined;
  const [own, { visitSettings }] = await Promise.all([
    listOwnVisits(db, cadreId, feedDays(today)),
    loadPairingPolicy(db, { visitSettings: delivered }),
  ]);
  return own.map(({ visit, household }) => visitEntryOf(visit, household, visitSettings));
};
