import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { compactText } from './clean-text.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Column } from './columns.ts';
import { findMapped } from './find-mapped.ts';
import { headerName } from './header-name.ts';
import { columnsByName, isUpper, missingIn, SEARCHED_ROWS, spread } from './header-rows.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Where a known column stands (`at`, counted from 0) and what the sheet calls it. */
export type FoundColumn = { column: Column; at: number; title: string };

/**
 * The header and the known columns found in it: its last row, numbered as the sheet numbers it, and its first, which is
 * the row before where groups of columns (接访领导: 姓名, 职务) stand over them.
 */
export type Header = { row: number; firstRow: number; found: FoundColumn[] };

const findIn = (row: Cell[], known: Map<string, Column>): FoundColumn[] =>
  row.flatMap((cell, at) => {
    const column = known.get(headerName(cell));
    return column ? [{ column, at, title: compactText(String(cell)) }] : [];
  });

/** A column under its group's title: called by both together, by its own title, or by the one above alone. */
const findInTwo = (upper: Cell[], lower: Cell[], known: Map<string, Column>): FoundColumn[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }).flatMap((_, at) => {
    const [above, below] = [upper[at], lower[at]].map((cell) => (cell == null ? '' : String(cell)));
    for (const title of [`${above}${below}`, below, above]) {
      const column = known.get(headerName(title ?? ''));
      if (column) return [{ column, at, title: compactText(title ?? '') }];
    }
    return [];
  });

const fieldsOf = ({ found }: Header): number => new Set(found.map(({ column }) => column.field)).size;

/** The row, or two rows, below any title rows that name the most of these columns. */
export const bestHeader = (sheet: Sheet, columns: readonly Column[]): Header => {
  const known = columnsByName(columns);
  let header: Header = { row: 0, firstRow: 0, found: [] };
  const offer = (other: Header): void => {
    if (fieldsOf(other) > fieldsOf(header)) header = other;
  };
  const searched = sheet.rows.slice(0, SEARCHED_ROWS);
  for (const [index, row] of searched.entries())
    offer({ row: index + 1, firstRow: index + 1, found: findIn(row, known) });
  for (const [index, row] of searched.entries()) {
    const upper = spread(sheet, index);
    const lower = sheet.rows[index + 1];
    if (lower && isUpper(row))
      offer({ row: index + 2, firstRow: index + 1, found: findInTwo(upper, lower, known) });
  }
  return header;
};

/**
 * Finds the header below any title rows: by the names its columns are known by or, where a mapping says which column is
 * which, by that.
 * Refuses `missing-column` (`column` names what is missing, `found` what was there) and `duplicate-column`; a mapping that
 * doesn't fit the sheet as `findMapped` does.
 */
export const findHeader = (
  sheet: Sheet,
  columns: readonly Column[],
  mapping?: ColumnMapping,
): Result<Header> => {
  if (mapping) return findMapped(sheet, columns, mapping);
  const header = bestHeader(sheet, columns);
  const missing = missingIn(header.found, columns);
  if (missing.length > 0) {
    const titles = (sheet.rows[header.row - 1] ?? []).map((cell) => compactText(String(cell ?? '')));
    return refuse('malformed', 'missing-column', {
      params: {
        column: missing.map((column) => column.header).join('、'),
        found: titles.filter(Boolean).join('、'),
      },
    });
  }
  const twice = header.found.find((one) =>
    header.found.some((other) => other !== one && other.column.field === one.column.field),
  );
  if (twice)
    return refuse('malformed', 'duplicate-column', { params: { column: twice.title, row: header.row } });
  return accept(header);
};

/** What stands above the header, a line of text. */
export const titlesAbove = (sheet: Sheet, header: Header): string =>
  sheet.rows
    .slice(0, header.firstRow - 1)
    .flat()
    .filter((cell) => typeof cell === 'string')
    .join(' ');
