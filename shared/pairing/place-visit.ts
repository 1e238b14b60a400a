import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { notAvoided } from './avoidance-store.ts';
import { mayBeVisited } from './consent-store.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { visitIdOf } from './keys.ts';
import { pairingStands } from './pairing-store.ts';
import type { PlannedVisit } from './plan-visits.ts';
import type { Visit } from './visit.ts';
import { type VisitParties, visitNotices } from './visit-notices.ts';
import { createVisit, replaceVisit } from './visit-store.ts';

const PAIRING = 0;
const VISIT = 1;
const CONSENT = 2;
const AVOIDED = 3;

/** The visit a plan makes of it; over `before` where the occasion had one that counts no more. */
const newVisit = (planned: PlannedVisit, now: Instant, before?: Pick<Visit, 'version'>): Visit => ({
  ...planned,
  id: visitIdOf(planned.householdId, planned.occasion),
  state: 'planned',
  agreed: false,
  version: (before?.version ?? 0) + 1,
  changedAt: now,
});

/**
 * Writes a planned visit with its notices in one transaction, if the household is still that cadre's, is not to be kept
 * apart from them and may be visited that day, and the occasion has no visit yet; over `before` where that one was cancelled or
 * a former cadre left it behind. A household that still expects that one is told at once.
 */
export const placeVisit = async (
  db: Db,
  planned: PlannedVisit,
  parties: VisitParties,
  now: Instant,
  before?: Visit,
): Promise<'added' | 'there' | 'pairing-changed' | 'consent-changed'> => {
  const visit = newVisit(planned, now, before);
  const heard = { expectedAt: before && (await findExpectedStart(db, before, now)) };
  const outcome = await commit(db, [
    pairingStands(db, visit.householdId, visit.cadreId),
    before ? replaceVisit(db, before, visit) : createVisit(db, visit),
    mayBeVisited(db, visit.householdId, visit.onDate),
    notAvoided(db, visit),
    ...visitNotices(visit, parties, now, heard).map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return 'added';
  if (outcome.failed.has(PAIRING) || outcome.failed.has(AVOIDED)) return 'pairing-changed';
  if (outcome.failed.has(CONSENT)) return 'consent-changed';
  const found = outcome.failed.get(VISIT) as Visit | undefined;
  const isLeftOver = !before && found && isLeftBehind(found, visit);
  return isLeftOver ? await placeVisit(db, planned, parties, now, found) : 'there';
};

/**
 * A visit for this occasion that nobody will make, so that it is planned anew: it was cancelled, or a former cadre was to
 * make it. One that a colleague makes in place of the household's cadre is theirs still.
 */
export const isLeftBehind = (
  { state, cadreId, standsInFor, occasion }: Pick<Visit, 'state' | 'cadreId' | 'standsInFor' | 'occasion'>,
  now: Pick<Visit, 'cadreId' | 'occasion'>,
): boolean => {
  if (occasion !== now.occasion) return false;
  return state === 'cancelled' || (state === 'planned' && (standsInFor ?? cadreId) !== now.cadreId);
};
