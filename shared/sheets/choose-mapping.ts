import type { ColumnMapping, RememberedMapping } from './column-mapping.ts';
import type { Column } from './columns.ts';
import { findHeader } from './find-header.ts';
import type { Sheet } from './sheet.ts';
import { titlesIn } from './sheet-titles.ts';

const sameTitles = (one: string[], other: string[]): boolean =>
  [...new Set(one)].sort().join('\n') === [...new Set(other)].sort().join('\n');

/**
 * What was remembered from an earlier sheet, where it is of use for this one: the titles are the same, or the columns
 * can't be found by their names and all that were chosen then are here. Undefined where names do.
 */
export const chooseMapping = (
  sheet: Sheet,
  columns: readonly Column[],
  remembered: RememberedMapping | undefined,
): ColumnMapping | undefined => {
  if (!remembered) return undefined;
  const header = findHeader(sheet, columns, { columns: remembered.columns });
  if (header.ok && sameTitles(titlesIn(sheet, header.value.row), remembered.titles))
    return { columns: remembered.columns, headerRow: header.value.row };
  if (findHeader(sheet, columns).ok) return undefined;
  // What was missing then may be here now, under its own name.
  const named = Object.fromEntries(Object.entries(remembered.columns).filter(([, title]) => title !== ''));
  const again = findHeader(sheet, columns, { columns: named });
  return again.ok ? { columns: named, headerRow: again.value.row } : undefined;
};
