import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listAbsencesOfCadre } from './absence-store.ts';
import { findAvoidancesOfHousehold, notAvoided } from './avoidance-store.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { handedOverNotices } from './hand-over-notices.ts';
import { type HandOverWarning, mayHandOver } from './hand-over-rules.ts';
import { findOwnVisit, type OwnVisit } from './own-visits.ts';
import { findPairing, pairingStands } from './pairing-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findCadre } from './roster-store.ts';
import type { VisitSettings } from './visit-settings.ts';
import { type KeptVisit, listVisitsOfCadre, replaceVisit } from './visit-store.ts';
import { cadreStays } from './wishes-store.ts';

export type HandOverVisitDeps = { db: Db; visitSettings: VisitSettings };

export type HandOverVisitInput = {
  /** Whose visit it is. */
  cadreId: string;
  visitId: string;
  toCadreId: string;
  /** The version the cadre saw, where a page showed one. */
  version?: number;
  /** Whether to ask back where there is something to mind, or to hand over all the same. */
  ifWarned: 'ask' | 'hand-over';
};

export type HandedOverVisit = OwnVisit & { warnings: HandOverWarning[] };

const LEAVES = 2;

/**
 * Gives one planned visit of a cadre's own household to a colleague, who goes in their place: a new version with new
 * notices, both cadres are told at once. Refuses `not-found` (also for what isn't theirs), `changed-meanwhile`, what
 * `mayHandOver` refuses, `colleague-not-asked` also for one who is about to leave or not on the roster, and
 * `hand-over-warned` (`warnings`) where it is to ask.
 */
export const handOverVisit = async (
  { db, visitSettings }: HandOverVisitDeps,
  { cadreId, visitId, toCadreId, version, ifWarned }: HandOverVisitInput,
  now: Instant,
): Promise<Result<HandedOverVisit>> => {
  const [found, giver, to] = await Promise.all([
    findOwnVisit(db, cadreId, visitId),
    findCadre(db, cadreId),
    findCadre(db, toCadreId),
  ]);
  if (!found.ok) return found;
  const { visit, household } = found.value;
  if (version !== undefined && version !== visit.version) return refuse('conflict', 'changed-meanwhile');
  if (!giver) throw new Error('a cadre with visits is not in the roster');
  if (!to) return refuse('rule', 'colleague-not-asked');
  const { onDate } = visit;
  const [pairing, avoidances, sameDay, isAway, policy, expectedAt] = await Promise.all([
    findPairing(db, household.id),
    findAvoidancesOfHousehold(db, household.id),
    listVisitsOfCadre(db, toCadreId, { from: onDate, to: onDate }),
    isAwayOn(db, toCadreId, onDate),
    loadPairingPolicy(db, { visitSettings }),
    findExpectedStart(db, visit, now),
  ]);
  const secondCadreId = pairing.second?.cadreId;
  const settings = policy.visitSettings;
  const facts = { visit, giver, secondCadreId, to, avoidances, sameDay, isAway, settings };
  const decided = mayHandOver(facts);
  if (!decided.ok) return decided;
  const warnings = decided.value;
  if (warnings.length > 0 && ifWarned === 'ask')
    return refuse('rule', 'hand-over-warned', { params: { warnings } });
  const who = { cadreId: toCadreId, standsInFor: cadreId };
  const handed: KeptVisit = { ...visit, ...who, version: visit.version + 1, changedAt: now };
  const notices = handedOverNotices(visit, handed, { goes: to, went: giver, household }, { expectedAt }, now);
  const outcome = await commit(db, [
    pairingStands(db, household.id, cadreId),
    replaceVisit(db, visit, handed),
    cadreStays(db, toCadreId),
    notAvoided(db, { householdId: household.id, cadreId: toCadreId }),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return accept({ visit: handed, household, warnings });
  return outcome.failed.has(LEAVES)
    ? refuse('rule', 'colleague-not-asked')
    : refuse('conflict', 'changed-meanwhile');
};

const isAwayOn = async (db: Db, cadreId: string, onDate: CivilDate): Promise<boolean> =>
  (await listAbsencesOfCadre(db, cadreId, onDate)).some(({ from }) => from <= onDate);
