import { beforeEach, describe, expect, it } from 'vitest';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { findHousehold, loadRoster } from '#shared/pairing/roster-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  APPLY,
  accepted,
  cadreRows,
  csv,
  demoFile,
  householdRows,
  NOW,
  refusalOf,
  smallCadres,
  smallHouseholds,
} from '#test/support/pairing/city.ts';

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
});

const CHECK = { dryRun: true, strict: false };
const STRICT = { dryRun: false, strict: true };
const first = ['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6', '军烈属'];
const bad = ['H00009', '吕红霞', '东岭镇', '南坡村', '6组', '很多', '一般户', '', '有空就去', '不限', ''];
const good = [...first, '13820001015', '每月', '不限', ''];

describe('importing a roster', () => {
  it('twice is importing once', async () => {
    const file = demoFile('households.csv');
    const once = accepted(await importHouseholds({ db }, file, APPLY, NOW));
    expect(once).toMatchObject({ rows: 560, accepted: 560, applied: 560, unchanged: 0, rejected: [] });
    const roster = await loadRoster(db, 'households');
    const again = accepted(await importHouseholds({ db }, file, APPLY, NOW));
    expect(again).toMatchObject({ rows: 560, accepted: 560, applied: 0, unchanged: 560 });
    expect(await loadRoster(db, 'households')).toEqual(roster);
  });

  it('with one changed row updates that one record, and what the row empties is gone', async () => {
    accepted(await importHouseholds({ db }, householdRows(good), APPLY, NOW));
    const changed = householdRows([...first, '', '每季', '不限', '']);
    const report = accepted(await importHouseholds({ db }, changed, APPLY, NOW));
    expect(report).toMatchObject({ applied: 1, unchanged: 0 });
    const household = await findHousehold(db, 'H00001');
    expect(household?.frequency).toBe('quarterly');
    expect(household).not.toHaveProperty('phone');
    expect((await loadRoster(db, 'households')).get('H00001')?.version).toBe(2);
  });

  it('leaves what is gone from the file', async () => {
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
    accepted(await importHouseholds({ db }, householdRows(good), APPLY, NOW));
    expect((await loadRoster(db, 'households')).size).toBe(3);
  });

  it('dry writes nothing, and says what it would', async () => {
    const report = accepted(await importHouseholds({ db }, householdRows(good, bad), CHECK, NOW));
    expect(report).toMatchObject({ rows: 2, accepted: 1, applied: 0 });
    expect(report.rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, '人口'],
      [3, '走访频次'],
    ]);
    expect((await loadRoster(db, 'households')).size).toBe(0);
  });

  it('applies the good rows, or strictly none where one is bad', async () => {
    const strictly = accepted(await importHouseholds({ db }, householdRows(good, bad), STRICT, NOW));
    expect(strictly.applied).toBe(0);
    expect((await loadRoster(db, 'households')).size).toBe(0);
    const loosely = accepted(await importHouseholds({ db }, householdRows(good, bad), APPLY, NOW));
    expect(loosely.applied).toBe(1);
  });

  it('twice at the same moment leaves one of each', async () => {
    await Promise.all([1, 2, 3].map(() => importCadres({ db }, smallCadres, APPLY, NOW)));
    const roster = await loadRoster(db, 'cadres');
    expect([...roster.values()].map(({ version }) => version)).toEqual([1, 1]);
  });

  it('of cadres warns of an avoided household that nobody knows, and takes the row all the same', async () => {
    const row = ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '', '5', 'H00001、H99999'];
    const early = accepted(await importCadres({ db }, cadreRows(row), CHECK, NOW));
    expect(early.warnings).toEqual([]);
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
    const report = accepted(await importCadres({ db }, cadreRows(row), APPLY, NOW));
    expect(report).toMatchObject({ applied: 1, rejected: [] });
    expect(report.warnings).toMatchObject([{ row: 2, column: '回避户编号', code: 'unknown-household' }]);
  });

  it('refuses a sheet without a column it needs', async () => {
    const file = csv(['户编号', '户主'], ['H00001', '姜永福']);
    expect(refusalOf(await importHouseholds({ db }, file, APPLY, NOW))).toBe('missing-column');
  });
});
