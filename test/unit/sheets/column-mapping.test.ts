import { describe, expect, test } from 'vitest';
import { cadreSheet, readCadres } from '#shared/pairing/cadre-sheet.ts';
import { chooseMapping } from '#shared/sheets/choose-mapping.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { findHeader } from '#shared/sheets/find-header.ts';
import { titlesIn } from '#shared/sheets/sheet-titles.ts';
import { accepted, grid, refusalOf } from './files.ts';

const { columns } = cadreSheet;
const RENAMED = '序号|挂钩干部编号|干部|所在部门|岗位|联系方式|最多几户';
const ROW = '1|GB0001|王强|民政局|科长|13820000175|5户';
const renamed = grid('某镇挂钩干部表', RENAMED, ROW);
const chosen = {
  工号: '挂钩干部编号',
  姓名: '干部',
  单位: '所在部门',
  职务: '岗位',
  手机: '联系方式',
  结对户数上限: '最多几户',
};
const placesOf = (sheet = renamed, mapping: ColumnMapping = { columns: chosen }) => {
  const { row, found } = accepted(findHeader(sheet, columns, mapping));
  return { row, ...Object.fromEntries(found.map(({ column, at }) => [column.header, at])) };
};
const errorsOf = (mapping: ColumnMapping, sheet = renamed) =>
  refusalOf(findHeader(sheet, columns, mapping))?.errors?.map(({ field, code }) => [field, code]);

describe('a person says which column is which', () => {
  test('and the sheet is read so, header and rows', () => {
    expect(refusalOf(readCadres(renamed))?.code).toBe('missing-column');
    expect(placesOf()).toEqual({ row: 2, 工号: 1, 姓名: 2, 单位: 3, 职务: 4, 手机: 5, 结对户数上限: 6 });
    const [record] = accepted(readCadres(renamed, { columns: chosen })).records;
    expect(record).toMatchObject({ row: 3, value: { id: 'GB0001', phone: '+8613820000175', cap: 5 } });
  });

  test('however the titles are typed: full-width, with blanks, with a star', () => {
    const typed = { ...chosen, 手机: ' 联系 方式 ', 工号: '*挂钩干部编号' };
    expect(placesOf(renamed, { columns: typed })).toMatchObject({ 手机: 5, 工号: 1 });
  });

  test('and what nobody spoke of is found by its name', () => {
    const sheet = grid('挂钩干部编号|姓名|单位|职务|手机|结对户数上限|邮箱', ROW);
    expect(placesOf(sheet, { columns: { 工号: '挂钩干部编号' } })).toMatchObject({ 工号: 0, 邮箱: 6 });
  });

  test('and that there is no such column, though one is called so', () => {
    const sheet = grid('工号|姓名|单位|职务|手机|结对户数上限|邮箱', ROW);
    expect(placesOf(sheet, { columns: { 邮箱: '' } })).not.toHaveProperty('邮箱');
  });

  test('and that a known name means something else here', () => {
    const sheet = grid('编号|干部证号|姓名|单位|职务|手机|上限', '1|GB0001|王强|民政局|科长|13820000175|5');
    expect(placesOf(sheet, { columns: { 工号: '干部证号' } })).toMatchObject({ 工号: 1 });
    expect(accepted(findHeader(sheet, columns)).found[0]).toMatchObject({ at: 0, title: '编号' });
  });

  test('in the row that is named, else in that of the first which has the most of the titles', () => {
    const twice = grid('挂钩干部编号|干部', RENAMED, ROW);
    expect(placesOf(twice).row).toBe(2);
    expect(errorsOf({ columns: chosen, headerRow: 1 }, twice)).toEqual([
      ['columns.单位', 'title-not-found'],
      ['columns.职务', 'title-not-found'],
      ['columns.手机', 'title-not-found'],
      ['columns.结对户数上限', 'title-not-found'],
    ]);
    expect(placesOf(twice, { columns: chosen, headerRow: 2 }).row).toBe(2);
    expect(errorsOf({ columns: chosen, headerRow: 4 }, twice)).toEqual([['headerRow', 'header-row-unclear']]);
  });

  test.each<[string, Record<string, string>, string[][]]>([
    [
      'one of their columns for two of ours',
      { ...chosen, 籍贯村: '干部' },
      [['columns.籍贯村', 'column-taken']],
    ],
    ['a column that is not ours', { ...chosen, 身份证号: '序号' }, [['columns.身份证号', 'no-such-column']]],
    ['a title that is not there', { ...chosen, 姓名: '名字' }, [['columns.姓名', 'title-not-found']]],
    ['none for one that is needed', { ...chosen, 手机: '' }, [['columns.手机', 'column-needed']]],
    [
      'too few',
      { 工号: '挂钩干部编号' },
      ['姓名', '单位', '职务', '手机', '结对户数上限'].map((header) => [
        `columns.${header}`,
        'column-needed',
      ]),
    ],
  ])('but not %s', (_, asked, errors) => {
    expect(errorsOf({ columns: asked })).toEqual(errors);
  });
});

