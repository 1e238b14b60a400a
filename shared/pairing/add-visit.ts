import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate, CivilTime } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { mayAdd, wantsNoVisit } from './add-visit-rules.ts';
import { findConsent, mayBeVisited } from './consent-store.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { visitIdOf } from './keys.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { findFirstHousehold } from './own-households.ts';
import type { OwnVisit } from './own-visits.ts';
import { pairingStands } from './pairing-store.ts';
import { listPlannedVisits } from './planned-visits-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findCadre } from './roster-store.ts';
import { visitNotices } from './visit-notices.ts';
import type { MoveWarning } from './visit-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { createVisit, findVisit, type KeptVisit, listVisitsOfCadre, replaceVisit } from './visit-store.ts';

export type AddVisitInput = {
  /** The household's first cadre. */
  cadreId: string;
  householdId: string;
  onDate: CivilDate;
  startTime: CivilTime;
  /** Whether to ask back where there is something to mind, or to add it all the same. */
  ifWarned: 'ask' | 'add';
};

export type AddedVisit = OwnVisit & { warnings: MoveWarning[] };

const PAIRING = 0;
const CONSENT = 1;

/**
 * Adds a visit beside the plan, as agreed with a household that asked for one: its occasion is its day, so a household and
 * day never have two, and what the plan is due for stays as it is. To add the same again changes nothing. Refuses
 * `not-found` (also for a household of which the cadre isn't the first), what `mayAdd` refuses, and `add-warned`
 * (`warnings`) where it is to ask.
 */
export const addVisit = async (
  { db, visitSettings: delivered }: { db: Db; visitSettings: VisitSettings },
  { cadreId, householdId, onDate, startTime, ifWarned }: AddVisitInput,
  now: Instant,
): Promise<Result<AddedVisit>> => {
  const [found, cadre] = await Promise.all([
    findFirstHousehold(db, cadreId, householdId),
    findCadre(db, cadreId),
  ]);
  if (!found.ok) return found;
  const household = found.value;
  if (!cadre) throw new Error('a cadre with households is not in the roster');
  const visitId = visitIdOf(householdId, onDate);
  const [before, planned, consent, sameDay, calendar, policy] = await Promise.all([
    findVisit(db, visitId),
    listPlannedVisits(db, householdId, onDate),
    findConsent(db, householdId),
    listVisitsOfCadre(db, cadreId, { from: onDate, to: onDate }),
    loadVisitCalendar(db, onDate),
    loadPairingPolicy(db, { visitSettings: delivered }),
  ]);
  const isThere = before?.cadreId === cadreId && before.state === 'planned' && before.onDate === onDate;
  if (isThere && before.startTime === startTime) return accept({ visit: before, household, warnings: [] });
  if (before && before.state !== 'cancelled') return refuse('rule', 'visit-that-day');
  const settings = policy.visitSettings;
  const facts = { visitId, household, consent, planned, sameDay, calendar, settings };
  const decided = mayAdd(facts, { onDate, startTime }, now);
  if (!decided.ok) return decided;
  const warnings = decided.value;
  if (warnings.length > 0 && ifWarned === 'ask')
    return refuse('rule', 'add-warned', { params: { warnings } });
  const visit: KeptVisit = {
    id: visitId,
    householdId,
    occasion: onDate,
    cadreId,
    onDate,
    startTime,
    state: 'planned',
    agreed: true,
    provisional: calendar.dayKind(onDate).provisional,
    version: (before?.version ?? 0) + 1,
    changedAt: now,
  };
  const heard = { expectedAt: before && (await findExpectedStart(db, before, now)) };
  const outcome = await commit(db, [
    pairingStands(db, householdId, cadreId),
    mayBeVisited(db, householdId, onDate),
    before ? replaceVisit(db, before, visit) : createVisit(db, visit),
    ...visitNotices(visit, { cadre, household }, now, heard).map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return accept({ visit, household, warnings });
  if (outcome.failed.has(PAIRING)) return refuse('not-found', 'not-found');
  if (outcome.failed.has(CONSENT)) return wantsNoVisit(await findConsent(db, householdId));
  return refuse('rule', 'visit-that-day');
};
