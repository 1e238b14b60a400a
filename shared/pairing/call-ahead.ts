import { normalisePhone } from '#shared/people/phone.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';

const DAYS_AHEAD = 7;

type Coming = { visit: Pick<Visit, 'state' | 'onDate'>; household: Pick<Household, 'phone'> };

/**
 * How a household that no SMS tells of its visit is told: by a `call` to its landline, by a call since it has `declined`
 * announcements by SMS, or by `word` through the village, where it has no phone.
 */
export type CallAhead = 'call' | 'declined' | 'word';

/** Whether a visit is to be made today or in the next seven days, so that its household is to know of it. */
export const isNear = ({ state, onDate }: Coming['visit'], today: CivilDate): boolean =>
  state === 'planned' && onDate >= today && onDate <= addDays(today, DAYS_AHEAD);

/** How its cadre tells a household of a visit that is near; undefined where an SMS does, or there is nothing to tell. */
export const callAheadOf = (
  { visit, household }: Coming,
  declined: boolean,
  today: CivilDate,
): CallAhead | undefined => {
  if (!isNear(visit, today)) return undefined;
  if (household.phone === undefined) return 'word';
  if (normalisePhone(household.phone, 'mobile') === undefined) return 'call';
  return declined ? 'declined' : undefined;
};
