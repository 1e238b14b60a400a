import { addDays, type CivilDate } from '#shared/time/civil.ts';
import { type Workdays, workdayFrom } from '#shared/time/workdays.ts';
import type { ReceptionDay } from './reception-day.ts';
import type { Rollover } from './recurrence.ts';

/** A provisional day once its year's notice is known: it stays, or has to move, to a date or to none. */
export type Rechecked = { day: ReceptionDay; stays: boolean; to?: CivilDate };

/** Where a date comes to by its rollover; undefined where it is dropped. */
export const rolledOver = (
  nominalOn: CivilDate,
  rollover: Rollover,
  workdays: Workdays,
): CivilDate | undefined => {
  if (workdays.kindOf(nominalOn).workday) return nominalOn;
  if (rollover === 'drop') return undefined;
  const step = rollover === 'next' ? 1 : -1;
  return workdayFrom(workdays, addDays(nominalOn, step), step);
};

/**
 * What loading a year's notice means for its provisional days (domain, section 2: checked again, with a list of what has to
 * move). A day that follows from a rule is where the rule puts it now; any other moves to the next workday if it is off.
 */
export const recheck = (days: ReceptionDay[], workdays: Workdays): Rechecked[] =>
  days
    .filter(({ provisional, state }) => provisional && (state === 'draft' || state === 'published'))
    .map((day) => {
      const { nominalOn, rollover } = day.planned ?? { nominalOn: day.on, rollover: 'next' as const };
      const to = rolledOver(nominalOn, rollover, workdays);
      return to === day.on ? { day, stays: true } : { day, stays: false, ...(to && { to }) };
    });
