import type { CivilDate, CivilMonth } from '#shared/time/civil.ts';
import { daysOfMonth, monthOf } from '#shared/time/civil.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { PlannedDay, UnplacedVisit } from './visit-plan.ts';

type Placed = Pick<Visit, 'cadreId' | 'onDate'>;
type Outcome = { households: number; added: Placed[]; there: Placed[]; unplaced: UnplacedVisit[] };
type DayCounts = Record<CivilDate, Pick<PlannedDay, 'visits' | 'cadres'>>;

/** What planning some cadres came to in a month. Parts of different cadres add up. */
export type MonthPart = {
  month: CivilMonth;
  households: number;
  added: number;
  visits: number;
  days: DayCounts;
  unplaced: UnplacedVisit[];
};

/** How many visits, and of how many cadres, there are on each day. */
const countByDay = (visits: Placed[]): DayCounts => {
  const byDay = new Map<CivilDate, Placed[]>();
  for (const visit of visits) byDay.set(visit.onDate, [...(byDay.get(visit.onDate) ?? []), visit]);
  return Object.fromEntries(
    [...byDay].map(([date, placed]) => [
      date,
      { visits: placed.length, cadres: new Set(placed.map(({ cadreId }) => cadreId)).size },
    ]),
  );
};

/** What the planning of whole cadres came to in a month. */
export const monthPartOf = (month: CivilMonth, outcomes: Outcome[]): MonthPart => {
  const inMonth = (placed: Placed[]): Placed[] => placed.filter(({ onDate }) => monthOf(onDate) === month);
  const added = outcomes.flatMap((one) => inMonth(one.added));
  const visits = [...added, ...outcomes.flatMap((one) => inMonth(one.there))];
  return {
    month,
    households: outcomes.reduce((sum, one) => sum + one.households, 0),
    added: added.length,
    visits: visits.length,
    days: countByDay(visits),
    unplaced: outcomes.flatMap((one) => one.unplaced.filter(({ occasion }) => occasion === month)),
  };
};

/** The parts of a month, summed. */
export const sumOfParts = (month: CivilMonth, parts: MonthPart[]): MonthPart => {
  const sum: MonthPart = { month, households: 0, added: 0, visits: 0, days: {}, unplaced: [] };
  for (const part of parts.filter((one) => one.month === month)) {
    sum.households += part.households;
    sum.added += part.added;
    sum.visits += part.visits;
    sum.unplaced.push(...part.unplaced);
    for (const [date, { visits, cadres }] of Object.entries(part.days)) {
      const day = sum.days[date] ?? { visits: 0, cadres: 0 };
      sum.days[date] = { visits: day.visits + visits, cadres: day.cadres + cadres };
    }
  }
  return sum;
};

/** Every day of a month with its visits; days off that have none are left out. */
export const daysOf = (
  { month, days }: Pick<MonthPart, 'month' | 'days'>,
  { dayKind }: Pick<VisitCalendar, 'dayKind'>,
): PlannedDay[] =>
  daysOfMonth(month).flatMap((date) => {
    const { visits, cadres } = days[date] ?? { visits: 0, cadres: 0 };
    const { workday, makeUp } = dayKind(date);
    return workday || visits > 0 ? [{ date, workday, makeUp, visits, cadres }] : [];
  });
