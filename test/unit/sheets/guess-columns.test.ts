import { describe, expect, test } from 'vitest';
import { cadreSheet } from '#shared/pairing/cadre-sheet.ts';
import { householdSheet } from '#shared/pairing/household-sheet.ts';
import { guessColumns } from '#shared/sheets/guess-columns.ts';
import { likelyHeaderRow, lookAtSheet, samplesOf } from '#shared/sheets/look-at-sheet.ts';
import { grid } from './files.ts';

describe('the header row is', () => {
  test.each<[string, string[], number]>([
    [
      'the one that names the most columns',
      ['户主|村|某某', '户编号|户主|镇街|村', 'H1|姜|东岭镇|南坡村'],
      2,
    ],
    [
      'where hardly any is known, the first of those with the most words',
      ['挂钩户台账', '填表单位：东岭镇', '户码|当家人|在哪个镇|在哪个村', '00001|姜永福|东岭镇|南坡村'],
      3,
    ],
    ['the first, in a sheet of numbers', ['1|2', '3|4'], 1],
    ['the first, in an empty sheet', [], 1],
  ])('%s', (_, lines, row) => {
    expect(likelyHeaderRow(grid(...lines), householdSheet.columns)).toBe(row);
  });

  test('the one a person names', () => {
    expect(
      lookAtSheet(grid('甲|乙', '丙|丁'), householdSheet.columns, 2).columns.map(({ title }) => title),
    ).toEqual(['丙', '丁']);
  });
});

const look = (...lines: string[]) => lookAtSheet(grid(...lines), cadreSheet.columns, 1).columns;

describe('a guess', () => {
  const theirs = look(
    '序号|挂钩干部编号|干部名字|工作部门|现任职务|联系手机号|电子信箱|最多结对户数',
    '1|GB0001|王强|民政局|科长|13820000175|w@example.gov.cn|5户',
    '2|GB0002|李梅|教育局|科员|13820000182|l@example.gov.cn|6户',
  );

  test('goes by the name and by what the cells say', () => {
    expect(guessColumns(cadreSheet.columns, theirs)).toEqual({
      工号: '挂钩干部编号',
      姓名: '干部名字',
      单位: '工作部门',
      职务: '现任职务',
      手机: '联系手机号',
      邮箱: '电子信箱',
      结对户数上限: '最多结对户数',
    });
  });

  test('leaves open what nothing speaks for', () => {
    const guessed = guessColumns(cadreSheet.columns, look('甲乙|丙丁', '某某|某某'));
    expect(guessed).toEqual({});
  });

  test('lets stand what is known, and gives its title to nobody else', () => {
    const guessed = guessColumns(cadreSheet.columns, theirs, { 籍贯村: '工作部门', 邮箱: '没有的列' });
    expect(guessed).toMatchObject({ 籍贯村: '工作部门', 邮箱: '电子信箱' });
    expect(guessed.单位).not.toBe('工作部门');
  });
});

test('samples show enough to know a column by: no names, no whole numbers', () => {
  const columns = look('户主姓名|联系电话|职务|空', '姜永福|13820000175|科长|', '吕红霞|0411-82345678|科员|');
  expect(columns.map(samplesOf)).toEqual([
    ['姜*', '吕*'],
    ['*******0175', '0411-****5678'],
    ['科长', '科员'],
    [],
  ]);
});
