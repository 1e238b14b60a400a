import type { CivilDate } from '#shared/time/civil.ts';

/**
 * The day a log is about where it doesn't say: the planned one, or today if that is yet to come. Apart from the other
 * rules because a phone without signal decides by it too.
 */
export const loggedOn = (plannedOn: CivilDate, today: CivilDate): CivilDate =>
  plannedOn < today ? plannedOn : today;
