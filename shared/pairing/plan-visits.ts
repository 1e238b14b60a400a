import { type CivilDate, type CivilMonth, daysBetween } from '#shared/time/civil.ts';
import type { Consent } from './consent.ts';
import { Diary } from './diary.ts';
import type { Household } from './household.ts';
import { dueMonths, isOccasionOfPlan } from './occasion-rules.ts';
import { daysLeftIn, openDaysAmong, type WithoutDay } from './open-day-rules.ts';
import { type Dated, spacedDay, visitsAround } from './spacing-rules.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import { tripsOf } from './trip-rules.ts';
import { monthNumber } from './turn-rules.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

export type PlannedVisit = Pick<
  Visit,
  'householdId' | 'cadreId' | 'occasion' | 'onDate' | 'startTime' | 'provisional'
>;

/** Why a household got no day: none left in the month is open to it, or those that are are full for its cadre. */
export type Unplaced = {
  householdId: string;
  cadreId: string;
  occasion: CivilMonth;
  reason: WithoutDay | 'days-full';
};

export type VisitPlan = { visits: PlannedVisit[]; unplaced: Unplaced[] };

export type CadrePlanProblem = {
  cadreId: string;
  /** The households paired with the cadre. */
  households: Household[];
  /**
   * Every visit there is of these households and of this cadre, cancelled ones left out; planning leaves them as they are.
   * One beside the plan (its occasion is a day) takes the cadre's time and stands for no occasion of the plan.
   */
  existing: Pick<Visit, 'householdId' | 'cadreId' | 'occasion' | 'onDate' | 'startTime'>[];
  /** Consecutive months. */
  months: CivilMonth[];
  /** Nothing is planned for this day or before. */
  today: CivilDate;
  /** Days on which the cadre is on leave or on duty. */
  absentOn?: ReadonlySet<CivilDate>;
  /** The last day of a cadre who leaves. */
  leavesOn?: CivilDate;
  /** What households say to being visited, by id; one that is missing wasn't asked yet. */
  consents?: ReadonlyMap<string, Pick<Consent, 'state' | 'pausedUntil'>>;
};

/**
 * Plans the months of one cadre: each household when it is due, on a day and at a time that suit it, never on a day the
 * cadre is away or gone for good nor while the household wants nobody, at most so many visits a day and none too close to
 * another, households of one village on the same day, days evenly spaced over the month and from visit to visit. What there
 * is already stays, so planning again adds nothing. What can't be placed is due the month after, and listed with the reason
 * unless it got a visit within its interval from then.
 */
export const planVisitsOfCadre = (
  { cadreId, households, existing, months, today, absentOn, leavesOn, consents }: CadrePlanProblem,
  calendar: VisitCalendar,
  settings: VisitSettings,
): VisitPlan => {
  const diary = new Diary(settings);
  for (const visit of existing) if (visit.cadreId === cadreId) diary.note(visit.onDate, visit.startTime);
  const histories = historiesOf(existing.filter(isOccasionOfPlan));
  const occasions = new Map([...histories].map(([id, visits]) => [id, visits.map((one) => one.occasion)]));
  const due = dueMonths({ cadreId, households, occasions, from: months[0] ?? '', today }, settings);
  const plan: VisitPlan = { visits: [], unplaced: [] };
  for (const month of months) {
    const days = daysLeftIn(month, today);
    const openDays = openDaysAmong(days, calendar, { absentOn, leavesOn });
    const dueNow = due
      .dueIn(month)
      .map((household) => ({ household, ...visitsAround(histories.get(household.id) ?? [], month) }));
    for (const { household, wishedOn, ...around } of tripsOf(cadreId, dueNow, days, settings.mostPerDay)) {
      const one = { householdId: household.id, cadreId, occasion: month };
      const open = openDays(household, consents?.get(household.id));
      if (typeof open === 'string') {
        plan.unplaced.push({ ...one, reason: open });
        continue;
      }
      const wished = spacedDay(wishedOn, around, settings.everyMonths[household.frequency]);
      const place = diary.nearestPlace(open, daysBetween(days[0] ?? '', wished));
      if (place) {
        const { date: onDate, startTime } = place;
        diary.note(onDate, startTime);
        insert(histories, { ...one, onDate });
        due.placed(household, month);
        plan.visits.push({ ...one, onDate, startTime, provisional: calendar.dayKind(onDate).provisional });
      } else plan.unplaced.push({ ...one, reason: 'days-full' });
    }
  }
  if (plan.unplaced.length === 0) return plan;
  const intervals = new Map(households.map(({ id, frequency }) => [id, settings.everyMonths[frequency]]));
  return { ...plan, unplaced: withoutVisit(plan, (id) => intervals.get(id) ?? 1) };
};

/** What got no place in its month, but for those that got one soon after: planned again, they aren't due then. */
const withoutVisit = (
  { visits, unplaced }: VisitPlan,
  intervalOf: (householdId: string) => number,
): Unplaced[] => {
  const placed = new Map<string, number[]>();
  for (const { householdId, occasion } of visits)
    placed.set(householdId, [...(placed.get(householdId) ?? []), monthNumber(occasion)]);
  return unplaced.filter(({ householdId, occasion }) => {
    const month = monthNumber(occasion);
    const isSoon = (other: number): boolean => other > month && other - month < intervalOf(householdId);
    return !placed.get(householdId)?.some(isSoon);
  });
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
