import { accept, type FieldError, type Result, refuseFields } from '#shared/platform/result.ts';
import { addDays, type CivilDate, civilDateOf, daysBetween } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isOccasionOfPlan } from './occasion-rules.ts';
import type { Visit } from './visit.ts';

/** The longest absence that is entered at once; who is gone for longer hands the households on. */
export const MOST_ABSENT_DAYS = 366;

type Span = { from: CivilDate; to: CivilDate };

/** Whether an absence can be entered. Refuses the field `to`: `ends-before-start`, `range-too-long`, `absence-over`. */
export const mayBeAbsent = ({ from, to }: Span, now: Instant): Result<void> => {
  const wrong = (code: string): FieldError[] => [{ field: 'to', code }];
  if (to < from) return refuseFields(wrong('ends-before-start'));
  if (daysBetween(from, to) >= MOST_ABSENT_DAYS) return refuseFields(wrong('range-too-long'));
  return to < civilDateOf(now) ? refuseFields(wrong('absence-over')) : accept(undefined);
};

/** Every day of some absences. */
export const absentDays = (absences: Span[]): Set<CivilDate> => {
  const days = new Set<CivilDate>();
  for (const { from, to } of absences)
    for (let date = from; date <= to; date = addDays(date, 1)) days.add(date);
  return days;
};

/** A planned visit on a day its cadre can't go; `stays`: agreed, moved or taken over, so only a person may change it. */
export type AffectedVisit<V> = { visit: V; stays: boolean };

type PlannedFor = Pick<Visit, 'state' | 'onDate' | 'occasion' | 'agreed' | 'standsInFor'>;

/** Whether planning may move a visit: it is one of the plan's, nobody agreed on it, nobody took it over. */
export const maybeReplanned = (visit: Omit<PlannedFor, 'onDate'>): boolean =>
  visit.state === 'planned' && !visit.agreed && !visit.standsInFor && isOccasionOfPlan(visit);

/** The visits yet to come that fall on absent days. */
export const affectedBy = <V extends PlannedFor>(
  visits: V[],
  absent: ReadonlySet<CivilDate>,
  today: CivilDate,
): AffectedVisit<V>[] =>
  visits
    .filter(({ state, onDate }) => state === 'planned' && onDate > today && absent.has(onDate))
    .map((visit) => ({ visit, stays: !maybeReplanned(visit) }));
