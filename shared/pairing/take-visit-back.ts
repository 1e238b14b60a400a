import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { takenBackNotices } from './hand-over-notices.ts';
import { partsOfVisitId } from './keys.ts';
import type { OwnVisit } from './own-visits.ts';
import { findPairing, pairingStands } from './pairing-store.ts';
import { findCadre, findHousehold } from './roster-store.ts';
import { isOpen } from './visit-rules.ts';
import { findVisit, type KeptVisit, replaceVisit } from './visit-store.ts';

export type TakeVisitBackInput = {
  /** The household's first cadre. */
  cadreId: string;
  visitId: string;
  /** The version the cadre saw, where a page showed one. */
  version?: number;
};

/**
 * Takes a visit back from the colleague who was to make it, as long as it is still to be made; to take back what is one's
 * own already changes nothing. Refuses `not-found` (also for what isn't theirs), `changed-meanwhile`, what `isOpen` refuses.
 */
export const takeVisitBack = async (
  { db }: { db: Db },
  { cadreId, visitId, version }: TakeVisitBackInput,
  now: Instant,
): Promise<Result<OwnVisit>> => {
  const householdId = partsOfVisitId(visitId)?.householdId;
  if (!householdId) return refuse('not-found', 'not-found');
  const [visit, pairing, household, first] = await Promise.all([
    findVisit(db, visitId),
    findPairing(db, householdId),
    findHousehold(db, householdId),
    findCadre(db, cadreId),
  ]);
  if (!visit || !household || !first || pairing.first?.cadreId !== cadreId)
    return refuse('not-found', 'not-found');
  if (visit.cadreId === cadreId) return accept({ visit, household });
  if (visit.standsInFor !== cadreId) return refuse('not-found', 'not-found');
  if (version !== undefined && version !== visit.version) return refuse('conflict', 'changed-meanwhile');
  const open = isOpen(visit);
  if (!open.ok) return open;
  const { standsInFor, ...rest } = visit;
  const back: KeptVisit = { ...rest, cadreId, version: visit.version + 1, changedAt: now };
  const [colleague, expectedAt] = await Promise.all([
    findCadre(db, visit.cadreId),
    findExpectedStart(db, visit, now),
  ]);
  const parties = { goes: first, went: colleague, household };
  const notices = takenBackNotices(visit, back, parties, { expectedAt }, now);
  const outcome = await commit(db, [
    pairingStands(db, householdId, cadreId),
    replaceVisit(db, visit, back),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  return outcome.ok ? accept({ visit: back, household }) : refuse('conflict', 'changed-meanwhile');
};
