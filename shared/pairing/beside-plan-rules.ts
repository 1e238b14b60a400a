import type { CivilDate } from '#shared/time/civil.ts';
import { partsOfVisitId } from './keys.ts';
import type { Visit, VisitLog } from './visit.ts';

/** Whether a visit stands beside the plan: its occasion is a day, not a month. */
export const isBesidePlan = ({ id }: Pick<Visit, 'id'>): boolean =>
  partsOfVisitId(id)?.occasion.length === '2026-12-05'.length;

/**
 * Whether contact beside the plan was tried in vain and is over with that: unlike with a planned visit, no occasion stays
 * open. Moved to another day, it is to be made until that day is over.
 */
export const wasOnlyTried = (
  visit: Pick<Visit, 'id' | 'state' | 'onDate'> & { outcome?: VisitLog['outcome']; lastLog?: VisitLog },
  today: CivilDate,
): boolean =>
  isBesidePlan(visit) &&
  visit.state === 'planned' &&
  (visit.outcome ?? visit.lastLog) !== undefined &&
  visit.onDate < today;
