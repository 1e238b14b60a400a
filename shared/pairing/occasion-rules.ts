import { type CivilDate, type CivilMonth, monthOf } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import { monthNumber, turnsOf } from './turn-rules.ts';
import type { VisitSettings } from './visit-settings.ts';

/** Months of a plan in which a household is due; what it is due for is named by that month. */
export type Due = { household: Household; months: CivilMonth[] };

/** The first of a run of months that is a household's turn. */
const firstTurn = (from: number, turn: number, interval: number): number =>
  from + ((((turn - from) % interval) + interval) % interval);

/** Whose households are due when: `occasions` are the months each one's visits are or were for, in order. */
export type DueProblem = {
  cadreId: string;
  households: Household[];
  occasions: Map<string, CivilMonth[]>;
  /** Consecutive months. */
  months: CivilMonth[];
  today: CivilDate;
};

/**
 * When a cadre's households are due in a run of months. A household is due so many months after its last visit, at once
 * if that is over; one that was never visited has its turn. Visits planned for later months are kept at a distance too,
 * so months may be planned in any order, and a month that had no room is due again when it is planned again.
 */
export const dueMonths = (
  { cadreId, households, occasions, months, today }: DueProblem,
  settings: Pick<VisitSettings, 'everyMonths'>,
): Due[] => {
  const turns = turnsOf(cadreId, households, settings);
  const from = monthNumber(months[0] ?? '');
  const thisMonth = monthNumber(monthOf(today));
  return [...households]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((household) => {
      const interval = settings.everyMonths[household.frequency];
      const settled = (occasions.get(household.id) ?? []).map(monthNumber);
      const last = settled.findLast((month) => month < from);
      const turn = last ?? settled[0] ?? turns.get(household.id) ?? 0;
      const isOverdue = last !== undefined && last + interval <= thisMonth;
      let next = isOverdue ? from : firstTurn(from, turn, interval);
      const due: CivilMonth[] = [];
      for (const month of months) {
        const number = monthNumber(month);
        const near = settled.findLast((other) => Math.abs(other - number) < interval);
        if (near !== undefined) next = Math.max(next, near + interval);
        if (number < next) continue;
        due.push(month);
        next = number + interval;
      }
      return { household, months: due };
    });
};
