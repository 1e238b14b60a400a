import { accept, type Result, refuse } from '#shared/platform/result.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  type CivilTime,
  civilDateOf,
  daysBetween,
  instantAt,
  monthOf,
} from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Household } from './household.ts';
import { loggedOn } from './logged-on-rules.ts';
import { suitableParts, type VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { PartOfDay, VisitSettings } from './visit-settings.ts';

/** A day and time for a visit. */
export type VisitTime = { onDate: CivilDate; startTime: CivilTime };

/** What to mind about a move; it stops nothing. */
export type MoveWarning = 'outside-convenient-time' | 'day-full';

/** How far beyond the end of its period a visit may be put off: there the next occasion begins to crowd it. */
const GRACE_DAYS = 31;
/** How long ago a visit may have been, to be written down now. */
const LOGGED_WITHIN_DAYS = 92;

/** The part of the day a time falls in. */
export const partOfDay = (time: CivilTime): PartOfDay => {
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
};

/** The last day a visit may be moved to: a month after its period ends, or a month from today if that is later. */
export const latestMove = (
  { occasion }: Pick<Visit, 'occasion'>,
  { frequency }: Pick<Household, 'frequency'>,
  today: CivilDate,
  { everyMonths }: Pick<VisitSettings, 'everyMonths'>,
): CivilDate => {
  const periodEnd = addDays(`${addMonths(monthOf(occasion), everyMonths[frequency])}-01`, -1);
  return addDays(periodEnd > today ? periodEnd : today, GRACE_DAYS);
};

/** What a time for a visit is judged by. */
export type TimeFacts = {
  household: Pick<Household, 'convenientTime' | 'town'>;
  /** The visits its cadre has on that day. */
  sameDay: Pick<Visit, 'id' | 'state'>[];
  calendar: VisitCalendar;
  settings: VisitSettings;
};

/** Whether a cadre's day is full without this visit. */
export const isFull = (
  sameDay: Pick<Visit, 'id' | 'state'>[],
  visitId: string,
  { mostPerDay }: Pick<VisitSettings, 'mostPerDay'>,
): boolean => sameDay.filter(({ id, state }) => id !== visitId && state !== 'cancelled').length >= mostPerDay;

/**
 * Whether a visit may stand at that time, and what to mind. Visits stand on workdays, make-up workdays included: a cadre is
 * not to give up days off (rules against formalism, 2024). Only households that asked for weekends have theirs on a Saturday or
 * Sunday, never on a holiday. The household's convenient time is theirs to waive, so that is a warning.
 * Refuses `time-past` and `day-off`.
 */
export const mayStand = (
  visitId: string,
  { household, sameDay, calendar, settings }: TimeFacts,
  at: VisitTime,
  now: Instant,
): Result<MoveWarning[]> => {
  if (instantAt(at.onDate, at.startTime) <= now) return refuse('rule', 'time-past');
  const suits = suitableParts(household, at.onDate, calendar);
  if (!calendar.dayKind(at.onDate).workday && suits.length === 0) return refuse('rule', 'day-off');
  const warnings: MoveWarning[] = [];
  if (!suits.includes(partOfDay(at.startTime))) warnings.push('outside-convenient-time');
  if (isFull(sameDay, visitId, settings)) warnings.push('day-full');
  return accept(warnings);
};

/** Whether a visit is still to be made. Refuses `visit-done` and `visit-cancelled`. */
export const isOpen = ({ state }: Pick<Visit, 'state'>): Result<void> => {
  if (state === 'done') return refuse('rule', 'visit-done');
  return state === 'cancelled' ? refuse('rule', 'visit-cancelled') : accept(undefined);
};

export type MoveFacts = TimeFacts & {
  visit: Visit;
  household: Pick<Household, 'frequency' | 'convenientTime' | 'town'>;
};

/**
 * Whether a visit may be moved there, and what to mind. Refuses what `isOpen` and `mayStand` refuse, and `too-far-ahead`
 * (`latest`).
 */
export const mayMove = (
  { visit, ...facts }: MoveFacts,
  to: VisitTime,
  now: Instant,
): Result<MoveWarning[]> => {
  const open = isOpen(visit);
  if (!open.ok) return open;
  const decided = mayStand(visit.id, facts, to, now);
  const latest = latestMove(visit, facts.household, civilDateOf(now), facts.settings);
  if (decided.ok && to.onDate > latest) return refuse('rule', 'too-far-ahead', { params: { latest } });
  return decided;
};

/**
 * Whether a log may say the visit was on that day. Nobody is kept from logging what happened on a day off, or sooner
 * than planned. Refuses `visit-in-future` and `too-long-ago` (`days`).
 */
export const mayLog = (onDate: CivilDate, now: Instant): Result<void> => {
  const today = civilDateOf(now);
  if (onDate > today) return refuse('rule', 'visit-in-future');
  if (daysBetween(onDate, today) > LOGGED_WITHIN_DAYS)
    return refuse('rule', 'too-long-ago', { params: { days: LOGGED_WITHIN_DAYS } });
  return accept(undefined);
};

/** The day a log is about where it doesn't say: the planned one, or today if that is yet to come. */
export const loggedDay = ({ onDate }: Pick<Visit, 'onDate'>, now: Instant): CivilDate =>
  loggedOn(onDate, civilDateOf(now));
