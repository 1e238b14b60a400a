import type { CivilDate, CivilMonth } from '#shared/time/civil.ts';
import { daysOfMonth } from '#shared/time/civil.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { PlannedDay } from './visit-plan.ts';

type Placed = Pick<Visit, 'cadreId' | 'onDate'>;

/** Every day of a month with its visits; days off that have none are left out. */
export const daysOf = (
  month: CivilMonth,
  visits: Placed[],
  { dayKind }: Pick<VisitCalendar, 'dayKind'>,
): PlannedDay[] => {
  const byDay = new Map<CivilDate, Placed[]>();
  for (const visit of visits) byDay.set(visit.onDate, [...(byDay.get(visit.onDate) ?? []), visit]);
  return daysOfMonth(month).flatMap((date) => {
    const placed = byDay.get(date) ?? [];
    const { workday, makeUp } = dayKind(date);
    if (!workday && placed.length === 0) return [];
    const cadres = new Set(placed.map(({ cadreId }) => cadreId)).size;
    return [{ date, workday, makeUp, visits: placed.length, cadres }];
  });
};
