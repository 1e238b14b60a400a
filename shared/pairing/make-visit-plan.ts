import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { visitIdOf } from './keys.ts';
import { findPairings, listPairingsOfCadre, pairingStands } from './pairing-store.ts';
import { type PlannedVisit, planVisitsOfCadre } from './plan-visits.ts';
import { findHouseholds, loadRoster } from './roster-store.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import { visitNotices } from './visit-notices.ts';
import type { UnplacedVisit, VisitPlan } from './visit-plan.ts';
import { daysOf } from './visit-plan-rules.ts';
import { keepVisitPlan } from './visit-plan-store.ts';
import type { VisitSettings } from './visit-settings.ts';
import { createVisit, listVisitsOfCadre, listVisitsOfHousehold } from './visit-store.ts';

const CADRES_AT_ONCE = 16;
const MOST_MONTHS_AHEAD = 12;
const REMEMBERED_MONTHS = 12;
const PAIRING = 0;

export type MakeVisitPlanDeps = { db: Db; calendar: VisitCalendar; visitSettings: VisitSettings };

type Existing = Pick<Visit, 'householdId' | 'cadreId' | 'occasion' | 'onDate' | 'startTime'>;
type CadreOutcome = { households: number; added: Existing[]; there: Existing[]; unplaced: UnplacedVisit[] };

/** The households that are paired with a cadre at this moment. */
const householdsOf = async (db: Db, cadreId: string): Promise<Household[]> => {
  const listed = (await listPairingsOfCadre(db, cadreId)).map(({ householdId }) => householdId);
  const pairings = await findPairings(db, listed);
  const paired = listed.filter((id) => pairings.get(id)?.cadreId === cadreId);
  return [...(await findHouseholds(db, paired)).values()];
};

/** The visits of a cadre, and those of each household that had none with this cadre yet. */
const visitsOf = async (
  db: Db,
  cadreId: string,
  households: Household[],
  month: CivilMonth,
): Promise<Existing[]> => {
  const from = `${addMonths(month, -REMEMBERED_MONTHS)}-01`;
  const own = await listVisitsOfCadre(db, cadreId, { from, to: '9999-12-31' });
  const known = new Set(own.map(({ householdId }) => householdId));
  const others = households.filter(({ id }) => !known.has(id));
  const theirs = await Promise.all(others.map(({ id }) => listVisitsOfHousehold(db, id, REMEMBERED_MONTHS)));
  return [...own, ...theirs.flat()];
};

const place = async (
  db: Db,
  planned: PlannedVisit,
  parties: { cadre: Cadre; household: Household },
  now: Instant,
): Promise<'added' | 'there' | 'pairing-changed'> => {
  const visit: Visit = {
    ...planned,
    id: visitIdOf(planned.householdId, planned.occasion),
    state: 'planned',
    agreed: false,
    version: 1,
  };
  const outcome = await commit(db, [
    pairingStands(db, visit.householdId, visit.cadreId),
    createVisit(db, visit),
    ...visitNotices(visit, parties, now).map((notice) => putNotice(db, notice)),
  ]);
  if (outcome.ok) return 'added';
  return outcome.failed.has(PAIRING) ? 'pairing-changed' : 'there';
};

const planCadre = async (
  { db, calendar, visitSettings }: MakeVisitPlanDeps,
  cadre: Cadre,
  month: CivilMonth,
  now: Instant,
): Promise<CadreOutcome> => {
  const households = await householdsOf(db, cadre.id);
  const existing = await visitsOf(db, cadre.id, households, month);
  const today = civilDateOf(now);
  const problem = { cadreId: cadre.id, households, existing, months: [month], today };
  const plan = planVisitsOfCadre(problem, calendar, visitSettings);
  const there = existing.filter(({ cadreId, onDate }) => cadreId === cadre.id && monthOf(onDate) === month);
  const outcome: CadreOutcome = { households: households.length, added: [], there, unplaced: plan.unplaced };
  const byId = new Map(households.map((household) => [household.id, household]));
  for (const planned of plan.visits) {
    const household = byId.get(planned.householdId);
    if (!household) throw new Error('a visit was planned for a household that was not asked for');
    const placed = await place(db, planned, { cadre, household }, now);
    if (placed === 'pairing-changed') outcome.unplaced.push({ ...planned, reason: placed });
    else outcome[placed].push(planned);
  }
  return outcome;
};

/**
 * Plans the visits of a month for all pairings. Each new visit is written with its notices in one transaction, under the
 * conditions that the household is still that cadre's and that the occasion has no visit yet: so planning again adds
 * nothing but what is missing, and leaves what was moved or agreed. What can't be placed is listed with the reason.
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
  const cadres = [...(await loadRoster(deps.db, 'cadres')).values()].map(({ record }) => record);
  const outcomes = await inParallel(cadres, CADRES_AT_ONCE, (cadre) => planCadre(deps, cadre, month, now));
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
    provisional: deps.calendar.dayKind(`${month}-01`).provisional,
    days: daysOf(month, visits, deps.calendar),
    unplaced: unplaced.length,
  };
  await keepVisitPlan(deps.db, plan, unplaced);
  return accept({ plan, unplaced });
};
