import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isBesidePlan } from './beside-plan-rules.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { findOwnVisit, type OwnVisit } from './own-visits.ts';
import { calledOffNotices } from './visit-notices.ts';
import { isOpen } from './visit-rules.ts';
import { type KeptVisit, replaceVisit } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

export type CallOffVisitInput = {
  /** The household's first cadre. */
  cadreId: string;
  visitId: string;
  /** The version the cadre saw, where a page showed one. */
  version?: number;
};

/** `tells`: whether the household is told of it by SMS; left out where the visit was off already. */
export type CalledOff = OwnVisit & { tells?: boolean };

/**
 * Calls off a visit beside the plan. In its new version what was still to be told of it is dropped; a household that has heard of
 * it, or may have, is told. To call it off again changes nothing. Refuses `not-found` (also for what isn't theirs, and for a colleague who stands in),
 * `visit-in-plan` for one that the plan asks for, `changed-meanwhile`, and `visit-done`.
 */
export const callOffVisit = async (
  { db }: { db: Db },
  { cadreId, visitId, version }: CallOffVisitInput,
  now: Instant,
): Promise<Result<CalledOff>> => {
  const found = await findOwnVisit(db, cadreId, visitId);
  if (!found.ok) return found;
  const { visit, household } = found.value;
  if (firstCadreOf(visit) !== cadreId) return refuse('not-found', 'not-found');
  if (!isBesidePlan(visit)) return refuse('rule', 'visit-in-plan');
  if (visit.state === 'cancelled') return found;
  if (version !== undefined && version !== visit.version) return refuse('conflict', 'changed-meanwhile');
  const open = isOpen(visit);
  if (!open.ok) return open;
  const off: KeptVisit = {
    ...visit,
    state: 'cancelled',
    askedTime: undefined,
    version: visit.version + 1,
    changedAt: now,
  };
  const expectedAt = await findExpectedStart(db, visit, now);
  const notices = calledOffNotices(off, household, { expectedAt }, now);
  const outcome = await commit(db, [
    replaceVisit(db, visit, off),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  return outcome.ok
    ? accept({ visit: off, household, tells: notices.length > 0 })
    : refuse('conflict', 'changed-meanwhile');
};
