import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Consent } from './consent.ts';
import { maybeVisitedOn } from './consent-rules.ts';
import type {
  CoverageGaps,
  CoveredVillage,
  OverdueVisit,
  UnitCoverage,
  UnreachedHousehold,
} from './coverage.ts';
import {
  type CountSettings,
  type CoverageVisit,
  counts,
  daysCovered,
  type HouseholdStanding,
  lastMet,
  overdueReason,
  standingOf,
} from './coverage-rules.ts';
import { joinVillages, sumCounts } from './coverage-sum-rules.ts';
import type { Household } from './household.ts';
import type { Pairing } from './pairing.ts';

/** What is known of a unit: its cadres, the households each is the first cadre of, and the visits of both. */
export type UnitFacts = {
  unit: string;
  cadres: Pick<Cadre, 'id' | 'name'>[];
  pairings: Pick<Pairing, 'householdId' | 'cadreId' | 'confirmedAt'>[];
  /** Besides those that are paired, those that a cadre of the unit visits in a colleague's place. */
  households: Map<string, Household>;
  consents: Map<string, Consent>;
  visits: CoverageVisit[];
};

/** How a unit stands at an instant, and the households and visits behind its figures. Nobody is compared with anybody. */
export const coverUnit = (
  facts: UnitFacts,
  { today, now }: { today: CivilDate; now: Instant },
  settings: CountSettings,
): { coverage: UnitCoverage; gaps: CoverageGaps } => {
  const { unit, cadres, pairings, households, consents } = facts;
  const nameOf = new Map(cadres.map(({ id, name }) => [id, name]));
  const firstOf = new Map(pairings.map(({ householdId, cadreId }) => [householdId, cadreId]));
  const visits = facts.visits.filter((visit) => counts(visit, (id) => firstOf.get(id)));
  const visitsOf = new Map<string, CoverageVisit[]>();
  for (const visit of visits)
    visitsOf.set(visit.householdId, [...(visitsOf.get(visit.householdId) ?? []), visit]);
  const own = visits.filter(({ cadreId }) => nameOf.has(cadreId));
  const who = (cadreId: string) => ({ unit, cadreId, cadreName: nameOf.get(cadreId) });

  const overdue: OverdueVisit[] = [];
  const unreached: UnreachedHousehold[] = [];
  const villages: CoveredVillage[] = [];
  for (const visit of own) {
    const { householdId } = visit;
    const reason = overdueReason(visit, lastMet(visitsOf.get(householdId) ?? []), today);
    const household = reason && households.get(householdId);
    if (!household || !maybeVisitedOn(consents.get(householdId), today)) continue;
    const at = { ...placeOf(household), ...who(visit.cadreId) };
    overdue.push({ ...at, visitId: visit.id, since: visit.onDate, reason });
  }
  for (const pairing of pairings) {
    const household = households.get(pairing.householdId);
    if (!household) continue;
    const theirs = visitsOf.get(household.id) ?? [];
    const standing = standingOf(
      { household, pairing, consent: consents.get(household.id), visits: theirs },
      today,
      settings,
    );
    villages.push(villageOf(household, standing));
    if (standing.apart) continue;
    const at = { ...placeOf(household), ...who(pairing.cadreId) };
    const { everyMonths, lastMetOn, since, long, nextOn, dueWithoutVisitSince } = standing;
    if (dueWithoutVisitSince) overdue.push({ ...at, since: dueWithoutVisitSince, reason: 'not-planned' });
    if (!standing.reached) unreached.push({ ...at, everyMonths, lastMetOn, since, long, nextOn });
  }
  const joined = joinVillages(villages);
  return {
    coverage: {
      unit,
      computedAt: now,
      days: daysCovered(own),
      villages: joined,
      counts: sumCounts(joined),
      overdue: overdue.length,
      long: unreached.filter(({ long }) => long).length,
    },
    gaps: { overdue, unreached },
  };
};

/** How the households nobody is paired with stand: on the roster, and to be paired where they want to be. */
export const coverUnpaired = (
  unpaired: Household[],
  mayBePaired: (householdId: string) => boolean,
  { unit, now }: { unit: string; now: Instant },
): { coverage: UnitCoverage; gaps: CoverageGaps } => {
  const wanting = unpaired.filter(({ id }) => mayBePaired(id));
  const apart = new Set(unpaired.filter((one) => !wanting.includes(one)).map(({ id }) => id));
  const villages = joinVillages(
    unpaired.map(({ id, town, village }) => ({
      town,
      village,
      households: 1,
      due: 0,
      reached: 0,
      apart: apart.has(id) ? 1 : 0,
    })),
  );
  const overdue = wanting.map((household) => ({
    ...placeOf(household),
    unit,
    reason: 'not-paired' as const,
  }));
  return {
    coverage: {
      unit,
      computedAt: now,
      days: [],
      villages,
      counts: sumCounts(villages),
      overdue: overdue.length,
      long: 0,
    },
    gaps: { overdue, unreached: [] },
  };
};

const placeOf = ({ id, town, village }: Household) => ({ householdId: id, town, village });

const villageOf = ({ town, village }: Household, { apart, reached }: HouseholdStanding): CoveredVillage => ({
  town,
  village,
  households: 1,
  due: apart ? 0 : 1,
  reached: apart || !reached ? 0 : 1,
  apart: apart ? 1 : 0,
});
