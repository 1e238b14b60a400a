import type { Db } from '#shared/platform/dynamo.ts';
import { type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import { loadCadreFacts } from './load-cadre-facts.ts';
import { isLeftBehind, placeVisit } from './place-visit.ts';
import { planVisitsOfCadre } from './plan-visits.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import type { UnplacedVisit } from './visit-plan.ts';
import type { VisitSettings } from './visit-settings.ts';

export type PlanCadreDeps = { db: Db; visitSettings: VisitSettings; calendar: VisitCalendar };

type Placed = Pick<Visit, 'cadreId' | 'onDate'>;
/** What planning came to for one cadre. */
export type CadreOutcome = {
  households: number;
  added: Placed[];
  there: Placed[];
  unplaced: UnplacedVisit[];
};

/** Plans consecutive months for one cadre and writes each visit that is missing. */
export const planCadre = async (
  { db, calendar, visitSettings }: PlanCadreDeps,
  cadre: Cadre,
  months: CivilMonth[],
  now: Instant,
): Promise<CadreOutcome> => {
  const [month = ''] = months;
  const today = civilDateOf(now);
  const facts = await loadCadreFacts({ db, visitSettings }, cadre.id, { month, today });
  const { households, visits, absentOn, leavesOn, consents } = facts;
  const byId = new Map(households.map((household) => [household.id, household]));
  // One of another's household, where this cadre stands in, takes the cadre's time all the same.
  const isLeft = (visit: Visit): boolean =>
    byId.has(visit.householdId) && isLeftBehind(visit, { cadreId: cadre.id, occasion: visit.occasion });
  const existing = visits.filter((visit) => visit.state !== 'cancelled' && !isLeft(visit));
  const anew = visits.filter((visit) => isLeft(visit) && months.includes(visit.occasion));
  const before = new Map(anew.map((visit) => [keyOf(visit), visit]));
  const plan = planVisitsOfCadre(
    { cadreId: cadre.id, households, existing, months, today, absentOn, leavesOn, consents },
    calendar,
    visitSettings,
  );
  const there = existing.filter(
    ({ cadreId, onDate }) => cadreId === cadre.id && months.includes(monthOf(onDate)),
  );
  const outcome: CadreOutcome = { households: households.length, added: [], there, unplaced: plan.unplaced };
  for (const planned of plan.visits) {
    const household = byId.get(planned.householdId);
    if (!household) throw new Error('a visit was planned for a household that was not asked for');
    const placed = await placeVisit(db, planned, { cadre, household }, now, before.get(keyOf(planned)));
    if (placed === 'added' || placed === 'there') outcome[placed].push(planned);
    else outcome.unplaced.push({ ...planned, reason: placed });
  }
  return outcome;
};

const keyOf = ({ householdId, occasion }: Pick<Visit, 'householdId' | 'occasion'>): string =>
  `${householdId} ${occasion}`;
