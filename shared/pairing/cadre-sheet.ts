import { asDialled } from '#shared/people/phone.ts';
import type { Result } from '#shared/platform/result.ts';
import { email, integer, list, officeId, personName, phone, text } from '#shared/sheets/cells.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { columns } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import type { Cadre } from './cadre.ts';

const cadreColumns = columns([
  { field: 'id', header: '工号', aliases: ['干部编号', '编号'], required: true, read: officeId },
  { field: 'name', header: '姓名', aliases: ['干部姓名'], required: true, read: personName },
  {
    field: 'unit',
    header: '单位',
    aliases: ['工作单位', '所在单位', '部门'],
    required: true,
    read: text(60),
  },
  { field: 'post', header: '职务', required: true, read: text(60) },
  {
    field: 'phone',
    header: '手机',
    aliases: ['手机号', '手机号码', '联系电话', '电话'],
    required: true,
    read: phone('mobile'),
    write: asDialled,
  },
  { field: 'email', header: '邮箱', aliases: ['电子邮箱'], read: email },
  { field: 'homeVillage', header: '籍贯村', aliases: ['籍贯'], read: text(40) },
  {
    field: 'cap',
    header: '结对户数上限',
    aliases: ['户数上限', '上限', '结对上限'],
    required: true,
    read: integer({ min: 0, max: 100, units: ['户'] }),
  },
  {
    field: 'avoidHouseholdIds',
    header: '回避户编号',
    aliases: ['回避户'],
    whenEmpty: [],
    read: list(officeId),
  },
]);

/** Reads a roster of cadres; each work number once. */
export const readCadres = (sheet: Sheet, mapping?: ColumnMapping): Result<ParsedRows<Cadre>> =>
  parseRows(sheet, cadreColumns, { uniqueBy: [['id']], mapping });

export const cadreSheet: RosterSheet<Cadre> = {
  name: 'cadres',
  columns: cadreColumns,
  read: readCadres,
  idOf: ({ id }) => (typeof id === 'string' ? id : undefined),
  label: ({ name }) => name,
};
