import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { visitIdOf } from './keys.ts';
import { pairingStands } from './pairing-store.ts';
import type { PlannedVisit } from './plan-visits.ts';
import type { Visit } from './visit.ts';
import { type VisitParties, visitNotices } from './visit-notices.ts';
import { createVisit, replaceVisit } from './visit-store.ts';

const PAIRING = 0;
const VISIT = 1;

/** The visit a plan makes of it. */
export const newVisit = (planned: PlannedVisit): Visit => ({
  ...planned,
  id: visitIdOf(planned.householdId, planned.occasion),
  state: 'planned',
  agreed: false,
  version: 1,
});

/**
 * Writes a planned visit with its notices in one transaction, if the household is still that cadre's and the occasion has
 * no visit yet; over `before` where a former cadre left one behind.
 */
export const placeVisit = async (
  db: Db,
  visit: Visit,
  parties: VisitParties,
  now: Instant,
  before?: Visit,
): Promise<'added' | 'there' | 'pairing-changed'> => {
  const outcome = await commit(db, [
    pairingStands(db, visit.householdId, visit.cadreId),
    before ? replaceVisit(db, before, visit) : createVisit(db, visit),
    ...visitNotices(visit, parties, now).map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return 'added';
  if (outcome.failed.has(PAIRING)) return 'pairing-changed';
  const found = outcome.failed.get(VISIT) as Visit | undefined;
  const isLeftOver = !before && found && isLeftBehind(found, visit);
  return isLeftOver
    ? await placeVisit(db, { ...visit, version: found.version + 1 }, parties, now, found)
    : 'there';
};

/** A visit for this occasion that a former cadre was to make and that nobody will: it is planned anew. */
export const isLeftBehind = (
  { state, cadreId, occasion }: Pick<Visit, 'state' | 'cadreId' | 'occasion'>,
  now: Pick<Visit, 'cadreId' | 'occasion'>,
): boolean => state === 'planned' && cadreId !== now.cadreId && occasion === now.occasion;