describe('the titles of a row', () => {
  test.each<[string, string[], number, string[]]>([
    ['as they are', ['户编号|户 主', 'H1|姜'], 1, ['户编号', '户主']],
    [
      'numbered where there is none, if there is anything below',
      ['户编号||', 'H1||x'],
      1,
      ['户编号', '', '第3列'],
    ],
    [
      'numbered where one is there twice',
      ['姓名|电话|姓名', '甲|1|乙'],
      1,
      ['姓名(第1列)', '电话', '姓名(第3列)'],
    ],
    [
      'with the group above where one is there twice',
      ['领导|领导|部门|部门', '姓名|电话|名称|电话', '甲|1|乙|2'],
      2,
      ['姓名', '领导电话', '名称', '部门电话'],
    ],
    [
      'the one above where the row says nothing',
      ['序号|姓名|', '|领导|部门', '1|甲|乙'],
      2,
      ['序号', '领导', '部门'],
    ],
  ])('%s', (_, lines, row, titles) => {
    expect(titlesIn(grid(...lines), row)).toEqual(titles);
  });
});

describe('what was chosen once', () => {
  const titles = titlesIn(renamed, 2);
  const remembered = { columns: chosen, titles };

  test('serves the next sheet with the same titles, in whatever order and row', () => {
    const [first = '', ...rest] = RENAMED.split('|');
    const next = grid('', '十二月', [...rest, first].join('|'), 'GB0001|王强|民政局|科长|13820000175|5|1');
    expect(chooseMapping(next, columns, remembered)).toEqual({ columns: chosen, headerRow: 3 });
  });

  test('serves a sheet that has a column more, where names do not tell', () => {
    expect(chooseMapping(grid(`${RENAMED}|邮箱`, `${ROW}|`), columns, remembered)?.columns).toEqual(chosen);
  });

  test('is not used where names do, nor where what was chosen is missing', () => {
    const named = grid('工号|姓名|单位|职务|手机|结对户数上限', 'GB0001|王强|民政局|科长|13820000175|5');
    expect(chooseMapping(named, columns, remembered)).toBeUndefined();
    expect(chooseMapping(grid('甲|乙', '1|2'), columns, remembered)).toBeUndefined();
    expect(chooseMapping(renamed, columns, undefined)).toBeUndefined();
  });

  test('does not hide a column that was missing then and is here now under its own name', () => {
    const then = { columns: { ...chosen, 邮箱: '' }, titles };
    const now = grid(`${RENAMED}|邮箱`, `${ROW}|w@example.gov.cn`);
    const mapping = chooseMapping(now, columns, then);
    expect(accepted(readCadres(now, mapping)).records[0]?.value.email).toBe('w@example.gov.cn');
  });
});
