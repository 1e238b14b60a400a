import { addMonths, type CivilMonth, yearOf } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

const monthNumber = (month: CivilMonth): number => yearOf(month) * 12 + Number(month.slice(5)) - 1;

/** Months of a plan in which a household is due; what it is due for is named by that month. */
export type Due = { household: Household; months: CivilMonth[] };

/**
 * When households are due in a run of months. A household is due so many months after its last visit, at once if that is
 * over; one that was never visited takes its turn among the cadre's others of its frequency, so that no month has them all.
 */
export const dueMonths = (
  households: Household[],
  lastVisits: Map<string, Pick<Visit, 'occasion'>>,
  months: CivilMonth[],
  { everyMonths }: Pick<VisitSettings, 'everyMonths'>,
): Due[] => {
  const turns = new Map<string, number>();
  return [...households]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((household) => {
      const interval = everyMonths[household.frequency];
      const turn = turns.get(household.frequency) ?? 0;
      turns.set(household.frequency, turn + 1);
      const last = lastVisits.get(household.id)?.occasion;
      let next = last && addMonths(last, interval);
      const due: CivilMonth[] = [];
      for (const month of months) {
        const isTurn = next ? next <= month : monthNumber(month) % interval === turn % interval;
        if (!isTurn) continue;
        due.push(month);
        next = addMonths(month, interval);
      }
      return { household, months: due };
    });
};
