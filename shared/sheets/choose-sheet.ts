import { accept, type Result } from '#shared/platform/result.ts';
import type { Column } from './columns.ts';
import { bestHeader, findHeader } from './find-header.ts';
import type { Sheet } from './sheet.ts';

/** The worksheet that has these columns, and the names of others that have them too. */
export type ChosenSheet = { sheet: Sheet; others: string[] };

/**
 * Of the worksheets of a file the first that has these columns; where none has, refuses as `findHeader` does for the one
 * that comes nearest.
 */
export const chooseSheet = (sheets: Sheet[], columns: readonly Column[]): Result<ChosenSheet> => {
  const [sheet, ...others] = sheets.filter((one) => findHeader(one, columns).ok);
  if (sheet) return accept({ sheet, others: others.map(({ name }) => name ?? '') });
  const [nearest = { rows: [] }] = sheets
    .map((one) => ({ one, found: bestHeader(one, columns).found.length }))
    .sort((one, other) => other.found - one.found)
    .map(({ one }) => one);
  const header = findHeader(nearest, columns);
  return header.ok ? accept({ sheet: nearest, others: [] }) : header;
};
