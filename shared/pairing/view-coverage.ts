import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { cadresByUnit } from './compute-coverage.ts';
import { type CoverageDeps, computeUnit } from './compute-unit-coverage.ts';
import { type CoverageGaps, NO_UNIT, type UnitCoverage } from './coverage.ts';
import { isAt, type Place, pageOfGaps, placeNamed } from './coverage-list-rules.ts';
import type { CoverageListQuery } from './coverage-request.ts';
import type { CoverageScope } from './coverage-scope-rules.ts';
import { findCoverage, listCoverage, listGaps } from './coverage-store.ts';
import { isFresh, joinVillages } from './coverage-sum-rules.ts';
import { withHeads } from './coverage-view.ts';
import { findHouseholds } from './roster-store.ts';

const LINES_PER_PAGE = 40;

/** Whether the whole city was counted today, or, asked for `anew`, a moment ago. */
export const isCityCounted = async (
  { db, coverageSettings }: Pick<CoverageDeps, 'db' | 'coverageSettings'>,
  now: Instant,
  anew = false,
): Promise<boolean> => {
  const kept = await listCoverage(db);
  const stands = ({ computedAt }: UnitCoverage): boolean =>
    anew ? isFresh(computedAt, now, coverageSettings) : civilDateOf(computedAt) === civilDateOf(now);
  return kept.some(({ unit }) => unit === NO_UNIT) && kept.every(stands);
};

/**
 * The figures of a unit, counted anew where they are old; of the whole city as they were counted last (`isCityCounted`
 * says whether that will do). Refuses `not-found` for a unit without cadres.
 */
export const loadCoverage = async (
  deps: CoverageDeps,
  { unit }: CoverageScope,
  now: Instant,
): Promise<Result<UnitCoverage[]>> =>
  unit === undefined ? accept(await listCoverage(deps.db)) : loadUnit(deps, unit, now);

const loadUnit = async (deps: CoverageDeps, unit: string, now: Instant): Promise<Result<UnitCoverage[]>> => {
  const kept = await findCoverage(deps.db, unit);
  if (kept && isFresh(kept.computedAt, now, deps.coverageSettings)) return accept([kept]);
  const cadres = (await cadresByUnit(deps.db)).get(unit);
  if (!cadres) return refuse('not-found', 'not-found');
  return accept([await computeUnit(deps, unit, cadres, now)]);
};

type Listed<K extends keyof CoverageGaps> = {
  units: UnitCoverage[];
  items: (CoverageGaps[K][number] & { head: string; group?: string })[];
  /** How many there are on all pages. */
  total: number;
  nextCursor?: string;
};

/**
 * A page of the visits or households behind the figures, the longest ago first. That is an order of households, never of
 * cadres. Refuses `not-found`, and the field `place`.
 */
export const listCoverageGaps = async <K extends keyof CoverageGaps>(
  deps: CoverageDeps,
  kind: K,
  scope: CoverageScope,
  { place: name, cursor }: CoverageListQuery,
  isShown: (gap: CoverageGaps[K][number]) => boolean,
  now: Instant,
): Promise<Result<Listed<K>>> => {
  const loaded = await loadCoverage(deps, scope, now);
  if (!loaded.ok) return loaded;
  const units = loaded.value;
  const place: Place | undefined = name
    ? placeNamed(name, joinVillages(units.flatMap(({ villages }) => villages)))
    : undefined;
  if (name && !place) return refuseFields([{ field: 'place', code: 'place-unknown' }]);
  const all: CoverageGaps[K][number][] = (await listGaps(deps.db, units))[kind];
  const gaps = all.filter((gap) => isAt(gap, place) && isShown(gap));
  const page = pageOfGaps(gaps, { after: cursor, limit: LINES_PER_PAGE });
  const ids = [...new Set(page.items.map(({ householdId }) => householdId))];
  const items = withHeads(page.items, await findHouseholds(deps.db, ids));
  return accept({ units, items, total: gaps.length, nextCursor: page.nextCursor });
};
