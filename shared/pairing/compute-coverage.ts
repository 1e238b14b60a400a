import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import {
  type CoverageDeps,
  keepUnit,
  lookedAtFrom,
  type ReadUnit,
  readCadres,
} from './compute-unit-coverage.ts';
import { maybePaired } from './consent-rules.ts';
import { findConsents } from './consent-store.ts';
import { NO_UNIT } from './coverage.ts';
import type { CoverageVisit } from './coverage-rules.ts';
import { dropCoverage, keepCoverage, listCoverage } from './coverage-store.ts';
import { coverUnpaired } from './coverage-unit-rules.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { loadRoster } from './roster-store.ts';

const UNITS_AT_ONCE = 8;

/** The cadres of each unit, units and cadres in the order of their names and work numbers. */
export const cadresByUnit = async (db: Db): Promise<Map<string, Cadre[]>> => {
  const units = new Map<string, Cadre[]>();
  for (const { record } of (await loadRoster(db, 'cadres')).values())
    units.set(record.unit, [...(units.get(record.unit) ?? []), record]);
  return new Map([...units].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * Counts the whole city: reads each cadre once by the index, then keeps unit by unit in the order of their names, and last
 * the households nobody is paired with. Gone on with after a unit, it leaves those up to it as they are; run twice at a
 * time, the later count stays.
 */
export const computeCoverage = async (
  delivered: CoverageDeps,
  now: Instant,
  work: LongWork,
): Promise<void> => {
  const { db } = delivered;
  const [{ visitSettings }, byUnit, households] = await Promise.all([
    loadPairingPolicy(db, { visitSettings: delivered.visitSettings }),
    cadresByUnit(db),
    loadRoster(db, 'households'),
  ]);
  const deps = { ...delivered, visitSettings };
  const roster = new Map(
    [...households].map(([id, { record }]) => [id, withFrequency(record, visitSettings)]),
  );
  const units = await readUnits(deps, byUnit, now, work);
  for (let first = 0; first < units.length; first += UNITS_AT_ONCE) {
    work.signal.throwIfAborted();
    const batch = units.slice(first, first + UNITS_AT_ONCE);
    const left = batch.filter(({ unit }) => unit > (work.startAfter ?? ''));
    await inParallel(left, UNITS_AT_ONCE, (unit) => keepUnit(deps, unit, roster, now));
    work.reached(batch.at(-1)?.unit, first + batch.length, units.length);
  }
  const paired = new Set(units.flatMap(({ pairings }) => pairings.map(({ householdId }) => householdId)));
  await keepUnpaired(
    db,
    [...roster.values()].filter(({ id }) => !paired.has(id)),
    now,
  );
  for (const { unit } of await listCoverage(db))
    if (unit !== NO_UNIT && !byUnit.has(unit)) await dropCoverage(db, unit);
};

/** Every unit with what is its cadres', and the visits that cadres of other units made to its households. */
const readUnits = async (
  { db, coverageSettings }: CoverageDeps,
  byUnit: Map<string, Cadre[]>,
  now: Instant,
  work: LongWork,
): Promise<ReadUnit[]> => {
  const from = lookedAtFrom(civilDateOf(now), coverageSettings);
  const units: ReadUnit[] = [];
  for (const [unit, cadres] of byUnit) {
    work.signal.throwIfAborted();
    units.push({ unit, cadres, ...(await readCadres(db, cadres, from)), others: [] });
  }
  const unitOf = new Map(
    units.flatMap((unit) => unit.pairings.map(({ householdId }) => [householdId, unit] as const)),
  );
  const elsewhere = (unit: ReadUnit, visit: CoverageVisit): void => {
    const own = unitOf.get(visit.householdId);
    if (own && own !== unit) own.others.push(visit);
  };
  for (const unit of units) for (const visit of unit.visits) elsewhere(unit, visit);
  return units;
};

const keepUnpaired = async (db: Db, unpaired: Household[], now: Instant): Promise<void> => {
  const consents = await findConsents(
    db,
    unpaired.map(({ id }) => id),
  );
  const mayBePaired = (id: string): boolean => maybePaired(consents.get(id));
  const { coverage, gaps } = coverUnpaired(unpaired, mayBePaired, { unit: NO_UNIT, now });
  await keepCoverage(db, coverage, gaps);
};
