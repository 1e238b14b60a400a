import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { type CivilMonth, civilDateOf, daysOfMonth, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type AffectedVisit, maybeReplanned } from './absence-rules.ts';
import type { Cadre } from './cadre.ts';
import { loadCadreFacts } from './load-cadre-facts.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { type ReplanDeps, type ReplannedVisits, replanVisits } from './replan-visits.ts';
import { findHouseholds, loadRoster } from './roster-store.ts';
import type { VisitCalendar } from './suitable-rules.ts';
import { daysOf, monthPartOf } from './visit-plan-rules.ts';
import { findVisitPlan, keepVisitPlan, listUnplaced } from './visit-plan-store.ts';
import { hasToMove, isToBeRechecked } from './visit-recheck-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { confirmDay, type KeptVisit, listVisitsOfCadre } from './visit-store.ts';

const CADRES_AT_ONCE = 16;
const HOUSEHOLDS_AT_ONCE = 100;

const cadresOf = async (db: Db): Promise<Cadre[]> =>
  [...(await loadRoster(db, 'cadres')).values()].map(({ record }) => record);

const visitsIn = async (db: Db, cadreId: string, month: CivilMonth): Promise<KeptVisit[]> => {
  const days = daysOfMonth(month);
  const visits = await listVisitsOfCadre(db, cadreId, { from: days[0] ?? '', to: days.at(-1) ?? '' });
  return visits.filter(({ state }) => state !== 'cancelled');
};

/** The visits of a month that stand on a day off now that the year's holiday notice is known, by day. */
export const findVisitsToMove = async (
  db: Db,
  month: CivilMonth,
  calendar: VisitCalendar,
  now: Instant,
): Promise<AffectedVisit<KeptVisit>[]> => {
  const today = civilDateOf(now);
  const found = await inParallel(await cadresOf(db), CADRES_AT_ONCE, ({ id }) => visitsIn(db, id, month));
  const visits = found.flat().filter((one) => one.onDate > today && isToBeRechecked(one, calendar));
  const ids = [...new Set(visits.map(({ householdId }) => householdId))];
  const chunks = Array.from({ length: Math.ceil(ids.length / HOUSEHOLDS_AT_ONCE) }, (_, index) =>
    ids.slice(index * HOUSEHOLDS_AT_ONCE, (index + 1) * HOUSEHOLDS_AT_ONCE),
  );
  const households = new Map(
    (await inParallel(chunks, CADRES_AT_ONCE, (chunk) => findHouseholds(db, chunk))).flatMap((some) => [
      ...some,
    ]),
  );
  return visits
    .filter((visit) => {
      const household = households.get(visit.householdId);
      return household && hasToMove(visit, household, calendar);
    })
    .map((visit) => ({ visit, stays: !maybeReplanned(visit) }))
    .sort((a, b) => (dayKey(a) < dayKey(b) ? -1 : 1));
};

const dayKey = ({ visit }: AffectedVisit<KeptVisit>): string =>
  `${visit.onDate} ${visit.cadreId} ${visit.id}`;

/** Checks one cadre's month: what can't stay is moved, what can is no longer provisional. */
const recheckCadre = async (deps: ReplanDeps, cadre: Cadre, month: CivilMonth, now: Instant) => {
  const { db, calendar } = deps;
  const visits = await visitsIn(db, cadre.id, month);
  const open = visits.filter((visit) => isToBeRechecked(visit, calendar));
  const none: ReplannedVisits = { moved: [], left: [] };
  if (open.length === 0) return { visits, outcome: none };
  const [facts, households] = await Promise.all([
    loadCadreFacts(deps, cadre.id, { month, today: civilDateOf(now) }),
    findHouseholds(db, [...new Set(open.map(({ householdId }) => householdId))]),
  ]);
  const mayStay = open.filter((visit) => {
    const household = households.get(visit.householdId);
    return !household || !hasToMove(visit, household, calendar);
  });
  const stays = new Set(mayStay.map(({ id }) => id));
  const hasTo = new Set(open.map(({ id }) => id).filter((id) => !stays.has(id)));
  const outcome = await replanVisits(deps, cadre, facts, ({ id }) => hasTo.has(id), now);
  const moved = new Map(outcome.moved.map(({ before, visit }) => [before.id, visit]));
  for (const visit of mayStay) await commit(db, [confirmDay(db, visit)]);
  return { visits: visits.map((visit) => moved.get(visit.id) ?? visit), outcome };
};

/**
 * Checks a month's visits again once the holiday notice of its year is known: those on a day off are moved, as
 * `replanVisits` says, the others are no longer provisional, and the month's summary is of the days as they are now.
 * Done once more, only what is still provisional is looked at.
 */
export const recheckVisitPlan = async (
  { db, visitSettings: delivered }: { db: Db; visitSettings: VisitSettings },
  month: CivilMonth,
  now: Instant,
): Promise<ReplannedVisits> => {
  const [{ visitSettings }, calendar, plan] = await Promise.all([
    loadPairingPolicy(db, { visitSettings: delivered }),
    loadVisitCalendar(db, `${month}-01`),
    findVisitPlan(db, month),
  ]);
  const deps = { db, visitSettings, calendar };
  const checked = await inParallel(await cadresOf(db), CADRES_AT_ONCE, (cadre) =>
    recheckCadre(deps, cadre, month, now),
  );
  if (plan) {
    const there = checked.flatMap(({ visits }) => visits).filter(({ onDate }) => monthOf(onDate) === month);
    const { visits, days } = monthPartOf(month, [{ households: 0, added: [], there, unplaced: [] }]);
    const { provisional } = calendar.dayKind(`${month}-01`);
    const unplaced = await listUnplaced(db, plan);
    await keepVisitPlan(
      db,
      { ...plan, visits, provisional, days: daysOf({ month, days }, calendar) },
      unplaced,
    );
  }
  return {
    moved: checked.flatMap(({ outcome }) => outcome.moved),
    left: checked.flatMap(({ outcome }) => outcome.left),
  };
};
