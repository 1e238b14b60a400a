import { normalisePhone } from '#shared/people/phone.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';

const DAYS_AHEAD = 7;

type Coming = { visit: Pick<Visit, 'state' | 'onDate'>; household: Pick<Household, 'phone'> };

/**
 * How a household that gets no SMS is told of a visit of today or the next seven days: by a `call` to its landline, or by
 * `word` through the village, where it has no phone. Undefined where there is nothing to do.
 */
export const callAheadOf = ({ visit, household }: Coming, today: CivilDate): 'call' | 'word' | undefined => {
  const isSoon = visit.onDate >= today && visit.onDate <= addDays(today, DAYS_AHEAD);
  if (visit.state !== 'planned' || !isSoon) return undefined;
  if (household.phone === undefined) return 'word';
  return normalisePhone(household.phone, 'mobile') === undefined ? 'call' : undefined;
};
