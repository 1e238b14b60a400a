import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { compactText } from './clean-text.ts';
import type { Column } from './columns.ts';
import { headerName } from './header-name.ts';
import type { Cell, Sheet } from './sheet.ts';

const SEARCHED_ROWS = 30;

/** Where a known column stands (`at`, counted from 0) and what the sheet calls it. */
type FoundColumn = { column: Column; at: number; title: string };

/** The header row, numbered as the sheet numbers it, and the known columns found in it. */
export type Header = { row: number; found: FoundColumn[] };

const fieldsByName = (columns: readonly Column[]): Map<string, Column> =>
  new Map(
    columns.flatMap((column) =>
      [column.header, ...(column.aliases ?? [])].map((name) => [headerName(name), column]),
    ),
  );

const findIn = (row: Cell[], known: Map<string, Column>): FoundColumn[] =>
  row.flatMap((cell, at) => {
    const column = known.get(headerName(cell));
    return column ? [{ column, at, title: compactText(String(cell)) }] : [];
  });

/**
 * Finds the header below any title rows: the row that names the most known columns.
 * Refuses `missing-column` (`column` names what is missing, `found` what was there) and `duplicate-column`.
 */
export const findHeader = (sheet: Sheet, columns: readonly Column[]): Result<Header> => {
  const known = fieldsByName(columns);
  let header: Header = { row: 0, found: [] };
  sheet.rows.slice(0, SEARCHED_ROWS).forEach((row, index) => {
    const found = findIn(row, known);
    if (found.length > header.found.length) header = { row: index + 1, found };
  });
  const present = new Set(header.found.map(({ column }) => column.field));
  const missing = columns.filter((column) => column.required && !present.has(column.field));
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
