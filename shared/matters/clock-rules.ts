import { addDays, type CivilDate } from '#shared/time/civil.ts';
import { type Workdays, workdayFrom } from '#shared/time/workdays.ts';
import type { Matter } from './matter.ts';
import type { MatterSettings } from './matter-settings.ts';

/** The last day of a term: as it is counted, and as it counts where that day is off. */
export type LastDay = {
  raw: CivilDate;
  rolled: CivilDate;
  /** The year's holiday notice isn't known: the day may still move. */
  provisional: boolean;
};

/**
 * The last day of a term in calendar days. The day it begins on is not counted, and a last day that is off rolls to the
 * next workday (Civil Code, Art. 201 to 203).
 */
export const daysAfter = (on: CivilDate, days: number, workdays: Workdays): LastDay => {
  const raw = addDays(on, days);
  const rolled = workdayFrom(workdays, raw);
  const provisional = workdays.kindOf(raw).provisional || workdays.kindOf(rolled).provisional;
  return { raw, rolled, provisional };
};

/** The last day of a term in workdays, make-up workdays included. The day it begins on is not counted. */
export const workdaysAfter = (on: CivilDate, count: number, workdays: Workdays): LastDay => {
  let [day, provisional] = [on, false];
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    const kind = workdays.kindOf(day);
    provisional ||= kind.provisional;
    if (kind.workday) counted += 1;
  }
  return { raw: day, rolled: day, provisional };
};

/** By when a matter is registered and forwarded or assigned: from receipt, however often it came back (Art. 22, 23). */
export const routeBy = (receivedOn: CivilDate, settings: MatterSettings, workdays: Workdays): LastDay =>
  daysAfter(receivedOn, settings.routeDays, workdays);

/** Until when a department may return what was routed to it wrongly (Art. 23). */
export const returnBy = (arrivedOn: CivilDate, settings: MatterSettings, workdays: Workdays): LastDay =>
  workdaysAfter(arrivedOn, settings.returnWorkdays, workdays);

/** By when the written opinion is due; `extended`: with the one extension a unit's head may approve (Art. 34). */
export const opinionBy = (
  acceptedOn: CivilDate,
  extended: boolean,
  settings: MatterSettings,
  workdays: Workdays,
): LastDay => daysAfter(acceptedOn, settings.opinionDays + (extended ? settings.extensionDays : 0), workdays);

/** A term that runs on a matter now. */
export type MatterClock = LastDay & { kind: 'route' | 'return' | 'report' | 'opinion' | 'extended' };

/** Every term that runs on a matter; none once it was answered. The first is the one it is listed by. */
export const clocksOf = (
  { state, receivedOn, routing }: Pick<Matter, 'state' | 'receivedOn' | 'routing'>,
  settings: MatterSettings,
  workdays: Workdays,
): MatterClock[] => {
  if (state === 'received') return [{ kind: 'route', ...routeBy(receivedOn, settings, workdays) }];
  if (!routing || (state !== 'forwarded' && state !== 'assigned')) return [];
  const { on, reportBy } = routing;
  return [
    ...(state === 'assigned' ? [{ kind: 'report' as const, ...daysAfter(reportBy, 0, workdays) }] : []),
    { kind: 'opinion', ...opinionBy(on, false, settings, workdays) },
    { kind: 'extended', ...opinionBy(on, true, settings, workdays) },
    { kind: 'return', ...returnBy(on, settings, workdays) },
  ];
};

/** Whether a term is over: the whole of its last day still counts. */
export const isOver = ({ rolled }: LastDay, today: CivilDate): boolean => today > rolled;
