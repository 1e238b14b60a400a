import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { type Result, refuse } from '#shared/platform/result.ts';
import { civilDateOf, civilTimeOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { visitIdOf } from './keys.ts';
import { type LoggedVisit, type LogVisitInput, logVisit } from './log-visit.ts';
import { findFirstHousehold } from './own-households.ts';
import type { Visit } from './visit.ts';
import { findVisit } from './visit-store.ts';

export type LogUnplannedInput = Pick<LogVisitInput, 'cadreId' | 'key' | 'stated'> & { householdId: string };

/**
 * Logs contact that nobody planned, in one step: the visit comes into being with its log. A visit beside the plan that
 * was set for that day is the one that is logged. What the household says to visits is not asked: it happened. Refuses
 * `not-found` (also for a household of which the cadre isn't the first), `logged-that-day` where that day has a log of
 * other words, and what `logVisit` refuses.
 */
export const logUnplanned = async (
  deps: { db: Db; ids: Ids },
  { cadreId, householdId, key, stated }: LogUnplannedInput,
  now: Instant,
): Promise<Result<LoggedVisit>> => {
  const household = await findFirstHousehold(deps.db, cadreId, householdId);
  if (!household.ok) return household;
  const today = civilDateOf(now);
  const onDate = stated.onDate ?? today;
  const visitId = visitIdOf(householdId, onDate);
  const input = { cadreId, visitId, key, stated: { ...stated, onDate } };
  const there = await findVisit(deps.db, visitId);
  if (there && there.cadreId !== cadreId && there.state !== 'cancelled')
    return refuse('rule', 'logged-that-day');
  if (there?.state === 'planned') return await logVisit(deps, input, now);
  if (there?.state === 'done') {
    const logged = await logVisit(deps, { ...input, version: 0 }, now);
    return !logged.ok && logged.refusal.code === 'changed-meanwhile'
      ? refuse('rule', 'logged-that-day')
      : logged;
  }
  const beside: Visit = {
    id: visitId,
    householdId,
    occasion: onDate,
    cadreId,
    onDate,
    startTime: onDate === today ? civilTimeOf(now) : '09:00',
    state: 'planned',
    agreed: true,
    provisional: false,
    version: there?.version ?? 0,
  };
  const besidePlan = { visit: beside, household: household.value, over: there };
  return await logVisit(deps, { ...input, beside: besidePlan }, now);
};
