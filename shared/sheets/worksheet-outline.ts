import type { Merge } from './sheet.ts';

/** A place in the grid, counted from 0. */
type Place = { row: number; column: number };

/** What is worth knowing of a worksheet before its cells are read. */
export type Outline = {
  /** The last row and the last column that hold a value, counted from 1; 0 for an empty worksheet. */
  rowCount: number;
  columnCount: number;
  merges: Merge[];
  /** Cells whose formula came to an error (`#N/A`). */
  errors: Place[];
};

const CELL = /<(?:\w+:)?c\s([^>]*?)(\/?)>(<\/)?/g;
const ADDRESS = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/;
const ERROR_TYPE = /(?:^|\s)t="e"/;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Scans a worksheet's XML once, without building its rows: a single stray cell far out would need a huge grid. */
export const outlineOf = (xml: string): Outline => {
  const outline: Outline = { rowCount: 0, columnCount: 0, merges: [], errors: [] };
  for (const [, attributes = '', selfClosed, closedAtOnce] of xml.matchAll(CELL)) {
    if (selfClosed || closedAtOnce) continue;
    const address = ADDRESS.exec(attributes);
    if (!address) continue;
    const place = { row: Number(address[2]) - 1, column: columnIndex(address[1] ?? '') };
    outline.rowCount = Math.max(outline.rowCount, place.row + 1);
    outline.columnCount = Math.max(outline.columnCount, place.column + 1);
    if (ERROR_TYPE.test(attributes)) outline.errors.push(place);
  }
  for (const [, first = '', row, last = '', lastRow] of xml.matchAll(MERGED))
    outline.merges.push({
      row: Number(row) - 1,
      column: columnIndex(first),
      lastRow: Number(lastRow) - 1,
      lastColumn: columnIndex(last),
    });
  return outline;
};
