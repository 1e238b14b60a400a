import { addDays, addMonths, type CivilDate, civilDateOf, monthOf } from '#shared/time/civil.ts';
import { wasOnlyTried } from './beside-plan-rules.ts';
import type { Consent } from './consent.ts';
import { maybeVisitedOn } from './consent-rules.ts';
import type { CoveredDay, OverdueReason } from './coverage.ts';
import type { CoverageSettings } from './coverage-settings.ts';
import type { Household } from './household.ts';
import type { Pairing } from './pairing.ts';
import type { Visit, VisitLog } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

/** As much of a visit as coverage looks at: never what was raised or agreed. */
export type CoverageVisit = Pick<
  Visit,
  'id' | 'householdId' | 'cadreId' | 'standsInFor' | 'onDate' | 'state' | 'agreed'
> & { outcome?: VisitLog['outcome'] };

export type CountSettings = Pick<VisitSettings, 'everyMonths'> & Pick<CoverageSettings, 'longIntervals'>;

/** So many months before a day: the same day of that month, or its last where it has no such day. */
export const monthsBefore = (on: CivilDate, months: number): CivilDate => monthsAfter(on, -months);

/** So many months after a day, in the same way. */
export const monthsAfter = (on: CivilDate, months: number): CivilDate => {
  const month = addMonths(monthOf(on), months);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${on.slice(8)}`;
  return same < last ? same : last;
};

/**
 * Whether a visit is still somebody's to make or was made: a planned one that a former cadre left behind is not, nor
 * one that was cancelled. `first` names the first cadre of a household, as far as is known.
 */
export const counts = (visit: CoverageVisit, first: (householdId: string) => string | undefined): boolean => {
  if (visit.state === 'cancelled') return false;
  if (visit.state === 'done') return true;
  const cadreId = first(visit.householdId);
  return visit.standsInFor ? (cadreId ?? visit.standsInFor) === visit.standsInFor : cadreId === visit.cadreId;
};

/** Visits day by day, of those that count: to be made, met, tried in vain. Days without a visit are left out. */
export const daysCovered = (visits: CoverageVisit[]): CoveredDay[] => {
  const days = new Map<CivilDate, CoveredDay>();
  for (const { onDate, state, outcome } of visits) {
    const day = days.get(onDate) ?? { date: onDate, planned: 0, made: 0, tried: 0 };
    day.planned += 1;
    if (state === 'done') day.made += 1;
    else if (outcome) day.tried += 1;
    days.set(onDate, day);
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
};

/**
 * Why a visit whose day is over was not made; undefined for one of today or later, for one that was made, and where the
 * household was met since: then there is nothing to catch up. Nor is there of contact beside the plan that was tried.
 */
export const overdueReason = (
  visit: CoverageVisit,
  lastMetOn: CivilDate | undefined,
  today: CivilDate,
): OverdueReason | undefined => {
  if (visit.state !== 'planned' || visit.onDate >= today || wasOnlyTried(visit, today)) return undefined;
  if (lastMetOn !== undefined && lastMetOn >= visit.onDate) return undefined;
  if (visit.outcome === 'nobody-home' || visit.outcome === 'put-off') return visit.outcome;
  return visit.agreed ? 'moved' : 'not-logged';
};

/** The last day on which one of these visits met the household. */
export const lastMet = (visits: CoverageVisit[]): CivilDate | undefined =>
  visits
    .filter(({ state }) => state === 'done')
    .map(({ onDate }) => onDate)
    .sort()
    .at(-1);

/** What is known of one household that is paired. */
export type HouseholdFacts = {
  household: Pick<Household, 'frequency'>;
  pairing: Pick<Pairing, 'confirmedAt'>;
  consent: Consent | undefined;
  /** Every visit of the household that counts, whoever made it. */
  visits: CoverageVisit[];
};

export type HouseholdStanding = {
  /** Nobody is to visit it now: it paused, declined, or waits for another cadre. */
  apart: boolean;
  everyMonths: number;
  lastMetOn?: CivilDate;
  since: CivilDate;
  reached: boolean;
  long: boolean;
  nextOn?: CivilDate;
  /** The day it came due, where that is over and no visit is planned. */
  dueWithoutVisitSince?: CivilDate;
};

/**
 * How a household stands on a day. It is reached if a visit met it within its own interval, the day itself included; it
 * is long not reached after more than so many intervals, counted from the pairing where it was never met.
 */
export const standingOf = (
  { household, pairing, consent, visits }: HouseholdFacts,
  today: CivilDate,
  { everyMonths, longIntervals }: CountSettings,
): HouseholdStanding => {
  const interval = everyMonths[household.frequency];
  const lastMetOn = lastMet(visits);
  const open = visits.filter((visit) => visit.state === 'planned' && !wasOnlyTried(visit, today));
  const planned = open.map(({ onDate }) => onDate);
  const since = lastMetOn ?? civilDateOf(pairing.confirmedAt);
  const isDue = since < monthsBefore(today, interval);
  return {
    apart: !maybeVisitedOn(consent, today),
    everyMonths: interval,
    lastMetOn,
    since,
    reached: lastMetOn !== undefined && lastMetOn >= monthsBefore(today, interval),
    long: since < monthsBefore(today, longIntervals * interval),
    nextOn: planned.filter((on) => on >= today).sort()[0],
    ...(isDue && planned.length === 0 && { dueWithoutVisitSince: monthsAfter(since, interval) }),
  };
};
