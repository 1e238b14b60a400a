import { addDays, type CivilDate } from '#shared/time/civil.ts';

const DAYS_BACK = 6;
const DAYS_AHEAD = 6;

/**
 * The days whose visits a phone keeps for when there is no signal: from six days ago, since what wasn't logged then may
 * be today, Monday included, to six days ahead. No more, because a phone gets lost.
 */
export const phoneWeek = (today: CivilDate): { from: CivilDate; to: CivilDate } => ({
  from: addDays(today, -DAYS_BACK),
  to: addDays(today, DAYS_AHEAD),
});
