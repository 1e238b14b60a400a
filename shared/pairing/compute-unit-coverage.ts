import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { addMonths, type CivilDate, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import { findConsents } from './consent-store.ts';
import type { UnitCoverage } from './coverage.ts';
import { type CoverageVisit, monthsBefore } from './coverage-rules.ts';
import type { CoverageSettings } from './coverage-settings.ts';
import { keepCoverage } from './coverage-store.ts';
import { coverUnit } from './coverage-unit-rules.ts';
import { type CoveredCadre, listCoveredCadre, listVisitsToHousehold } from './coverage-visits-store.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findHouseholds } from './roster-store.ts';
import type { VisitSettings } from './visit-settings.ts';

const CADRES_AT_ONCE = 16;

export type CoverageDeps = { db: Db; visitSettings: VisitSettings; coverageSettings: CoverageSettings };

/** The first day coverage looks at: what was before is long ago for every frequency. */
export const lookedAtFrom = (today: CivilDate, { monthsBack }: CoverageSettings): CivilDate =>
  `${addMonths(monthOf(today), -monthsBack)}-01`;

/** What is these cadres', of all of them together. */
export const readCadres = async (db: Db, cadres: Cadre[], from: CivilDate): Promise<CoveredCadre> => {
  const read = await inParallel(cadres, CADRES_AT_ONCE, ({ id }) => listCoveredCadre(db, id, from));
  return {
    pairings: read.flatMap(({ pairings }) => pairings),
    visits: read.flatMap(({ visits }) => visits),
  };
};

/** A unit with what was read of it. `others` are visits to its households by cadres of other units. */
export type ReadUnit = CoveredCadre & { unit: string; cadres: Cadre[]; others: CoverageVisit[] };

/** Counts how a unit stands from what was read of it, households with the frequency that holds, and keeps it. */
export const keepUnit = async (
  { db, visitSettings, coverageSettings }: CoverageDeps,
  { unit, cadres, pairings, visits, others }: ReadUnit,
  households: Map<string, Household>,
  now: Instant,
): Promise<UnitCoverage> => {
  const ids = new Set([...pairings, ...visits].map(({ householdId }) => householdId));
  const consents = await findConsents(db, [...ids]);
  const facts = { unit, cadres, pairings, households, consents, visits: [...visits, ...others] };
  const settings = { ...visitSettings, ...coverageSettings };
  const { coverage, gaps } = coverUnit(facts, { today: civilDateOf(now), now }, settings);
  await keepCoverage(db, coverage, gaps);
  return coverage;
};

/** Counts how one unit stands, and keeps it. Reads what is its cadres', never more, whatever the size of the city. */
export const computeUnit = async (
  delivered: CoverageDeps,
  unit: string,
  cadres: Cadre[],
  now: Instant,
): Promise<UnitCoverage> => {
  const { db, coverageSettings } = delivered;
  const { visitSettings } = await loadPairingPolicy(db, { visitSettings: delivered.visitSettings });
  const deps = { ...delivered, visitSettings };
  const today = civilDateOf(now);
  const from = lookedAtFrom(today, coverageSettings);
  const { pairings, visits } = await readCadres(db, cadres, from);
  const ids = [...new Set([...pairings, ...visits].map(({ householdId }) => householdId))];
  const found = await findHouseholds(db, ids);
  const households = new Map([...found].map(([id, one]) => [id, withFrequency(one, visitSettings)]));

  // A cadre of another unit may have been there: before the pairing changed, or in a colleague's place.
  const metOn = new Map<string, CivilDate>();
  for (const { householdId, state, onDate } of visits)
    if (state === 'done' && onDate > (metOn.get(householdId) ?? '')) metOn.set(householdId, onDate);
  const missed = pairings.filter(({ householdId }) => {
    const household = households.get(householdId);
    const interval = household && visitSettings.everyMonths[household.frequency];
    return interval !== undefined && (metOn.get(householdId) ?? '') < monthsBefore(today, interval);
  });
  const known = new Set(visits.map(({ id }) => id));
  const theirs = await inParallel(missed, CADRES_AT_ONCE, ({ householdId }) =>
    listVisitsToHousehold(db, householdId, from),
  );
  const others = theirs.flat().filter(({ id }) => !known.has(id));
  return await keepUnit(deps, { unit, cadres, pairings, visits, others }, households, now);
};
