import type { Cell } from './sheet.ts';
import type { Outline } from './worksheet-outline.ts';

/**
 * Gives a merged cell's value to every row it covers, and puts formula errors back where they would pass as empty.
 * False where more is merged than there is: no spreadsheet program writes that, and filling it would never end.
 */
export const completeGrid = (rows: Cell[][], { merges, errors, columnCount }: Outline): boolean => {
  for (const { row, column } of errors) {
    const cells = rows[row];
    if (cells) cells[column] = '#N/A';
  }
  let left = rows.length * (columnCount + 1);
  for (const { row, column, lastRow } of merges) {
    const value = rows[row]?.[column] ?? null;
    const covered = rows.slice(row + 1, lastRow + 1);
    left -= covered.length;
    if (left < 0) return false;
    if (column < columnCount) for (const cells of covered) cells[column] = value;
  }
  return true;
};
