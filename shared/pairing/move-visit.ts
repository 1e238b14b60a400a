import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate, CivilTime } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { wantsNoVisit } from './add-visit-rules.ts';
import { findConsent, mayBeVisited } from './consent-store.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { withFrequency } from './frequency-rules.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { findOwnVisit } from './own-visits.ts';
import { pairingStands } from './pairing-store.ts';
import { listPlannedVisits } from './planned-visits-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findCadre } from './roster-store.ts';
import { movedVisitNotices } from './visit-notices.ts';
import { type MoveWarning, mayMove, type VisitTime } from './visit-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { type KeptVisit, listVisitsOfCadre, replaceVisit } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

export type MoveVisitDeps = { db: Db; visitSettings: VisitSettings };

export type MoveVisitInput = {
  cadreId: string;
  visitId: string;
  onDate: CivilDate;
  /** Where not given, the time of day stays. */
  startTime?: CivilTime;
  /** The version the cadre saw, where a page showed one. */
  version?: number;
  /** Whether to ask back before a move with warnings, or to move all the same. */
  ifWarned: 'ask' | 'move';
};

export type MovedVisit = { visit: KeptVisit; warnings: MoveWarning[] };

const CONSENT = 1;

const sameTime = (visit: KeptVisit, to: VisitTime): boolean =>
  visit.onDate === to.onDate && visit.startTime === to.startTime;

/**
 * Moves a cadre's own visit: a new version with new notices, so that those of the old time are not sent; the plan leaves
 * it where it is from then on. To where it is already, nothing changes. Refuses `not-found` (also for what isn't theirs),
 * `changed-meanwhile`, what `mayMove` and `wantsNoVisit` refuse, `visit-that-day` where the household has another visit
 * planned for that day, and `move-warned` (`warnings`) where it is to ask.
 */
export const moveVisit = async (
  { db, visitSettings }: MoveVisitDeps,
  input: MoveVisitInput,
  now: Instant,
): Promise<Result<MovedVisit>> => {
  const { cadreId, visitId, onDate } = input;
  const [found, cadre] = await Promise.all([findOwnVisit(db, cadreId, visitId), findCadre(db, cadreId)]);
  if (!found.ok) return found;
  const { visit, household } = found.value;
  const to = { onDate, startTime: input.startTime ?? visit.startTime };
  if (visit.state === 'planned' && sameTime(visit, to)) return accept({ visit, warnings: [] });
  if (input.version !== undefined && input.version !== visit.version)
    return refuse('conflict', 'changed-meanwhile');
  const [sameDay, planned, calendar, policy, expectedAt] = await Promise.all([
    listVisitsOfCadre(db, cadreId, { from: onDate, to: onDate }),
    listPlannedVisits(db, household.id, onDate),
    loadVisitCalendar(db, onDate),
    loadPairingPolicy(db, { visitSettings }),
    findExpectedStart(db, visit, now),
  ]);
  const settings = policy.visitSettings;
  const asVisited = withFrequency(household, settings);
  const decided = mayMove({ visit, household: asVisited, sameDay, calendar, settings }, to, now);
  if (!decided.ok) return decided;
  if (planned.some((other) => other.id !== visitId && other.onDate === onDate))
    return refuse('rule', 'visit-that-day');
  const warnings = decided.value;
  if (warnings.length > 0 && input.ifWarned === 'ask')
    return refuse('rule', 'move-warned', { params: { warnings } });
  if (!cadre) throw new Error('a cadre with visits is not in the roster');
  const { provisional } = calendar.dayKind(onDate);
  const changed = {
    provisional,
    agreed: true,
    version: visit.version + 1,
    changedAt: now,
    askedTime: undefined,
  };
  const moved: KeptVisit = { ...visit, ...to, ...changed };
  const notices = movedVisitNotices(visit, moved, { cadre, household }, { expectedAt }, now);
  const outcome = await commit(db, [
    pairingStands(db, household.id, firstCadreOf(visit)),
    mayBeVisited(db, household.id, onDate),
    replaceVisit(db, visit, moved),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return accept({ visit: moved, warnings });
  return outcome.failed.has(CONSENT)
    ? wantsNoVisit(await findConsent(db, household.id))
    : refuse('conflict', 'changed-meanwhile');
};
