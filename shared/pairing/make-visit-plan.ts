import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type MakeVisitPlanDeps, planCadre } from './plan-cadre.ts';
import { loadRoster } from './roster-store.ts';
import { visitCalendarOf } from './visit-calendar.ts';
import type { UnplacedVisit, VisitPlan } from './visit-plan.ts';
import { daysOf } from './visit-plan-rules.ts';
import { keepVisitPlan } from './visit-plan-store.ts';

const CADRES_AT_ONCE = 16;
const MOST_MONTHS_AHEAD = 12;

/**
 * Plans the visits of a month for all pairings. Each new visit is written with its notices in one transaction, under the
 * conditions that the household is still that cadre's and that the occasion has no visit yet: so planning again adds
 * nothing but what is missing, and leaves what was moved or agreed. What a former cadre left behind is planned anew; what
 * can't be placed is listed with the reason.
 * Refuses `month-over`, `month-too-far` (`months`) and `no-pairings`.
 */
export const makeVisitPlan = async (
  deps: MakeVisitPlanDeps,
  { month, by }: { month: CivilMonth; by: string },
  now: Instant,
): Promise<Result<{ plan: VisitPlan; unplaced: UnplacedVisit[] }>> => {
  const thisMonth = monthOf(civilDateOf(now));
  if (month < thisMonth) return refuse('rule', 'month-over');
  if (month > addMonths(thisMonth, MOST_MONTHS_AHEAD))
    return refuse('rule', 'month-too-far', { params: { months: MOST_MONTHS_AHEAD } });
  const calendar = visitCalendarOf(await loadWorkdays(deps.db, `${month}-01`));
  const cadres = [...(await loadRoster(deps.db, 'cadres')).values()].map(({ record }) => record);
  const outcomes = await inParallel(cadres, CADRES_AT_ONCE, (cadre) =>
    planCadre({ ...deps, calendar }, cadre, month, now),
  );
  const households = outcomes.reduce((sum, one) => sum + one.households, 0);
  if (households === 0) return refuse('rule', 'no-pairings');
  const added = outcomes.flatMap((one) => one.added);
  const visits = [...added, ...outcomes.flatMap((one) => one.there)];
  const unplaced = outcomes.flatMap((one) => one.unplaced);
  const plan: VisitPlan = {
    month,
    plannedAt: now,
    plannedBy: by,
    households,
    added: added.length,
    visits: visits.length,
    provisional: calendar.dayKind(`${month}-01`).provisional,
    days: daysOf(month, visits, calendar),
    unplaced: unplaced.length,
  };
  await keepVisitPlan(deps.db, plan, unplaced);
  return accept({ plan, unplaced });
};
