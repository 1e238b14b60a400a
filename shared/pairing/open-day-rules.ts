import { type CivilDate, type CivilMonth, daysOfMonth } from '#shared/time/civil.ts';
import type { Consent } from './consent.ts';
import { maybeVisitedOn } from './consent-rules.ts';
import type { OpenDay } from './diary.ts';
import type { Household } from './household.ts';
import { suitableParts, type VisitCalendar } from './suitable-rules.ts';

/**
 * Why no day is open to a household: it said no, paused, or asked for another cadre; none suits it; or its cadre is away
 * on all that do, or leaves before one that does.
 */
export type WithoutDay =
  | 'declined'
  | 'paused'
  | 'asked-another'
  | 'no-suitable-day'
  | 'cadre-away'
  | 'cadre-leaves';

/** When a cadre can go: not on the days of leave and duty, nor after the last day of one who leaves. */
export type CadreThere = { absentOn?: ReadonlySet<CivilDate>; leavesOn?: CivilDate };

type Says = Pick<Consent, 'state' | 'pausedUntil'>;

const reasonOf = ({ state }: Says): WithoutDay => {
  if (state === 'paused' || state === 'asked-another') return state;
  return 'declined';
};

// A city of cadres asks for the same months.
const daysLeft = new Map<string, CivilDate[]>();
const MOST_MONTHS_KNOWN = 100;

/** The days of a month that are yet to come. */
export const daysLeftIn = (month: CivilMonth, today: CivilDate): CivilDate[] => {
  const key = `${month} ${today}`;
  const days = daysLeft.get(key) ?? daysOfMonth(month).filter((date) => date > today);
  if (daysLeft.size >= MOST_MONTHS_KNOWN) daysLeft.clear();
  daysLeft.set(key, days);
  return days;
};

type Asks = Pick<Household, 'convenientTime' | 'town'>;

// A calendar doesn't change, and a city of cadres asks it for the same month's days.
const suitableDays = new WeakMap<VisitCalendar, Map<string, OpenDay[]>>();

const suitableAmong = (days: CivilDate[], asks: Asks, calendar: VisitCalendar): OpenDay[] => {
  const known = suitableDays.get(calendar) ?? new Map<string, OpenDay[]>();
  suitableDays.set(calendar, known);
  const { convenientTime, town } = asks;
  const key = `${days[0]} ${days.length} ${convenientTime} ${convenientTime === 'not-market-day' ? town : ''}`;
  const found = known.get(key);
  if (found) return found;
  const suits = days
    .map((date, offset) => ({ date, offset, parts: suitableParts(asks, date, calendar) }))
    .filter(({ parts }) => parts.length > 0);
  known.set(key, suits);
  return suits;
};

/** The days among these, consecutive ones, that are open to a household, in order, or why there is none. */
export const openDaysAmong =
  (days: CivilDate[], calendar: VisitCalendar, { absentOn, leavesOn }: CadreThere = {}) =>
  (household: Asks, says: Says | undefined): OpenDay[] | WithoutDay => {
    const suits = suitableAmong(days, household, calendar);
    const maybe = (day: OpenDay): boolean => maybeVisitedOn(says, day.date);
    const isAfter = ({ date }: OpenDay): boolean => leavesOn !== undefined && date > leavesOn;
    const isAlwaysThere = leavesOn === undefined && !absentOn?.size;
    const present = isAlwaysThere ? suits : suits.filter((day) => !absentOn?.has(day.date) && !isAfter(day));
    const open = says ? present.filter(maybe) : present;
    if (open.length > 0) return open;
    if (says && days.length > 0 && !days.some((date) => maybeVisitedOn(says, date))) return reasonOf(says);
    if (suits.length === 0) return 'no-suitable-day';
    if (says && !suits.some(maybe)) return reasonOf(says);
    return suits.some((day) => maybe(day) && isAfter(day)) ? 'cadre-leaves' : 'cadre-away';
  };
