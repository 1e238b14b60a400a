import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { type LongWork, uninterrupted } from '#shared/platform/long-work.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { planCadre } from './plan-cadre.ts';
import { keepRunPart, listRunParts } from './plan-run-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { loadRoster } from './roster-store.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { UnplacedVisit, VisitPlan } from './visit-plan.ts';
import { daysOf, type MonthPart, monthPartOf, sumOfParts } from './visit-plan-rules.ts';
import { keepVisitPlan } from './visit-plan-store.ts';
import type { VisitSettings } from './visit-settings.ts';

const CADRES_PER_BATCH = 32;
const CADRES_AT_ONCE = 16;
const MOST_MONTHS_AHEAD = 12;

export type MakeVisitPlanDeps = { db: Db; visitSettings: VisitSettings };

export type MakeVisitPlanInput = {
  from: CivilMonth;
  /** How many months, 1 to 12. */
  months: number;
  /** The account of whoever asked for it. */
  by: string;
  /** The same for a run that goes on where it was cut off, so that what was planned before is counted too. */
  runId?: string;
};

/** What planning a month came to. */
export type MonthPlan = { plan: VisitPlan; unplaced: UnplacedVisit[] };

const maybePlanned = ({ from, months }: MakeVisitPlanInput, now: Instant): Result<CivilMonth[]> => {
  const thisMonth = monthOf(civilDateOf(now));
  if (from < thisMonth) return refuse('rule', 'month-over');
  if (addMonths(from, months - 1) > addMonths(thisMonth, MOST_MONTHS_AHEAD))
    return refuse('rule', 'month-too-far', { params: { months: MOST_MONTHS_AHEAD } });
  return accept(Array.from({ length: months }, (_, index) => addMonths(from, index)));
};

/** Plans the cadres in the order of their work numbers, batch by batch; what an earlier run came to is taken along. */
const planInBatches = async (
  deps: MakeVisitPlanDeps & { calendar: VisitCalendar },
  months: CivilMonth[],
  runId: string | undefined,
  now: Instant,
  work: LongWork,
): Promise<MonthPart[]> => {
  const { db } = deps;
  const { startAfter = '' } = work;
  const roster = [...(await loadRoster(db, 'cadres')).values()].map(({ record }) => record);
  const cadres = roster.sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = runId && startAfter ? await listRunParts(db, runId, startAfter) : [];
  let first = cadres.findIndex(({ id }) => id > startAfter);
  while (first >= 0 && first < cadres.length) {
    work.signal.throwIfAborted();
    const batch = cadres.slice(first, first + CADRES_PER_BATCH);
    const outcomes = await inParallel(batch, CADRES_AT_ONCE, (cadre) => planCadre(deps, cadre, months, now));
    const lastId = batch.at(-1)?.id ?? '';
    for (const month of months) {
      const part = monthPartOf(month, outcomes);
      if (runId) await keepRunPart(db, runId, lastId, part, now);
      parts.push(part);
    }
    first += batch.length;
    work.reached(lastId, first, cadres.length);
  }
  return parts;
};

/**
 * Plans the visits of one month to twelve for all pairings, for each household's first cadre. Each new visit is written
 * with its notices in one transaction, under the conditions that the household is still that cadre's, may be visited and
 * has no visit for that occasion: so planning again adds nothing but what is missing, and leaves what was moved, agreed,
 * logged or taken over. What was cancelled or a former cadre left behind is planned anew; what can't be placed is listed
 * with the reason. Answers the first month's plan, and each one's. Stopped, it leaves what was planned until then.
 * Refuses `month-over`, `month-too-far` (`months`) and `no-pairings`.
 */
export const makeVisitPlan = async (
  { db, visitSettings: delivered }: MakeVisitPlanDeps,
  input: MakeVisitPlanInput,
  now: Instant,
  work: LongWork = uninterrupted,
): Promise<Result<MonthPlan & { plans: MonthPlan[] }>> => {
  const months = maybePlanned(input, now);
  if (!months.ok) return months;
  const [{ visitSettings }, calendar] = await Promise.all([
    loadPairingPolicy(db, { visitSettings: delivered }),
    loadVisitCalendar(db, `${input.from}-01`),
  ]);
  const deps = { db, visitSettings, calendar };
  const parts = await planInBatches(deps, months.value, input.runId, now, work);
  const plans = months.value.map((month): MonthPlan => {
    const { days, unplaced, ...sum } = sumOfParts(month, parts);
    const plan: VisitPlan = {
      ...sum,
      plannedAt: now,
      plannedBy: input.by,
      provisional: calendar.dayKind(`${month}-01`).provisional,
      days: daysOf({ month, days }, calendar),
      unplaced: unplaced.length,
    };
    return { plan, unplaced };
  });
  const [first] = plans;
  if (!first || first.plan.households === 0) return refuse('rule', 'no-pairings');
  for (const { plan, unplaced } of plans) await keepVisitPlan(db, plan, unplaced);
  return accept({ ...first, plans });
};
