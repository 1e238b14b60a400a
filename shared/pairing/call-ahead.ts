import { normalisePhone } from '#shared/people/phone.ts';
import { addDays, type CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';

const DAYS_AHEAD = 7;

type Coming = { visit: Pick<Visit, 'state' | 'onDate'>; household: Pick<Household, 'phone'> };

/**
 * How a household that no SMS tells of its visit is told: by a `call` to its landline, by a call since the SMS `failed` or it has
 * `declined` announcements by SMS, or by `word` through the village, where it has no phone. `called-off`: by a call that nobody
 * comes, since that SMS failed.
 */
export type CallAhead = 'call' | 'failed' | 'declined' | 'word' | 'called-off';

/** Whether a visit is, or was, to be made today or in the next seven days, so that its household is to know how it stands. */
export const isNear = ({ state, onDate }: Coming['visit'], today: CivilDate): boolean =>
  state !== 'done' && onDate >= today && onDate <= addDays(today, DAYS_AHEAD);

/** How its cadre tells a household of a visit that is near; undefined where an SMS does, or there is nothing to tell. */
export const callAheadOf = (
  { visit, household }: Coming,
  { declined, failed }: { declined: boolean; failed: boolean },
  today: CivilDate,
): CallAhead | undefined => {
  if (!isNear(visit, today)) return undefined;
  if (visit.state === 'cancelled') return failed ? 'called-off' : undefined;
  if (household.phone === undefined) return 'word';
  if (normalisePhone(household.phone, 'mobile') === undefined) return 'call';
  if (failed) return 'failed';
  return declined ? 'declined' : undefined;
};
