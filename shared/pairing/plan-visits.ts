import { type CivilDate, type CivilMonth, daysBetween, daysOfMonth } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import { dueMonths } from './occasion-rules.ts';
import { suitableParts, type VisitCalendar } from './suitable-rules.ts';
import { tripsOf } from './trip-rules.ts';
import type { Visit } from './visit.ts';
import type { PartOfDay, VisitSettings } from './visit-settings.ts';

export type PlannedVisit = Pick<
  Visit,
  'householdId' | 'cadreId' | 'occasion' | 'onDate' | 'startTime' | 'provisional'
>;

/** `no-suitable-day`: no day left in the month suits the household; `days-full`: those that do are full for its cadre. */
export type Unplaced = {
  householdId: string;
  cadreId: string;
  occasion: CivilMonth;
  reason: 'no-suitable-day' | 'days-full';
};

export type VisitPlan = { visits: PlannedVisit[]; unplaced: Unplaced[] };

export type CadrePlanProblem = {
  cadreId: string;
  /** The households paired with the cadre. */
  households: Household[];
  /** Every visit there is of these households and of this cadre; planning leaves them as they are. */
  existing: Pick<Visit, 'householdId' | 'cadreId' | 'occasion' | 'onDate' | 'startTime'>[];
  /** Consecutive months. */
  months: CivilMonth[];
  /** Nothing is planned for this day or before. */
  today: CivilDate;
};

/** What of each day a cadre has given away. */
type Diary = Map<CivilDate, string[]>;

type Place = { date: CivilDate; startTime: string };

/**
 * Plans the months of one cadre: each household when it is due, on a day and at a time that suit it, at most so many
 * visits a day, households of one village on the same day, days evenly spaced. What there is already stays, so
 * planning again adds nothing; what can't be placed is listed with the reason.
 */
export const planVisitsOfCadre = (
  { cadreId, households, existing, months, today }: CadrePlanProblem,
  calendar: VisitCalendar,
  settings: VisitSettings,
): VisitPlan => {
  const diary: Diary = new Map();
  for (const visit of existing) if (visit.cadreId === cadreId) note(diary, visit.onDate, visit.startTime);
  const due = dueMonths(households, lastVisits(existing), months, settings);
  const plan: VisitPlan = { visits: [], unplaced: [] };
  for (const month of months) {
    const days = daysOfMonth(month).filter((date) => date > today);
    const dueNow = due.filter((one) => one.months.includes(month)).map(({ household }) => household);
    for (const { household, idealOn } of tripsOf(dueNow, days, settings.mostPerDay)) {
      const open = days
        .map((date) => ({ date, parts: suitableParts(household, date, calendar) }))
        .filter(({ parts }) => parts.length > 0);
      const place = nearestPlace(open, idealOn, diary, settings);
      if (place) {
        note(diary, place.date, place.startTime);
        plan.visits.push({
          householdId: household.id,
          cadreId,
          occasion: month,
          onDate: place.date,
          startTime: place.startTime,
          provisional: calendar.dayKind(place.date).provisional,
        });
      } else
        plan.unplaced.push({
          householdId: household.id,
          cadreId,
          occasion: month,
          reason: open.length === 0 ? 'no-suitable-day' : 'days-full',
        });
    }
  }
  return plan;
};

const note = (diary: Diary, date: CivilDate, startTime: string): void => {
  diary.set(date, [...(diary.get(date) ?? []), startTime]);
};

const lastVisits = (existing: CadrePlanProblem['existing']) => {
  const last = new Map<string, { occasion: CivilMonth }>();
  for (const { householdId, occasion } of existing)
    if (occasion > (last.get(householdId)?.occasion ?? '')) last.set(householdId, { occasion });
  return last;
};

/** The free place nearest the ideal day: on it, else a day before or after, the earlier first. */
const nearestPlace = (
  open: { date: CivilDate; parts: PartOfDay[] }[],
  idealOn: CivilDate,
  diary: Diary,
  { mostPerDay, startTimes }: VisitSettings,
): Place | undefined => {
  const byNearness = open
    .map((day) => ({ ...day, away: Math.abs(daysBetween(idealOn, day.date)) }))
    .sort((a, b) => a.away - b.away || (a.date < b.date ? -1 : 1));
  for (const { date, parts } of byNearness) {
    const taken = diary.get(date) ?? [];
    const startTime = parts.flatMap((part) => startTimes[part]).find((time) => !taken.includes(time));
    if (taken.length < mostPerDay && startTime) return { date, startTime };
  }
  return undefined;
};
