import { describe, expect, it } from 'vitest';
import { cadresByUnit, computeCoverage } from '#shared/pairing/compute-coverage.ts';
import { computeUnit } from '#shared/pairing/compute-unit-coverage.ts';
import type { CoverageGaps } from '#shared/pairing/coverage.ts';
import { defaultCoverageSettings } from '#shared/pairing/coverage-settings.ts';
import { findCoverage, keepCoverage, listCoverage, listGaps } from '#shared/pairing/coverage-store.ts';
import { listOwnHouseholds } from '#shared/pairing/own-households.ts';
import { findCadre, findHousehold, writeRecord } from '#shared/pairing/roster-store.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { isCityCounted, listCoverageGaps, loadCoverage } from '#shared/pairing/view-coverage.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { uninterrupted } from '#shared/platform/long-work.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, NOW, planning, refusalOf } from '#test/support/pairing/city.ts';
import { coverCity, RAISED, writeVisit } from '#test/support/pairing/coverage-city.ts';

const depsOf = (db: Db) => ({ db, ...planning, coverageSettings: defaultCoverageSettings });

const openCity = async () => {
  const db = await createTestDb();
  await coverCity(db);
  return { db, deps: depsOf(db) };
};

const linesOf = ({ overdue, unreached }: CoverageGaps) => ({
  overdue: overdue.map(({ householdId, since, reason }) => [householdId, since, reason]).sort(),
  unreached: unreached.map(({ householdId, since, long }) => [householdId, since, long]).sort(),
});

describe('the whole city', () => {
  it('is counted unit by unit, with each overdue visit’s reason and the households not reached', async () => {
    const { db, deps } = await openCity();
    await computeCoverage(deps, NOW, uninterrupted);
    const units = await listCoverage(db);
    expect(units.map(({ unit, counts, overdue, long }) => ({ unit, ...counts, overdue, long }))).toEqual([
      { unit: '', households: 1, due: 0, reached: 0, apart: 0, overdue: 1, long: 0 },
      { unit: '东岭镇政府', households: 3, due: 3, reached: 1, apart: 0, overdue: 1, long: 2 },
      { unit: '教育局', households: 0, due: 0, reached: 0, apart: 0, overdue: 0, long: 0 },
      { unit: '西川镇政府', households: 2, due: 1, reached: 0, apart: 1, overdue: 1, long: 1 },
    ]);
    expect(linesOf(await listGaps(db, units))).toEqual({
      overdue: [
        ['H00002', '2026-11-16', 'nobody-home'],
        ['H00003', '2026-09-03', 'not-planned'],
        ['H00004', undefined, 'not-paired'],
      ],
      unreached: [
        ['H00002', '2026-05-04', true],
        ['H00003', '2026-08-03', true],
        ['H00006', '2026-05-04', true],
      ],
    });
  });

  it('goes by how often the office wants a kind visited, as one unit counted anew does', async () => {
    const { db, deps } = await openCity();
    const household = await findHousehold(db, 'H00002');
    if (!household) throw new Error('no household');
    const byKind = { ...household, frequencyFrom: 'kind' as const };
    const over = { record: household, version: 1 };
    await writeRecord(db, 'households', { record: byKind, over }, NOW);
    const longOf = async () => (await findCoverage(db, '东岭镇政府'))?.long;
    await computeCoverage(deps, NOW, uninterrupted);
    expect(await longOf()).toBe(2);
    const policy = { mostPerDay: 3, minutesApart: 60, secondCadreKinds: [] };
    const frequencyByKind = { 一般户: 'half-yearly' as const };
    accepted(
      await setPolicy({ db }, { policy: { ...policy, frequencyByKind }, version: 0, by: 'office' }, NOW),
    );
    await computeCoverage(deps, addMinutes(NOW, 1), uninterrupted);
    expect(await longOf()).toBe(1);
    const cadres = (await cadresByUnit(db)).get('东岭镇政府') ?? [];
    expect((await computeUnit(deps, '东岭镇政府', cadres, addMinutes(NOW, 2))).long).toBe(1);
    const [own] = (await listOwnHouseholds(db, 'GB0001', '2026-11-24')).filter(
      (one) => one.household.id === 'H00002',
    );
    expect(own?.household.frequency).toBe('half-yearly');
  });

  it('keeps nothing of what was said on a visit', async () => {
    const { db, deps } = await openCity();
    await computeCoverage(deps, NOW, uninterrupted);
    const units = await listCoverage(db);
    expect(JSON.stringify([units, await listGaps(db, units)])).not.toContain(RAISED);
  });

  it('can be broken off and gone on with, and forgets a unit that has no cadres any more', async () => {
    const { db, deps } = await openCity();
    const reached: (string | undefined)[] = [];
    const stopped = { ...uninterrupted, signal: AbortSignal.abort() };
    await expect(computeCoverage(deps, NOW, stopped)).rejects.toThrow();
    expect(await listCoverage(db)).toEqual([]);
    const work = {
      ...uninterrupted,
      startAfter: '教育局',
      reached: (key?: string) => void reached.push(key),
    };
    await computeCoverage(deps, NOW, work);
    expect((await listCoverage(db)).map(({ unit }) => unit)).toEqual(['', '西川镇政府']);
    expect(reached).toEqual(['西川镇政府']);

    const cadre = await findCadre(db, 'GB0002');
    if (!cadre) throw new Error('no cadre');
    const record = { ...cadre, unit: '民政局' };
    await writeRecord(db, 'cadres', { record, over: { record: cadre, version: 1 } }, NOW);
    await computeCoverage(deps, addMinutes(NOW, 1), uninterrupted);
    expect((await listCoverage(db)).map(({ unit }) => unit)).toEqual(['', '东岭镇政府', '教育局', '民政局']);
  });

  it('is to be counted again only when that was long enough ago, or on another day', async () => {
    const { deps } = await openCity();
    expect(await isCityCounted(deps, NOW)).toBe(false);
    await computeCoverage(deps, NOW, uninterrupted);
    expect(await isCityCounted(deps, addMinutes(NOW, 120))).toBe(true);
    expect(await isCityCounted(deps, addMinutes(NOW, 9), true)).toBe(true);
    expect(await isCityCounted(deps, addMinutes(NOW, 10), true)).toBe(false);
    expect(await isCityCounted(deps, addMinutes(NOW, 24 * 60))).toBe(false);
  });

  it('isn’t counted as long as only some of its units are', async () => {
    const { deps } = await openCity();
    accepted(await loadCoverage(deps, { unit: '东岭镇政府' }, NOW));
    expect(await isCityCounted(deps, NOW)).toBe(false);
  });
});

