import { accept, type Result } from '#shared/platform/result.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Column, RecordOf } from './columns.ts';
import { type DataRow, dataRows } from './data-rows.ts';
import { fillDown } from './fill-down.ts';
import { findHeader, type Header } from './find-header.ts';
import type { Rejection } from './import-report.ts';
import { isEmpty, readRow, shown } from './read-row.ts';
import type { Cell, Sheet } from './sheet.ts';

export type ParsedRows<T> = {
  rows: number;
  records: { row: number; value: T }[];
  rejected: Rejection[];
  /** What could be read of the rows that were refused, by field. */
  refused: Record<string, unknown>[];
  /** Cells that could be read, and are to be looked at again. */
  warnings: Rejection[];
};

export type ParseOptions<T> = {
  /** Groups of fields; two rows alike in all fields of a group are one too many. */
  uniqueBy?: readonly (readonly (keyof T & string)[])[];
  /** What holds between cells of a row in which each cell reads: the field to blame, and the sentence. */
  check?: (record: T) => { field: keyof T & string; code: string; message: string } | undefined;
  /** Reads an empty cell of a column that offices merge as the one above it, and says so. */
  fillDown?: boolean;
  /** Which of the sheet's columns is which, where their names don't tell. */
  mapping?: ColumnMapping;
};

/** Remembers the rows seen so far; tells which earlier row has the same key, if any. */
const seenRows = (fields: readonly string[]) => {
  const rows = new Map<string, number>();
  return (value: Record<string, unknown>, row: number): number | undefined => {
    const parts = fields.map((field) => value[field]);
    if (parts.includes(undefined)) return undefined;
    const key = JSON.stringify(parts);
    const earlier = rows.get(key);
    if (earlier === undefined) rows.set(key, row);
    return earlier;
  };
};

/** For a cell that may have been merged with those above it: what stands there, so that it can be copied. */
const adviseFromAbove = (header: Header) => {
  const above = new Map<string, { row: number; cell: Cell }>();
  const merged = header.found.filter(({ column }) => column.mergeable);
  return ({ row, cells }: DataRow, rejected: Rejection[]): Rejection[] => {
    const advised = rejected.map((one) => {
      const last = one.code === 'empty' ? above.get(one.column) : undefined;
      if (!last) return one;
      const advice = `；如果和第 ${last.row} 行是同一格（“${shown(last.cell)}”），请照着填上，或选“空格按上一行读”`;
      return { ...one, message: `${one.message}${advice}` };
    });
    for (const { at, title } of merged) {
      const cell = cells[at] ?? null;
      if (!isEmpty(cell)) above.set(title, { row, cell });
    }
    return advised;
  };
};

/** What a sheet calls a field's column. */
export const titleIn = (header: Header, columns: readonly Column[], field: string | undefined): string =>
  header.found.find(({ column }) => column.field === field)?.title ??
  columns.find((column) => column.field === field)?.header ??
  '';

/**
 * Reads the rows of a sheet by its columns. A bad row is refused with a reason for each bad cell, the good rows go on.
 * Refuses the whole sheet only where its header can't be used (`missing-column`, `duplicate-column`,
 * a mapping that doesn't fit).
 */
export const parseRows = <const Cs extends readonly Column[]>(
  sheet: Sheet,
  columns: Cs,
  options: ParseOptions<RecordOf<Cs>> = {},
): Result<ParsedRows<RecordOf<Cs>>> => {
  const header = findHeader(sheet, columns, options.mapping);
  if (!header.ok) return header;
  const titleOf = (field: string | undefined): string => titleIn(header.value, columns, field);
  const uniques = (options.uniqueBy ?? []).map((fields) => ({ fields, earlierRow: seenRows(fields) }));
  const advise = adviseFromAbove(header.value);
  const data = dataRows(sheet, header.value);
  const filled = options.fillDown ? fillDown(data, header.value) : { rows: data, warnings: [] };
  const parsed: ParsedRows<RecordOf<Cs>> = {
    rows: data.length,
    records: [],
    rejected: [],
    refused: [],
    warnings: [...filled.warnings],
  };
  for (const one of filled.rows) {
    const { row, value, rejected, warnings } = readRow(one, columns, header.value);
    const record = value as RecordOf<Cs>;
    for (const { fields, earlierRow } of uniques) {
      const earlier = earlierRow(value, row);
      if (earlier === undefined) continue;
      const titles = fields.map((field) => `「${titleOf(field)}」`).join('');
      const message = `${titles}与第 ${earlier} 行相同，请改正或删去其中一行`;
      rejected.push({ row, column: titleOf(fields[0]), code: 'duplicate', message });
    }
    const wrong = rejected.length === 0 ? options.check?.(record) : undefined;
    if (wrong) rejected.push({ row, column: titleOf(wrong.field), code: wrong.code, message: wrong.message });
    if (rejected.length === 0) {
      parsed.records.push({ row, value: record });
      parsed.warnings.push(...warnings);
    } else parsed.refused.push(value);
    parsed.rejected.push(...advise(one, rejected));
  }
  return accept(parsed);
};
