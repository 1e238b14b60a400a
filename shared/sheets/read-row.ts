import { cleanText, compactText } from './clean-text.ts';
import { bad, type CellReading, type Column } from './columns.ts';
import type { DataRow } from './data-rows.ts';
import type { Header } from './find-header.ts';
import type { Rejection } from './import-report.ts';
import type { Cell } from './sheet.ts';

const LONGEST_QUOTE = 40;
const EMPTY = /^(无|暂无|[-—/]+)$/;
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
const FIRST_DAY = '1905-01-01';

const dateShown = (date: Date): string => {
  const [day = '', time = ''] = date.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (day < FIRST_DAY) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
};

/** A cell as a remark quotes it. */
export const shown = (cell: Cell): string => {
  const text = cell instanceof Date ? dateShown(cell) : cleanText(String(cell ?? ''));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};

/** Nothing, or what people write for nothing. */
export const isEmpty = (cell: Cell): cell is null =>
  cell === null || (typeof cell === 'string' && (cleanText(cell) === '' || EMPTY.test(compactText(cell))));

const readCell = (
  cell: Cell,
  { read, required }: Column,
  { section }: DataRow,
): CellReading<unknown> | undefined => {
  if (isEmpty(cell)) return required ? bad('empty', '') : undefined;
  if (typeof cell === 'string' && FORMULA_ERROR.test(cell)) {
    return bad('formula-error', '这是公式出错的结果，请改为实际内容');
  }
  return read(cell, { ...(section !== undefined && { section }) });
};

/** A row as it was read: what its cells say, what was refused of them, and what is to be looked at again. */
export type ReadRow = {
  row: number;
  value: Record<string, unknown>;
  rejected: Rejection[];
  warnings: Rejection[];
};

/** Reads the cells of a row, each by its column. */
export const readRow = (data: DataRow, columns: readonly Column[], header: Header): ReadRow => {
  const { row, cells } = data;
  const read: ReadRow = { row, value: {}, rejected: [], warnings: [] };
  for (const column of columns) {
    const found = header.found.find((one) => one.column === column);
    const cell = found ? (cells[found.at] ?? null) : null;
    const title = found?.title ?? column.header;
    const say = (advice: string): string => `「${title}」写的是“${shown(cell)}”，${advice}`;
    const reading = readCell(cell, column, data);
    if (reading?.ok) {
      const { value, remark } = reading;
      read.value[column.field] = value;
      if (remark) read.warnings.push({ row, column: title, code: remark.code, message: say(remark.advice) });
    } else if (reading) {
      const message = isEmpty(cell) ? `「${title}」没有填，请补上` : say(reading.advice);
      read.rejected.push({ row, column: title, code: reading.code, message });
    } else if ('whenEmpty' in column) read.value[column.field] = column.whenEmpty;
  }
  return read;
};
