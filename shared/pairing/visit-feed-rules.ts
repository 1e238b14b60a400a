import { addDays, type CivilDate, instantAt } from '#shared/time/civil.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

const LOOKS_BACK_DAYS = 30;
const LOOKS_AHEAD_DAYS = 180;

/** The days whose visits a calendar shows. */
export const feedDays = (today: CivilDate): { from: CivilDate; to: CivilDate } => ({
  from: addDays(today, -LOOKS_BACK_DAYS),
  to: addDays(today, LOOKS_AHEAD_DAYS),
});

/**
 * A visit as an entry of its cadre's calendar. Calendars are kept in clouds abroad (PIPL Art. 36), so it says where and
 * when, and of the household nothing more.
 */
export type VisitEntry = {
  /** The same for as long as the visit lives. */
  id: string;
  /** The version of the visit: a later one replaces an earlier one. */
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  startAt: Instant;
  endAt: Instant;
  changedAt?: Instant;
  village: string;
  group?: string;
};

const statusOf = ({ state, provisional }: Visit): VisitEntry['status'] => {
  if (state === 'cancelled') return 'cancelled';
  return state === 'planned' && provisional ? 'tentative' : 'confirmed';
};

export const visitEntryOf = (
  visit: Visit,
  { village, group }: Pick<Household, 'village' | 'group'>,
  { minutesApart }: Pick<VisitSettings, 'minutesApart'>,
): VisitEntry => {
  const startAt = instantAt(visit.onDate, visit.startTime);
  return {
    id: visit.id,
    sequence: visit.version,
    status: statusOf(visit),
    startAt,
    endAt: addMinutes(startAt, minutesApart),
    changedAt: visit.changedAt,
    village,
    group,
  };
};
