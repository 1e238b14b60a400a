import type { Db } from '#shared/platform/dynamo.ts';
import { addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { findPairings, listPairingsOfCadre } from './pairing-store.ts';
import { isLeftBehind, newVisit, placeVisit } from './place-visit.ts';
import { planVisitsOfCadre } from './plan-visits.ts';
import { findHouseholds } from './roster-store.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { UnplacedVisit } from './visit-plan.ts';
import type { VisitSettings } from './visit-settings.ts';
import { listVisitsOfCadre, listVisitsOfHousehold } from './visit-store.ts';

const REMEMBERED_MONTHS = 12;

export type MakeVisitPlanDeps = { db: Db; visitSettings: VisitSettings };
export type PlanCadreDeps = MakeVisitPlanDeps & { calendar: VisitCalendar };

type Placed = Pick<Visit, 'cadreId' | 'onDate'>;
/** What planning came to for one cadre. */
export type CadreOutcome = {
  households: number;
  added: Placed[];
  there: Placed[];
  unplaced: UnplacedVisit[];
};

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
): Promise<Visit[]> => {
  const from = `${addMonths(month, -REMEMBERED_MONTHS)}-01`;
  const own = await listVisitsOfCadre(db, cadreId, { from, to: '9999-12-31' });
  const known = new Set(own.map(({ householdId }) => householdId));
  const others = households.filter(({ id }) => !known.has(id));
  const theirs = await Promise.all(others.map(({ id }) => listVisitsOfHousehold(db, id, REMEMBERED_MONTHS)));
  return [...own, ...theirs.flat()];
};

/** Plans a month for one cadre and writes each visit that is missing. */
export const planCadre = async (
  { db, calendar, visitSettings }: PlanCadreDeps,
  cadre: Cadre,
  month: CivilMonth,
  now: Instant,
): Promise<CadreOutcome> => {
  const households = await householdsOf(db, cadre.id);
  const existing = (await visitsOf(db, cadre.id, households, month)).filter(
    (visit) => !isLeftBehind(visit, { cadreId: cadre.id, occasion: month }),
  );
  const today = civilDateOf(now);
  const problem = { cadreId: cadre.id, households, existing, months: [month], today };
  const plan = planVisitsOfCadre(problem, calendar, visitSettings);
  const there = existing.filter(({ cadreId, onDate }) => cadreId === cadre.id && monthOf(onDate) === month);
  const outcome: CadreOutcome = { households: households.length, added: [], there, unplaced: plan.unplaced };
  const byId = new Map(households.map((household) => [household.id, household]));
  for (const planned of plan.visits) {
    const household = byId.get(planned.householdId);
    if (!household) throw new Error('a visit was planned for a household that was not asked for');
    const placed = await placeVisit(db, newVisit(planned), { cadre, household }, now);
    if (placed === 'pairing-changed') outcome.unplaced.push({ ...planned, reason: placed });
    else outcome[placed].push(planned);
  }
  return outcome;
};
