import { addDays, type CivilDate, type CivilMonth } from '#shared/time/civil.ts';

const DAYS_OF_MONTH = 30.4;

export type Dated = { occasion: CivilMonth; onDate: CivilDate };

/** A household's visits on either side of a month. */
export const visitsAround = <T extends Dated>(
  history: T[],
  month: CivilMonth,
): { before?: T; after?: T } => ({
  before: history.findLast(({ occasion }) => occasion < month),
  after: history.find(({ occasion }) => occasion > month),
});

/**
 * The day nearest a wished one that stands no less than two thirds of the interval from the visit before and the one
 * after, and no more than four thirds from the one before. Where both can't be, the visit before decides.
 */
export const spacedDay = (
  wishedOn: CivilDate,
  { before, after }: { before?: Dated; after?: Dated },
  everyMonths: number,
): CivilDate => {
  const days = (share: number): number => Math.round(DAYS_OF_MONTH * everyMonths * share);
  let day = wishedOn;
  const noLater = (limit: CivilDate): void => {
    if (day > limit) day = limit;
  };
  if (after) noLater(addDays(after.onDate, -days(2 / 3)));
  if (!before) return day;
  noLater(addDays(before.onDate, days(4 / 3)));
  const earliest = addDays(before.onDate, days(2 / 3));
  if (day < earliest) day = earliest;
  return day;
};
