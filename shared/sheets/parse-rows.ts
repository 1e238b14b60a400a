import { accept, type Result } from '#shared/platform/result.ts';
import { cleanText, compactText } from './clean-text.ts';
import type { CellReading, Column, RecordOf } from './columns.ts';
import { bad } from './columns.ts';
import { type DataRow, dataRows } from './data-rows.ts';
import { findHeader, type Header } from './find-header.ts';
import type { Rejection } from './import-report.ts';
import type { Cell, Sheet } from './sheet.ts';

export type ParsedRows<T> = { rows: number; records: { row: number; value: T }[]; rejected: Rejection[] };

export type ParseOptions<T> = {
  /** Groups of fields; two rows alike in all fields of a group are one too many. */
  uniqueBy?: readonly (readonly (keyof T & string)[])[];
  /** What holds between cells of a row in which each cell reads: the field to blame, and the sentence. */
  check?: (record: T) => { field: keyof T & string; code: string; message: string } | undefined;
};

const LONGEST_QUOTE = 40;
const EMPTY = /^(无|暂无|[-—/]+)$/;
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

const shown = (cell: Cell): string => {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : cleanText(String(cell ?? ''));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};

const isEmpty = (cell: Cell): cell is null =>
  cell === null || (typeof cell === 'string' && (cleanText(cell) === '' || EMPTY.test(compactText(cell))));

const readCell = (cell: Cell, { read, required }: Column): CellReading<unknown> | undefined => {
  if (isEmpty(cell)) return required ? bad('empty', '') : undefined;
  if (typeof cell === 'string' && FORMULA_ERROR.test(cell)) {
    return bad('formula-error', '这是公式出错的结果，请改为实际内容');
  }
  return read(cell);
};

const readRow = ({ row, cells }: DataRow, columns: readonly Column[], header: Header) => {
  const value: Record<string, unknown> = {};
  const rejected: Rejection[] = [];
  for (const column of columns) {
    const found = header.found.find((one) => one.column === column);
    const cell = found ? (cells[found.at] ?? null) : null;
    const reading = readCell(cell, column);
    if (reading?.ok) value[column.field] = reading.value;
    else if (reading) {
      const title = found?.title ?? column.header;
      const message = isEmpty(cell)
        ? `「${title}」没有填，请补上`
        : `「${title}」写的是“${shown(cell)}”，${reading.advice}`;
      rejected.push({ row, column: title, code: reading.code, message });
    } else if ('whenEmpty' in column) value[column.field] = column.whenEmpty;
  }
  return { row, value, rejected };
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

/**
 * Reads the rows of a sheet by its columns. A bad row is refused with a reason for each bad cell, the good rows go on.
 * Refuses the whole sheet only where its header can't be used (`missing-column`, `duplicate-column`).
 */
export const parseRows = <const Cs extends readonly Column[]>(
  sheet: Sheet,
  columns: Cs,
  options: ParseOptions<RecordOf<Cs>> = {},
): Result<ParsedRows<RecordOf<Cs>>> => {
  const header = findHeader(sheet, columns);
  if (!header.ok) return header;
  const titleOf = (field: string | undefined): string =>
    header.value.found.find(({ column }) => column.field === field)?.title ??
    columns.find((column) => column.field === field)?.header ??
    '';
  const uniques = (options.uniqueBy ?? []).map((fields) => ({ fields, earlierRow: seenRows(fields) }));
  const parsed: ParsedRows<RecordOf<Cs>> = { rows: 0, records: [], rejected: [] };
  for (const data of dataRows(sheet, header.value)) {
    parsed.rows += 1;
    const { row, value, rejected } = readRow(data, columns, header.value);
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
    if (rejected.length === 0) parsed.records.push({ row, value: record });
    parsed.rejected.push(...rejected);
  }
  return accept(parsed);
};
