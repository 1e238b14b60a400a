import { type CivilDate, type CivilTime, daysBetween, monthOf } from '#shared/time/civil.ts';
import type { Consent } from './consent.ts';
import { Diary } from './diary.ts';
import type { Household } from './household.ts';
import { isOccasionOfPlan } from './occasion-rules.ts';
import { daysLeftIn, openDaysAmong, type WithoutDay } from './open-day-rules.ts';
import { spacedDay, visitsAround } from './spacing-rules.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

export type ReplanProblem<V> = {
  cadreId: string;
  /** The visits to move, each with its household. */
  moving: { visit: V; household: Household }[];
  /** Every other visit there is of these households and of this cadre, cancelled ones left out. */
  others: Visit[];
  today: CivilDate;
  absentOn: ReadonlySet<CivilDate>;
  /** The last day of a cadre who leaves. */
  leavesOn?: CivilDate;
  consents: ReadonlyMap<string, Pick<Consent, 'state' | 'pausedUntil'>>;
};

/** Where a visit moves to, or why it can't. */
export type Replanned<V> = { visit: V; household: Household } & (
  | { to: { onDate: CivilDate; startTime: CivilTime; provisional: boolean } }
  | { stuck: WithoutDay | 'days-full' }
);

/**
 * Finds each visit that has to move another day of the month it is for: the nearest to the old one that suits the
 * household, that its cadre is not away on and has room on, no closer to the visits before and after than planning keeps.
 */
export const replannedVisits = <V extends Visit>(
  { cadreId, moving, others, today, absentOn, leavesOn, consents }: ReplanProblem<V>,
  calendar: VisitCalendar,
  settings: VisitSettings,
): Replanned<V>[] => {
  const diary = new Diary(settings);
  for (const visit of others) if (visit.cadreId === cadreId) diary.note(visit.onDate, visit.startTime);
  const inOrder = [...moving].sort((a, b) => (timeKey(a.visit) < timeKey(b.visit) ? -1 : 1));
  return inOrder.map(({ visit, household }) => {
    const days = daysLeftIn(monthOf(visit.occasion), today);
    const open = openDaysAmong(days, calendar, { absentOn, leavesOn })(household, consents.get(household.id));
    if (typeof open === 'string') return { visit, household, stuck: open };
    const history = others
      .filter((one) => one.householdId === household.id && isOccasionOfPlan(one))
      .sort((a, b) => (a.occasion < b.occasion ? -1 : 1));
    const around = visitsAround(history, visit.occasion);
    const wished = spacedDay(visit.onDate, around, settings.everyMonths[household.frequency]);
    const place = diary.nearestPlace(open, daysBetween(days[0] ?? '', wished));
    if (!place) return { visit, household, stuck: 'days-full' };
    const { date: onDate, startTime } = place;
    diary.note(onDate, startTime);
    return { visit, household, to: { onDate, startTime, provisional: calendar.dayKind(onDate).provisional } };
  });
};

const timeKey = ({ onDate, startTime, id }: Visit): string => `${onDate} ${startTime} ${id}`;
