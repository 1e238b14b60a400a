import { matterIdOf } from '#shared/matters/keys.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { raiseMatter } from '#shared/matters/raise-matter.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { OwnVisit } from './own-visits.ts';

/** The id of the matter that was raised on a visit: one visit never makes two. */
export const matterIdOfVisit = (visitId: string): string => matterIdOf({ kind: 'visit', id: visitId });

/**
 * The pieces by which what was raised on a visit comes into the routing, in the transaction of its log; none where it is
 * not to be routed. Its cadre is the first handler (首问责任). A correction reaches it as long as it is with nobody yet.
 */
export const referMatter = async (
  db: Db,
  { visit, household }: OwnVisit,
  { cadreId, onDate }: { cadreId: string; onDate: CivilDate },
  now: Instant,
): Promise<TransactItem[]> => {
  const { refer, raised, topic } = visit.lastLog ?? {};
  if (!refer || !raised || !topic) return [];
  const id = matterIdOfVisit(visit.id);
  const { town, village } = household;
  const matter = {
    id,
    source: { kind: 'visit' as const, id: visit.id },
    householdId: household.id,
    topic,
    summary: raised,
    place: { town, village },
    receivedOn: onDate,
    firstHandler: { cadreId },
  };
  return raiseMatter(db, await findMatter(db, id), matter, { as: 'cadre', cadreId }, now);
};
