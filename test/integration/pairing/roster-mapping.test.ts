import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_EXPORTED_BYTES } from '#functions/organizer/export-answer.ts';
import { householdSheet } from '#shared/pairing/household-sheet.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { loadRoster } from '#shared/pairing/roster-store.ts';
import { findMapping, rememberMapping } from '#shared/people/column-mapping-store.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { writeRow } from '#shared/sheets/write-row.ts';
import { writeWorkbook } from '#shared/sheets/write-workbook.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  APPLY,
  accepted,
  csv,
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
const columns = { 户编号: '户码', 户主: '当家人', 镇街: '哪个镇', '村(社区)': '哪个村', 人口: '几口人' };
const TITLES = ['户码', '当家人', '哪个镇', '哪个村', '几口人', '类别', '走访频次'];
const renamed = (...rows: string[][]) => csv(TITLES, ...rows);
const one = ['H00001', '姜永福', '东岭镇', '南坡村', '6人', '军烈属', '每月'];

describe('how the columns of a roster were mapped', () => {
  it('is remembered by the import, and never by a check nor by one that held everything back', async () => {
    const file = renamed(one, ['H00002', '吕红霞', '东岭镇', '南坡村', '很多', '一般户', '每月']);
    expect(refusalOf(await importHouseholds({ db }, file, CHECK, NOW))).toBe('missing-column');
    const mapping = { columns };
    expect(accepted(await importHouseholds({ db }, file, { ...CHECK, mapping }, NOW)).accepted).toBe(1);
    expect(accepted(await importHouseholds({ db }, file, { ...STRICT, mapping }, NOW)).applied).toBe(0);
    expect(await findMapping(db, 'households')).toBeUndefined();
    const done = accepted(await importHouseholds({ db }, file, { ...APPLY, mapping }, NOW));
    expect(done).toMatchObject({ applied: 1, mapped: 'as-asked', headerRow: 1 });
    expect(done.rejected).toMatchObject([{ row: 3, column: '几口人', code: 'not-a-number' }]);
    expect(await findMapping(db, 'households')).toEqual({ columns, titles: TITLES });
  });

  it('serves the next sheet with the same titles, of that roster alone', async () => {
    accepted(await importHouseholds({ db }, renamed(one), { ...APPLY, mapping: { columns } }, NOW));
    const again = accepted(await importHouseholds({ db }, renamed(one), APPLY, NOW));
    expect(again).toMatchObject({ applied: 0, unchanged: 1, mapped: 'as-remembered' });
    expect(refusalOf(await importCadres({ db }, renamed(one), CHECK, NOW))).toBe('missing-column');
    const named = accepted(await importHouseholds({ db }, smallHouseholds, CHECK, NOW));
    expect(named.mapped).toBe('by-name');
  });

  it('by two people at once is one of the two, whole', async () => {
    const titles = ['甲', '乙'];
    const mappings = ['甲', '乙'].map((title) => ({ columns: { 户编号: title }, titles }));
    await Promise.all(mappings.map((mapping) => rememberMapping(db, 'households', mapping)));
    expect(mappings).toContainEqual(await findMapping(db, 'households'));
  });
});

describe('what the roster has and a sheet has not', () => {
  it('is told of households by id and place alone, and stays', async () => {
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
    const only = householdRows([
      'H00002',
      '吕红霞',
      '东岭镇',
      '南坡村',
      '',
      '4',
      '一般户',
      '',
      '每月',
      '',
      '',
    ]);
    const report = accepted(await importHouseholds({ db }, only, APPLY, NOW));
    expect(report.gone).toEqual([
      { id: 'H00001', label: '东岭镇 南坡村' },
      { id: 'H00003', label: '西川镇 白杨村' },
    ]);
    expect((await loadRoster(db, 'households')).size).toBe(3);
  });

  it('leaves out rows that were refused for something else: they are in the sheet', async () => {
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
    const bad = householdRows([
      'H00002',
      '吕红霞',
      '东岭镇',
      '南坡村',
      '',
      '很多',
      '一般户',
      '',
      '每旬',
      '',
      '',
    ]);
    const report = accepted(await importHouseholds({ db }, bad, CHECK, NOW));
    expect(report.rejected).toHaveLength(2);
    expect(report.gone.map(({ id }) => id)).toEqual(['H00001', 'H00003']);
  });

  it('is told of cadres and leaders by name', async () => {
    accepted(await importCadres({ db }, smallCadres, APPLY, NOW));
    const nobody = csv(['工号', '姓名', '单位', '职务', '手机', '结对户数上限']);
    expect(accepted(await importCadres({ db }, nobody, CHECK, NOW)).gone).toEqual([
      { id: 'GB0001', label: '王强' },
      { id: 'GB0002', label: '李梅' },
    ]);
    const header = ['姓名', '职务', '分管工作', '层级', '接访地点', '手机'];
    const leader = ['卫志强', '市委书记', '全面工作', '市级', '大厅', '13820000077'];
    accepted(await importLeaders({ db }, csv(header, leader), APPLY, NOW));
    const { gone } = accepted(await importLeaders({ db }, csv(header), CHECK, NOW));
    expect(gone).toMatchObject([{ label: '卫志强 市委书记' }]);
  });

  it('is nothing after the same sheet again', async () => {
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOW));
    expect(accepted(await importHouseholds({ db }, smallHouseholds, CHECK, NOW)).gone).toEqual([]);
  });
});

it('10,000 households go out in one file, well below what an answer may hold', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    writeRow(householdSheet.columns, {
      id: `H${String(index).padStart(5, '0')}`,
      head: `户主${index % 977}`,
      town: `第${index % 23}镇`,
      village: `第${index % 411}村`,
      group: `${index % 12}组`,
      size: (index % 8) + 1,
      kind: '一般户',
      phone: `+86138${20_000_000 + index * 7}`,
      frequency: 'monthly',
      convenientTime: 'any',
      note: `第${index}户，子女在外务工，平时电话联系，编号${(index * 7919) % 100_003}`,
    }),
  );
  const header = householdSheet.columns.map((column) => column.header);
  const bytes = await writeWorkbook([{ name: '户名册', header, rows }]);
  expect(bytes.byteLength).toBeLessThan(MOST_EXPORTED_BYTES / 2);
});
