import { weekdayOf } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { VisitPlan } from './visit-plan.ts';

type Planned = Pick<Visit, 'state' | 'provisional' | 'agreed' | 'onDate'>;
type Days = Pick<VisitCalendar, 'dayKind'>;

/** Whether a month was planned before its year's holiday notice was known, which it is now. */
export const isToRecheck = (
  { month, provisional }: Pick<VisitPlan, 'month' | 'provisional'>,
  { dayKind }: Days,
): boolean => provisional && !dayKind(`${month}-01`).provisional;

/** Whether a visit was planned before its year's holiday notice was known, which it is now. */
export const isToBeRechecked = ({ state, provisional, onDate }: Planned, { dayKind }: Days): boolean =>
  state === 'planned' && provisional && !dayKind(onDate).provisional;

/**
 * Whether a visit that is checked again can't stay where it is (domain, section 2: what is provisional is checked when the
 * notice is loaded): its day is off now, or, for a household that asked for weekends, worked, unless they agreed on it.
 */
export const hasToMove = (
  { onDate, agreed }: Planned,
  { convenientTime }: Pick<Household, 'convenientTime'>,
  { dayKind }: Days,
): boolean => {
  const { workday, holiday } = dayKind(onDate);
  if (convenientTime !== 'weekend') return !workday;
  return workday ? !agreed : holiday || weekdayOf(onDate) < 6;
};