describe('one unit', () => {
  it('is counted the same on its own as with the whole city', async () => {
    const { db, deps } = await openCity();
    const [alone] = accepted(await loadCoverage(deps, { unit: '东岭镇政府' }, NOW));
    const gaps = alone && (await listGaps(db, [alone]));
    await computeCoverage(deps, NOW, uninterrupted);
    const whole = await findCoverage(db, '东岭镇政府');
    expect(whole).toEqual(alone);
    expect(whole && (await listGaps(db, [whole]))).toEqual(gaps);
  });

  it('counts a household as reached whoever was there: a colleague of another unit stood in', async () => {
    const { db, deps } = await openCity();
    await writeVisit(db, {
      householdId: 'H00006',
      cadreId: 'GB0003',
      standsInFor: 'GB0001',
      onDate: '2026-11-03',
      occasion: '2026-08',
      outcome: 'met',
    });
    const [own] = accepted(await loadCoverage(deps, { unit: '东岭镇政府' }, NOW));
    expect(own?.counts).toMatchObject({ due: 3, reached: 2 });
    const [theirs] = accepted(await loadCoverage(deps, { unit: '教育局' }, NOW));
    expect(theirs?.days).toEqual([
      { date: '2026-11-03', planned: 1, made: 1, tried: 0 },
      { date: '2026-11-24', planned: 1, made: 0, tried: 0 },
    ]);
    await computeCoverage(deps, addMinutes(NOW, 1), uninterrupted);
    expect((await findCoverage(db, '东岭镇政府'))?.counts).toEqual(own?.counts);
  });

  it('has today’s visit overdue from tomorrow on, with its stand-in’s unit', async () => {
    const { deps } = await openCity();
    const overdueOf = async (now: string) =>
      accepted(await listCoverageGaps(deps, 'overdue', { unit: '教育局' }, {}, () => true, now)).items;
    expect(await overdueOf('2026-11-24T15:59:59.999Z')).toEqual([]);
    expect(await overdueOf('2026-11-24T16:00:00.000Z')).toMatchObject([
      { householdId: 'H00006', reason: 'not-logged', since: '2026-11-24', cadreId: 'GB0003', head: '冯*' },
    ]);
  });

  it('that has no cadres isn’t there', async () => {
    const { deps } = await openCity();
    expect(refusalOf(await loadCoverage(deps, { unit: '没有这个局' }, NOW))).toBe('not-found');
  });

  it('keeps the later of two counts, with its own lines and no others', async () => {
    const db = await createTestDb();
    const figures = (computedAt: string) => ({
      unit: '教育局',
      computedAt,
      days: [],
      villages: [],
      counts: { households: 0, due: 0, reached: 0, apart: 0 },
      overdue: 1,
      long: 0,
    });
    const gaps = (householdId: string): CoverageGaps => ({
      overdue: [{ householdId, town: '东岭镇', village: '南坡村', unit: '教育局', reason: 'not-logged' }],
      unreached: [],
    });
    const later = addMinutes(NOW, 1);
    await keepCoverage(db, figures(later), gaps('H2'));
    await keepCoverage(db, figures(NOW), gaps('H1'));
    const kept = await listCoverage(db);
    expect(kept.map(({ computedAt }) => computedAt)).toEqual([later]);
    expect((await listGaps(db, kept)).overdue.map(({ householdId }) => householdId)).toEqual(['H2']);
  });
});
