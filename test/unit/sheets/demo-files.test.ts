import { expect, test } from 'vitest';
import { readCadres } from '#shared/pairing/cadre-sheet.ts';
import { readHouseholds } from '#shared/pairing/household-sheet.ts';
import { departmentSchema } from '#shared/people/department.ts';
import { readDepartments } from '#shared/people/department-sheet.ts';
import { leaderSchema } from '#shared/people/leader.ts';
import { readLeaders } from '#shared/people/leader-sheet.ts';
import type { Result } from '#shared/platform/result.ts';
import { readCalendar } from '#shared/reception/calendar-sheet.ts';
import { importReport, importReportSchema } from '#shared/sheets/import-report.ts';
import type { ParsedRows } from '#shared/sheets/parse-rows.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { accepted, demoSheet } from './files.ts';

const rosters: [string, (sheet: Sheet) => Result<ParsedRows<unknown>>, number][] = [
  ['leaders.csv', readLeaders, 14],
  ['departments.csv', readDepartments, 10],
  ['reception-days-2026-12.csv', readCalendar, 14],
  ['cadres.xlsx', readCadres, 120],
  ['households.csv', readHouseholds, 560],
];

test.each(rosters)('takes every row of %s as the office sent it', async (name, read, rows) => {
  const parsed = accepted(read(await demoSheet(name)));
  const report = importReportSchema.parse(importReport(parsed, 0));
  expect(report).toEqual({ rows, accepted: rows, rejected: [], applied: 0 });
});

test('numbers rows as the sheet does, the title row and the header counted', async () => {
  const { records } = accepted(readCadres(await demoSheet('cadres.xlsx')));
  expect(records[0]).toEqual({
    row: 3,
    value: {
      id: 'GB0001',
      name: '王志强',
      unit: '东岭镇政府',
      post: '科长',
      phone: '+8613820000175',
      email: 'cadre1@example.gov.cn',
      homeVillage: '红岭村',
      cap: 5,
      avoidHouseholdIds: [],
    },
  });
  expect(records[3]?.value.avoidHouseholdIds).toEqual(['H00012']);
});

test('reads a household from GBK, and leaves out what the row leaves empty', async () => {
  const { records } = accepted(readHouseholds(await demoSheet('households.csv')));
  expect(records[2]).toEqual({
    row: 4,
    value: {
      id: 'H00003',
      head: '施丽娟',
      town: '朝阳路街道',
      village: '银杏社区',
      group: '3组',
      size: 6,
      kind: '特困户',
      frequency: 'monthly',
      convenientTime: 'any',
    },
  });
});

test('reads a reception day of two sittings with its departments', async () => {
  const { records } = accepted(readCalendar(await demoSheet('reception-days-2026-12.csv')));
  expect(records[0]?.value).toMatchObject({
    on: '2026-12-02',
    sittings: [
      { from: '08:30', to: '11:30' },
      { from: '14:30', to: '17:30' },
    ],
    leader: '卫志强',
    mode: 'fixed',
    slotMinutes: 30,
    walkInSlots: 2,
    attendingDepartments: ['民政局', '人力资源和社会保障局', '科学技术局', '司法局'],
  });
  expect(records[10]?.value.attendingDepartments).toEqual([]);
});

test('leaders and departments read from a sheet are what their schemas say', async () => {
  for (const { value } of accepted(readLeaders(await demoSheet('leaders.csv'))).records) {
    expect(leaderSchema.parse(value)).toEqual(value);
  }
  for (const { value } of accepted(readDepartments(await demoSheet('departments.csv'))).records) {
    expect(departmentSchema.parse(value)).toEqual(value);
  }
});

test('gives a leader and a department the same id in every import', async () => {
  const ids = async () => [
    ...accepted(readLeaders(await demoSheet('leaders.csv'))).records.map(({ value }) => value.id),
    ...accepted(readDepartments(await demoSheet('departments.csv'))).records.map(({ value }) => value.id),
  ];
  const once = await ids();
  expect(await ids()).toEqual(once);
  expect(new Set(once).size).toBe(24);
});
