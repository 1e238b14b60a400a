import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { maybeReplanned } from './absence-rules.ts';
import type { Cadre } from './cadre.ts';
import { mayBeVisited } from './consent-store.ts';
import { findExpectedStart } from './find-expected-start.ts';
import type { Household } from './household.ts';
import type { CadreFacts } from './load-cadre-facts.ts';
import { pairingStands } from './pairing-store.ts';
import type { Unplaced } from './plan-visits.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import { movedVisitNotices } from './visit-notices.ts';
import { type Replanned, replannedVisits } from './visit-replan-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { type KeptVisit, replaceVisit } from './visit-store.ts';

export type ReplanDeps = { db: Db; visitSettings: VisitSettings; calendar: VisitCalendar };

/** Why a visit was left where it is: a person settled it, it changed meanwhile, or no other day is open. */
export type LeftBecause = 'agreed' | 'changed-meanwhile' | Unplaced['reason'];

export type ReplannedVisits = {
  moved: { before: KeptVisit; visit: KeptVisit }[];
  left: { visit: KeptVisit; because: LeftBecause }[];
};

/** Writes a visit's new day over the version that was read, with its notices: the same occasion, so never a second visit. */
const moveTo = async (
  { db }: ReplanDeps,
  cadre: Cadre,
  { visit, household }: { visit: KeptVisit; household: Household },
  to: Pick<KeptVisit, 'onDate' | 'startTime' | 'provisional'>,
  now: Instant,
): Promise<KeptVisit | undefined> => {
  const moved: KeptVisit = { ...visit, ...to, version: visit.version + 1, changedAt: now };
  const expectedAt = await findExpectedStart(db, visit, now);
  const notices = movedVisitNotices(visit, moved, { cadre, household }, { expectedAt }, now);
  const outcome = await commit(db, [
    pairingStands(db, household.id, cadre.id),
    replaceVisit(db, visit, moved),
    mayBeVisited(db, household.id, moved.onDate),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  return outcome.ok ? moved : undefined;
};

/**
 * Moves planned visits of a cadre that can't stay where they are, each within the month it is for, in one conditional
 * replacement with new notices. What is agreed, moved or taken over is left for people, as is what no other day is open to;
 * so is a visit in a colleague's place, whose household is not among this cadre's.
 * A visit that changed meanwhile is left as it is then; done once more, only what still has to moves.
 */
export const replanVisits = async (
  deps: ReplanDeps,
  cadre: Cadre,
  facts: CadreFacts,
  hasToMove: (visit: KeptVisit) => boolean,
  now: Instant,
): Promise<ReplannedVisits> => {
  const today = civilDateOf(now);
  const byId = new Map(facts.households.map((household) => [household.id, household]));
  const affected = facts.visits.filter((visit) => {
    const isOpen = visit.cadreId === cadre.id && visit.state === 'planned' && visit.onDate > today;
    const isTheirs = visit.standsInFor !== undefined || byId.has(visit.householdId);
    return isOpen && isTheirs && hasToMove(visit);
  });
  const moving = affected.flatMap((visit) => {
    const household = byId.get(visit.householdId);
    return household && maybeReplanned(visit) ? [{ visit, household }] : [];
  });
  const isMoving = new Set(moving.map(({ visit }) => visit.id));
  const others = facts.visits.filter(({ id, state }) => state !== 'cancelled' && !isMoving.has(id));
  const { absentOn, leavesOn, consents } = facts;
  const replanned = replannedVisits(
    { cadreId: cadre.id, moving, others, today, absentOn, leavesOn, consents },
    deps.calendar,
    deps.visitSettings,
  );
  const outcome: ReplannedVisits = {
    moved: [],
    left: affected.filter(({ id }) => !isMoving.has(id)).map((visit) => ({ visit, because: 'agreed' })),
  };
  for (const one of replanned) await carryOut(deps, cadre, one, outcome, now);
  return outcome;
};

const carryOut = async (
  deps: ReplanDeps,
  cadre: Cadre,
  one: Replanned<KeptVisit>,
  outcome: ReplannedVisits,
  now: Instant,
): Promise<void> => {
  const { visit } = one;
  if ('stuck' in one) {
    outcome.left.push({ visit, because: one.stuck });
    return;
  }
  const moved = await moveTo(deps, cadre, one, one.to, now);
  if (moved) outcome.moved.push({ before: visit, visit: moved });
  else outcome.left.push({ visit, because: 'changed-meanwhile' });
};
