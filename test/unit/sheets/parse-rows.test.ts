import { expect, expectTypeOf, test } from 'vitest';
import { integer, list, oneOf, text } from '#shared/sheets/cells.ts';
import { columns, type RecordOf } from '#shared/sheets/columns.ts';
import { importReport, importReportSchema } from '#shared/sheets/import-report.ts';
import { parseRows } from '#shared/sheets/parse-rows.ts';
import { accepted, grid, refusalOf } from './files.ts';

const known = columns([
  { field: 'id', header: '户编号', aliases: ['编号'], required: true, read: text() },
  {
    field: 'frequency',
    header: '走访频次',
    required: true,
    read: oneOf({ 每月: 'monthly', 每两月: 'every-two-months', 每季: 'quarterly', 每半年: 'half-yearly' }),
  },
  { field: 'size', header: '人口', read: integer({ min: 1, max: 20 }) },
  { field: 'avoid', header: '回避', whenEmpty: [], read: list(text()) },
]);
type Row = RecordOf<typeof known>;
const parse = (...lines: string[]) => accepted(parseRows(grid(...lines), known, { uniqueBy: [['id']] }));

test('the type of a record follows from its columns', () => {
  expectTypeOf<Row>().toEqualTypeOf<{
    id: string;
    frequency: 'monthly' | 'every-two-months' | 'quarterly' | 'half-yearly';
    size?: number;
    avoid: string[];
  }>();
});

test('refuses a bad row with a reason for each bad cell, and goes on with the good ones', () => {
  expect(parse('名册', '户编号|走访频次|人口', 'H1|每旬|很多', 'H2|每月|3', '|每季|')).toEqual({
    rows: 3,
    records: [{ row: 4, value: { id: 'H2', frequency: 'monthly', size: 3, avoid: [] } }],
    rejected: [
      {
        row: 3,
        column: '走访频次',
        code: 'unknown-word',
        message: '「走访频次」写的是“每旬”，请改为：每月、每两月、每季、每半年',
      },
      {
        row: 3,
        column: '人口',
        code: 'not-a-number',
        message: '「人口」写的是“很多”，请填 1 至 20 之间的整数',
      },
      { row: 5, column: '户编号', code: 'empty', message: '「户编号」没有填，请补上' },
    ],
    refused: [
      { id: 'H1', avoid: [] },
      { frequency: 'quarterly', avoid: [] },
    ],
    warnings: [],
  });
});

test('refuses the second of two rows with one id and names the first', () => {
  expect(parse('编号|走访频次', 'H1|每月', 'H2|每月', 'Ｈ１|每季').rejected).toEqual([
    { row: 4, column: '编号', code: 'duplicate', message: '「编号」与第 2 行相同，请改正或删去其中一行' },
  ]);
});

test('refuses a second row of one id even where the first was refused for something else', () => {
  expect(parse('编号|走访频次', 'H1|每旬', 'H1|每季').rejected.map(({ row, code }) => [row, code])).toEqual([
    [2, 'unknown-word'],
    [3, 'duplicate'],
  ]);
});

test.each(['无', '暂无', '/', '-', '——', '\u3000'])('takes %j in an optional cell for empty', (mark) => {
  expect(parse('编号|走访频次|人口|回避', `H1|每月|${mark}|${mark}`).records[0]?.value).toEqual({
    id: 'H1',
    frequency: 'monthly',
    avoid: [],
  });
});

test('refuses the result of a broken formula, also where the cell may be empty', () => {
  expect(parse('编号|走访频次|人口', 'H1|每月|#N/A').rejected).toEqual([
    {
      row: 2,
      column: '人口',
      code: 'formula-error',
      message: '「人口」写的是“#N/A”，这是公式出错的结果，请改为实际内容',
    },
  ]);
});

test('quotes no more than the start of a long cell', () => {
  const [first] = parse('编号|走访频次', `H1|${'每'.repeat(200)}`).rejected;
  expect(first?.message).toContain(`“${'每'.repeat(40)}…”`);
});

test('refuses what does not hold between cells, only where each cell reads', () => {
  const check = ({ size = 0 }: Row) =>
    size > 5 ? { field: 'size' as const, code: 'too-many', message: '人太多' } : undefined;
  const { rejected } = accepted(
    parseRows(grid('编号|走访频次|人口', 'H1|每月|6', 'H2|每旬|6'), known, { check }),
  );
  expect(rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, '人口', 'too-many'],
    [3, '走访频次', 'unknown-word'],
  ]);
});

test('refuses a sheet without a required column', () => {
  expect(refusalOf(parseRows(grid('户编号|人口', 'H1|3'), known))).toMatchObject({
    code: 'missing-column',
    params: { column: '走访频次' },
  });
});

test('a header with no rows is an import of nothing', () => {
  const parsed = parse('户编号|走访频次');
  expect(importReportSchema.parse(importReport(parsed, 0))).toEqual({
    rows: 0,
    accepted: 0,
    rejected: [],
    applied: 0,
  });
});
