import { type Refused, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Consent } from './consent.ts';
import { maybeVisitedOn } from './consent-rules.ts';
import type { Visit } from './visit.ts';
import { type MoveWarning, mayStand, type TimeFacts, type VisitTime } from './visit-rules.ts';

/** How far ahead a visit beside the plan may be set: what is further off is for the plan. */
const ADDED_WITHIN_DAYS = 92;

/** Refuses a visit the household doesn't want: `household-paused` (`until`, where a day was said), `household-declined`. */
export const wantsNoVisit = (consent: Pick<Consent, 'state' | 'pausedUntil'> | undefined): Refused => {
  if (consent?.state !== 'paused') return refuse('rule', 'household-declined');
  return refuse('rule', 'household-paused', { params: { until: consent.pausedUntil } });
};

export type AddFacts = TimeFacts & {
  /** The id the visit will have. */
  visitId: string;
  consent: Pick<Consent, 'state' | 'pausedUntil'> | undefined;
  /** The household's visits that are still to be made. */
  planned: Pick<Visit, 'onDate'>[];
};

/** Whether the household has a visit on that day already. */
export const hasVisitOn = (planned: Pick<Visit, 'onDate'>[], onDate: CivilDate): boolean =>
  planned.some((visit) => visit.onDate === onDate);

/**
 * Whether a cadre may add a visit beside the plan, and what to mind. Refuses what `mayStand` refuses, `added-too-far-ahead`
 * (`days`), `visit-that-day` and what `wantsNoVisit` refuses.
 */
export const mayAdd = (
  { visitId, consent, planned, ...facts }: AddFacts,
  at: VisitTime,
  now: Instant,
): Result<MoveWarning[]> => {
  const decided = mayStand(visitId, facts, at, now);
  if (!decided.ok) return decided;
  if (at.onDate > addDays(civilDateOf(now), ADDED_WITHIN_DAYS))
    return refuse('rule', 'added-too-far-ahead', { params: { days: ADDED_WITHIN_DAYS } });
  if (hasVisitOn(planned, at.onDate)) return refuse('rule', 'visit-that-day');
  return maybeVisitedOn(consent, at.onDate) ? decided : wantsNoVisit(consent);
};
