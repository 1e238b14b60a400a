import type { Column } from './columns.ts';
import type { FoundColumn } from './find-header.ts';
import { headerName } from './header-name.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A header stands within the first rows, below the titles. */
export const SEARCHED_ROWS = 30;

/** The columns by each name they are known by. */
export const columnsByName = (columns: readonly Column[]): Map<string, Column> =>
  new Map(
    columns.flatMap((column) =>
      [column.header, ...(column.aliases ?? [])].map((name) => [headerName(name), column]),
    ),
  );

/** A row of the header in which a title merged over several columns stands in each of them. */
export const spread = ({ rows, merges = [] }: Sheet, row: number): Cell[] => {
  const cells = [...(rows[row] ?? [])];
  for (const merge of merges)
    if (merge.row <= row && row <= merge.lastRow)
      for (let at = merge.column + 1; at <= Math.min(merge.lastColumn, cells.length - 1); at += 1)
        cells[at] = cells[merge.column] ?? null;
  return cells;
};

/** Whether a row may hold titles of columns: a title of the whole sheet stands alone. */
export const isUpper = (row: Cell[]): boolean => row.filter((cell) => headerName(cell) !== '').length > 1;

/** The columns that must be there, or one instead of them, and aren't. */
export const missingIn = (found: FoundColumn[], columns: readonly Column[]): Column[] => {
  const present = new Set(found.map(({ column }) => column.field));
  return columns.filter(
    ({ field, required, unless }) =>
      !present.has(field) && (required || (unless && !unless.some((other) => present.has(other)))),
  );
};
