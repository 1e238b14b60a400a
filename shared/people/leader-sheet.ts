import type { Result } from '#shared/platform/result.ts';
import { email, oneOf, personName, phone, text } from '#shared/sheets/cells.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { columns } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import { shapeRecords } from '#shared/sheets/shape-records.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { wordFor } from '#shared/sheets/write-row.ts';
import { type Leader, type LeaderLevel, leaderIdOf } from './leader.ts';
import { asDialled } from './phone.ts';

const LEVELS = { 市级: 'city', 镇级: 'town' } as const;
const level = oneOf<LeaderLevel>(LEVELS, {
  市: 'city',
  市领导: 'city',
  镇: 'town',
  镇街: 'town',
  镇街级: 'town',
  乡镇: 'town',
  乡镇级: 'town',
  街道: 'town',
});

const leaderColumns = columns([
  {
    field: 'name',
    header: '姓名',
    aliases: ['领导姓名', '接访领导', '领导'],
    required: true,
    read: personName,
  },
  { field: 'post', header: '职务', required: true, read: text(60) },
  { field: 'portfolio', header: '分管工作', aliases: ['工作分工', '分工'], required: true, read: text() },
  { field: 'level', header: '层级', aliases: ['级别'], required: true, read: level, write: wordFor(LEVELS) },
  { field: 'venue', header: '接访地点', aliases: ['接待地点', '地点'], required: true, read: text(100) },
  {
    field: 'phone',
    header: '手机',
    aliases: ['手机号', '手机号码', '联系电话', '电话'],
    required: true,
    read: phone('mobile'),
    write: asDialled,
  },
  { field: 'email', header: '邮箱', aliases: ['电子邮箱'], read: email },
]);

/** Reads a roster of leaders. One person in one post stands in it once, and no two share a phone: they sign in by it. */
export const readLeaders = (sheet: Sheet, mapping?: ColumnMapping): Result<ParsedRows<Leader>> =>
  shapeRecords(
    parseRows(sheet, leaderColumns, { uniqueBy: [['name', 'post'], ['phone']], mapping }),
    (leader) => ({ id: leaderIdOf(leader.name, leader.post), ...leader }),
  );

export const leaderSheet: RosterSheet<Leader> = {
  name: 'leaders',
  columns: leaderColumns,
  read: readLeaders,
  idOf: ({ name, post }) =>
    typeof name === 'string' && typeof post === 'string' ? leaderIdOf(name, post) : undefined,
  label: ({ name, post }) => `${name} ${post}`,
};
