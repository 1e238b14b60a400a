import { type CivilDate, type CivilMonth, daysBetween, daysOfMonth } from '#shared/time/civil.ts';
import { Diary, type OpenDay } from './diary.ts';
import type { Household } from './household.ts';
import { dueMonths } from './occasion-rules.ts';
import { type Dated, spacedDay, visitsAround } from './spacing-rules.ts';
import { suitableParts, type VisitCalendar } from './suitable-rules.ts';
import { tripsOf } from './trip-rules.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

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

/**
 * Plans the months of one cadre: each household when it is due, on a day and at a time that suit it, at most so many
 * visits a day and none too close to another, households of one village on the same day, days evenly spaced over the
 * month and from visit to visit. What there is already stays, so planning again adds nothing; what can't be placed is
 * listed with the reason.
 */
export const planVisitsOfCadre = (
  { cadreId, households, existing, months, today }: CadrePlanProblem,
  calendar: VisitCalendar,
  settings: VisitSettings,
): VisitPlan => {
  const diary = new Diary(settings);
  for (const visit of existing) if (visit.cadreId === cadreId) diary.note(visit.onDate, visit.startTime);
  const histories = historiesOf(existing);
  const occasions = new Map([...histories].map(([id, visits]) => [id, visits.map((one) => one.occasion)]));
  const due = dueMonths({ cadreId, households, occasions, months, today }, settings);
  const plan: VisitPlan = { visits: [], unplaced: [] };
  for (const month of months) {
    const days = daysOfMonth(month).filter((date) => date > today);
    const openDays = openDaysAmong(days, calendar);
    const dueNow = due
      .filter((one) => one.months.includes(month))
      .map(({ household }) => ({ household, ...visitsAround(histories.get(household.id) ?? [], month) }));
    for (const { household, wishedOn, ...around } of tripsOf(cadreId, dueNow, days, settings.mostPerDay)) {
      const open = openDays(household);
      const wished = spacedDay(wishedOn, around, settings.everyMonths[household.frequency]);
      const place =
        open.length > 0 ? diary.nearestPlace(open, daysBetween(days[0] ?? '', wished)) : undefined;
      const one = { householdId: household.id, cadreId, occasion: month };
      if (place) {
        const { date: onDate, startTime } = place;
        diary.note(onDate, startTime);
        insert(histories, { ...one, onDate });
        plan.visits.push({ ...one, onDate, startTime, provisional: calendar.dayKind(onDate).provisional });
      } else plan.unplaced.push({ ...one, reason: open.length === 0 ? 'no-suitable-day' : 'days-full' });
    }
  }
  return plan;
};

/** The days that suit a household, worked out once for all that ask the same of them. */
const openDaysAmong = (days: CivilDate[], calendar: VisitCalendar) => {
  const known = new Map<string, OpenDay[]>();
  return (household: Household): OpenDay[] => {
    const key = `${household.convenientTime} ${household.town}`;
    const open =
      known.get(key) ??
      days
        .map((date, offset) => ({ date, offset, parts: suitableParts(household, date, calendar) }))
        .filter(({ parts }) => parts.length > 0);
    known.set(key, open);
    return open;
  };
};

type Histories = Map<string, Dated[]>;

const historiesOf = (existing: CadrePlanProblem['existing']): Histories => {
  const histories: Histories = new Map();
  for (const visit of existing) insert(histories, visit);
  return histories;
};

/** Adds a visit to its household's, in the order of occasions. */
const insert = (histories: Histories, { householdId, ...visit }: Dated & { householdId: string }): void => {
  const history = histories.get(householdId) ?? [];
  const after = history.findIndex(({ occasion }) => occasion > visit.occasion);
  history.splice(after < 0 ? history.length : after, 0, visit);
  histories.set(householdId, history);
};
