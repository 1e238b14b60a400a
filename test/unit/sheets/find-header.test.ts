import { expect, test } from 'vitest';
import { integer, text } from '#shared/sheets/cells.ts';
import { columns } from '#shared/sheets/columns.ts';
import { dataRows } from '#shared/sheets/data-rows.ts';
import { findHeader } from '#shared/sheets/find-header.ts';
import { accepted, grid, refusalOf } from './files.ts';

const known = columns([
  { field: 'id', header: '户编号', aliases: ['编号'], required: true, read: text() },
  { field: 'village', header: '村(社区)', required: true, read: text() },
  { field: 'minutes', header: '每批时长(分钟)', read: integer({ min: 1, max: 60 }) },
]);
const placesIn = (...lines: string[]) => {
  const { row, found } = accepted(findHeader(grid(...lines), known));
  return { row, found: Object.fromEntries(found.map(({ column, at }) => [column.field, at])) };
};

test('finds the header under title rows, whatever the order of its columns', () => {
  expect(placesIn('示范市花名册', '', '单位：民政局|村', '村(社区)|序号|户编号', '红岭村|1|H1')).toEqual({
    row: 4,
    found: { village: 0, id: 2 },
  });
});

test.each([
  ['full-width brackets', '户编号|村（社区）'],
  ['line breaks and blanks', '户 编号|村\n(社区)'],
  ['a byte order mark', '\ufeff户编号|村(社区)'],
  ['a star for what must be filled', '*户编号|村(社区)*'],
  ['an alias', '编号：|村(社区)'],
])('knows a column in spite of %s', (_, line) => {
  expect(placesIn(line)).toEqual({ row: 1, found: { id: 0, village: 1 } });
});

test('names every missing column, and what it found instead', () => {
  expect(refusalOf(findHeader(grid('花名册', '每批时长（分钟）|姓名', '30|甲'), known))).toEqual({
    kind: 'malformed',
    code: 'missing-column',
    params: { column: '户编号、村(社区)', found: '每批时长(分钟)、姓名' },
  });
  expect(refusalOf(findHeader(grid('甲|乙'), known))).toMatchObject({
    code: 'missing-column',
    params: { column: '户编号、村(社区)', found: '' },
  });
});

test('refuses a column that is there twice, under an alias too', () => {
  expect(refusalOf(findHeader(grid('户编号|村(社区)|编号'), known))).toEqual({
    kind: 'malformed',
    code: 'duplicate-column',
    params: { column: '户编号', row: 1 },
  });
});

test('skips blank rows, totals, notes with what follows them, signatures and a repeated header', () => {
  const sheet = grid(
    '户编号|村(社区)',
    'H1|红岭村',
    '|',
    '小计：1户|',
    'H2|土桥村',
    '户编号|村(社区)',
    'H3|石佛村',
    '合 计|3',
    '备注：1.本表每月更新',
    '2.有变动请及时报送',
    '|填表人：某某|审核人：某某',
    'H4|白杨村',
    '注1：以上',
  );
  const header = accepted(findHeader(sheet, known));
  expect(dataRows(sheet, header).map(({ row }) => row)).toEqual([2, 5, 7, 12]);
});

test('does not take a person whose name begins like a note for one', () => {
  const sheet = grid('户编号|村(社区)', '注册01|说明村');
  expect(dataRows(sheet, accepted(findHeader(sheet, known)))).toHaveLength(1);
});
