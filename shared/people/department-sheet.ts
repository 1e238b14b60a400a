import type { Result } from '#shared/platform/result.ts';
import { email, personName, phone, text } from '#shared/sheets/cells.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { columns } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import { shapeRecords } from '#shared/sheets/shape-records.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { type Department, departmentIdOf } from './department.ts';
import { asDialled } from './phone.ts';

const departmentColumns = columns([
  {
    field: 'name',
    header: '部门',
    aliases: ['部门名称', '单位', '单位名称'],
    required: true,
    read: text(60),
  },
  { field: 'duties', header: '职责', aliases: ['主要职责', '职能'], required: true, read: text() },
  { field: 'contact', header: '联系人', aliases: ['联络员', '经办人'], required: true, read: personName },
  {
    field: 'phone',
    header: '手机',
    aliases: ['手机号', '手机号码', '联系电话', '电话'],
    required: true,
    read: phone('any'),
    write: asDialled,
  },
  { field: 'email', header: '邮箱', aliases: ['电子邮箱'], read: email },
]);

/** Reads a roster of departments; each name once. */
export const readDepartments = (sheet: Sheet, mapping?: ColumnMapping): Result<ParsedRows<Department>> =>
  shapeRecords(parseRows(sheet, departmentColumns, { uniqueBy: [['name']], mapping }), (department) => ({
    id: departmentIdOf(department.name),
    ...department,
  }));

export const departmentSheet: RosterSheet<Department> = {
  name: 'departments',
  columns: departmentColumns,
  read: readDepartments,
  idOf: ({ name }) => (typeof name === 'string' ? departmentIdOf(name) : undefined),
  label: ({ name }) => name,
};
