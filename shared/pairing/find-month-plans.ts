import type { Db } from '#shared/platform/dynamo.ts';
import { addMonths, type CivilMonth } from '#shared/time/civil.ts';
import type { MonthPlan } from './make-visit-plan.ts';
import { findVisitPlan, listUnplaced } from './visit-plan-store.ts';

/** What the last run of planning each month from one on came to; months that were never planned are left out. */
export const findMonthPlans = async (db: Db, from: CivilMonth, months: number): Promise<MonthPlan[]> => {
  const found = await Promise.all(
    Array.from({ length: months }, async (_, index) => {
      const plan = await findVisitPlan(db, addMonths(from, index));
      return plan ? [{ plan, unplaced: await listUnplaced(db, plan) }] : [];
    }),
  );
  return found.flat();
};
