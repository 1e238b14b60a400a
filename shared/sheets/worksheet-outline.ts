/** A place in the grid, counted from 0. */
type Place = { row: number; column: number };

/** What is worth knowing of a worksheet before its cells are read. */
export type Outline = {
  /** The last row and the last column that hold a value, counted from 1; 0 for an empty worksheet. */
  rowCount: number;
  columnCount: number;
  /** Cells merged over several rows: the cell that holds the value, and the last row it covers. */
  mergedDown: { from: Place; lastRow: number }[];
  /** Cells whose formula came to an error (`#N/A`). */
  errors: Place[];
};

const CELL = /<(?:\w+:)?c\s([^>]*?)(\/?)>(<\/)?/g;
const ADDRESS = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/;
const ERROR_TYPE = /(?:^|\s)t="e"/;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Scans a worksheet's XML once, without building its rows: a single stray cell far out would need a huge grid. */
export const outlineOf = (xml: string): Outline => {
  const outline: Outline = { rowCount: 0, columnCount: 0, mergedDown: [], errors: [] };
  for (const [, attributes = '', selfClosed, closedAtOnce] of xml.matchAll(CELL)) {
    if (selfClosed || closedAtOnce) continue;
    const address = ADDRESS.exec(attributes);
    if (!address) continue;
    const place = { row: Number(address[2]) - 1, column: columnIndex(address[1] ?? '') };
    outline.rowCount = Math.max(outline.rowCount, place.row + 1);
    outline.columnCount = Math.max(outline.columnCount, place.column + 1);
    if (ERROR_TYPE.test(attributes)) outline.errors.push(place);
  }
  for (const [, letters = '', first, last] of xml.matchAll(MERGED)) {
    const from = { row: Number(first) - 1, column: columnIndex(letters) };
    if (Number(last) - 1 > from.row) outline.mergedDown.push({ from, lastRow: Number(last) - 1 });
  }
  return outline;
};
