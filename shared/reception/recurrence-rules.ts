import {
  addDays,
  addMonths,
  type CivilDate,
  type CivilMonth,
  daysOfMonth,
  weekdayOf,
} from '#shared/time/civil.ts';
import { type DayKind, type Workdays, workdayFrom } from '#shared/time/workdays.ts';
import type { Recurrence, Rollover } from './recurrence.ts';

/** Why a date is not a workday. */
export type OffBecause = 'weekend' | 'holiday';

/** A date a rule comes to, and where it fell before it was moved. */
export type PlannedDate = {
  on: CivilDate;
  /** The date the rule names; differs from `on` where that is off. */
  nominalOn: CivilDate;
  because?: OffBecause;
  provisional: boolean;
};

/** A date a rule names that no reception day comes of: dropped, or its workday is taken by another. */
export type LostDate = {
  nominalOn: CivilDate;
  because: OffBecause;
  why: 'dropped' | 'taken';
  by?: CivilDate;
};

export type PlannedDates = { dates: PlannedDate[]; lost: LostDate[] };

/** The months from one to another. */
export const monthsFrom = (from: CivilMonth, to: CivilMonth): CivilMonth[] =>
  from > to ? [] : [from, ...monthsFrom(addMonths(from, 1), to)];

/** What a rule names in a month. A month without its 31st has its last day instead. */
const namedIn = (month: CivilMonth, rule: Recurrence, workdays: Workdays): CivilDate[] => {
  const days = daysOfMonth(month);
  switch (rule.kind) {
    case 'dates':
      return [...new Set(rule.dates)]
        .sort((one, other) => one - other)
        .flatMap((date) => days[Math.min(date, days.length) - 1] ?? [])
        .filter((date, at, all) => all.indexOf(date) === at);
    case 'nth-workday':
      return days.filter((on) => workdays.kindOf(on).workday).slice(rule.nth - 1, rule.nth);
    case 'weekly':
      return days.filter((on) => weekdayOf(on) === rule.weekday);
    case 'nth-weekday':
      return days.filter((on) => weekdayOf(on) === rule.weekday).slice(rule.nth - 1, rule.nth);
    case 'every-workday':
      return days.filter((on) => workdays.kindOf(on).workday);
  }
};

const whyOff = ({ holiday }: DayKind): OffBecause => (holiday ? 'holiday' : 'weekend');

/**
 * The dates a rule comes to in these months, by the workdays as they are known, make-up workdays included. A date that is
 * off moves by the rollover, past the end of its month where need be; where it comes to a day that has one already it is
 * listed as lost. Nothing is moved in silence.
 */
export const plannedDates = (
  rule: Recurrence,
  rollover: Rollover,
  period: { from: CivilMonth; to: CivilMonth },
  workdays: Workdays,
): PlannedDates => {
  const found = new Map<CivilDate, PlannedDate>();
  const lost: LostDate[] = [];
  const named = monthsFrom(period.from, period.to).flatMap((month) => namedIn(month, rule, workdays));
  const isNamed = new Set(named.filter((on) => workdays.kindOf(on).workday));
  for (const nominalOn of named) {
    const kind = workdays.kindOf(nominalOn);
    if (kind.workday) {
      found.set(nominalOn, { on: nominalOn, nominalOn, provisional: kind.provisional });
      continue;
    }
    const because = whyOff(kind);
    if (rollover === 'drop') {
      lost.push({ nominalOn, because, why: 'dropped' });
      continue;
    }
    const step = rollover === 'next' ? 1 : -1;
    const on = workdayFrom(workdays, addDays(nominalOn, step), step);
    if (isNamed.has(on) || found.has(on)) lost.push({ nominalOn, because, why: 'taken', by: on });
    else {
      const provisional = kind.provisional || workdays.kindOf(on).provisional;
      found.set(on, { on, nominalOn, because, provisional });
    }
  }
  const dates = [...found.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
  return { dates, lost };
};
