import { accept, type FieldError, type Result, refuseFields } from '#shared/platform/result.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Column } from './columns.ts';
import type { FoundColumn, Header } from './find-header.ts';
import { headerName } from './header-name.ts';
import { columnsByName, missingIn, SEARCHED_ROWS } from './header-rows.ts';
import type { Sheet } from './sheet.ts';
import { titlesIn } from './sheet-titles.ts';

/** The name a field of the form and of the API has for one of our columns. */
export const fieldOfColumn = (header: string): string => `columns.${header}`;

const wrong = (header: string, code: string, params?: FieldError['params']): FieldError => ({
  field: fieldOfColumn(header),
  code,
  ...(params && { params }),
});

/** What is wrong with a mapping whatever the sheet: a column that isn't ours, or one of theirs taken twice. */
const wrongInItself = (columns: readonly Column[], mapping: ColumnMapping): FieldError[] => {
  const takenBy = new Map<string, string>();
  return Object.entries(mapping.columns).flatMap(([header, title]) => {
    if (!columns.some((column) => column.header === header)) return [wrong(header, 'no-such-column')];
    const name = headerName(title);
    const first = name === '' ? undefined : takenBy.get(name);
    if (first !== undefined) return [wrong(header, 'column-taken', { title, by: first })];
    takenBy.set(name, header);
    return [];
  });
};

/** The columns as a row of the sheet has them: as chosen, and those nobody spoke of by their names. */
const findInRow = (sheet: Sheet, row: number, columns: readonly Column[], chosen: Map<string, string>) => {
  const taken = new Set(chosen.values());
  const known = columnsByName(columns.filter(({ header }) => !chosen.has(header)));
  return titlesIn(sheet, row).flatMap((title, at): FoundColumn[] => {
    const name = headerName(title);
    if (name === '') return [];
    const column = taken.has(name)
      ? columns.find(({ header }) => chosen.get(header) === name)
      : known.get(name);
    return column ? [{ column, at, title }] : [];
  });
};

/**
 * Finds the header by a mapping: in the row it names, else in that of the first rows which has the most of its titles.
 * Refuses fields, one for each of our columns that is not clear: `no-such-column` (ours), `column-taken` (by two of ours),
 * `title-not-found` (theirs), `column-needed`; and `headerRow` as `header-row-unclear`.
 */
export const findMapped = (
  sheet: Sheet,
  columns: readonly Column[],
  mapping: ColumnMapping,
): Result<Header> => {
  const inItself = wrongInItself(columns, mapping);
  if (inItself.length > 0) return refuseFields(inItself);
  const { headerRow } = mapping;
  if (headerRow !== undefined && headerRow > sheet.rows.length)
    return refuseFields([{ field: 'headerRow', code: 'header-row-unclear' }]);
  const chosen = new Map(
    Object.entries(mapping.columns).map(([header, title]) => [header, headerName(title)]),
  );
  const searched = headerRow ? [headerRow] : sheet.rows.slice(0, SEARCHED_ROWS).map((_, index) => index + 1);
  let best: { row: number; found: FoundColumn[] } = { row: headerRow ?? 1, found: [] };
  for (const row of searched) {
    const found = findInRow(sheet, row, columns, chosen);
    if (found.length > best.found.length) best = { row, found };
  }
  const { row, found } = best;
  const times = (one: Column): number => found.filter(({ column }) => column === one).length;
  const missing = missingIn(found, columns);
  const errors = columns.flatMap((column): FieldError[] => {
    const title = mapping.columns[column.header];
    if (title && times(column) === 0) return [wrong(column.header, 'title-not-found', { title })];
    return missing.includes(column) || times(column) > 1 ? [wrong(column.header, 'column-needed')] : [];
  });
  return errors.length > 0 ? refuseFields(errors) : accept({ row, firstRow: row, found });
};
