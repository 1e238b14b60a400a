import { compactText } from './clean-text.ts';
import type { Header } from './find-header.ts';
import { headerName } from './header-name.ts';
import type { Cell, Merge, Sheet } from './sheet.ts';
import { isClosingLine, isNote, isSectionTitle, isTotal, namesMonth, spansTable } from './side-rows.ts';

/** A row of data, numbered as the sheet numbers it; `section` is the last title within the data that names a month. */
export type DataRow = { row: number; cells: Cell[]; section?: string };

type Filled = { texts: string[]; own: string[] };

/** In which columns of which rows a value only goes on from a merged cell above. */
const continued = ({ merges = [], rows }: Sheet): Map<number, Set<number>> => {
  const places = new Map<number, Set<number>>();
  for (const { row, column, lastRow } of merges)
    for (let at = row + 1; at <= Math.min(lastRow, rows.length - 1); at += 1)
      places.set(at, (places.get(at) ?? new Set()).add(column));
  return places;
};

const filledIn = (cells: Cell[], goesOn: Set<number> | undefined): Filled => {
  const all = cells.map((cell, at) => ({ at, text: compactText(String(cell ?? '')) }));
  const filled = all.filter(({ text }) => text !== '');
  return {
    texts: filled.map(({ text }) => text),
    own: filled.filter(({ at }) => !goesOn?.has(at)).map(({ text }) => text),
  };
};

/** Whether a row is a row of the header, printed again at the top of a page. */
const repeatsHeader = (cells: Cell[], headerRows: Cell[][]): boolean =>
  headerRows.some(
    (titles) =>
      cells.filter((cell) => headerName(cell) !== '').length > 1 &&
      cells.every((cell, at) => headerName(cell) === '' || headerName(cell) === headerName(titles[at])),
  );

const widest = ({ merges = [] }: Sheet): Map<number, Merge> =>
  new Map(merges.filter(({ column, lastColumn }) => lastColumn > column).map((merge) => [merge.row, merge]));

/**
 * The rows below the header that hold data: not blank, no totals, notes or signatures, no titles within the data and no
 * header repeated on a new page. A row in which every value goes on from merged cells above is no row of its own.
 */
export const dataRows = (sheet: Sheet, header: Header): DataRow[] => {
  const goesOn = continued(sheet);
  const merged = widest(sheet);
  const headerRows = sheet.rows.slice(header.firstRow - 1, header.row);
  const below = sheet.rows.map((cells, index) => ({ cells, index, ...filledIn(cells, goesOn.get(index)) }));
  const lastFull = below.findLastIndex(
    ({ texts: [first = '', ...more] }) => more.length > 0 && !isNote(first),
  );
  let inNotes = false;
  let section: string | undefined;
  return below.slice(header.row).flatMap(({ cells, index, texts, own }): DataRow[] => {
    const first = own[0];
    if (first === undefined) return [];
    const alone = texts.length === 1;
    const merge = merged.get(index);
    if (alone && (isSectionTitle(first) || (merge && spansTable(merge, header)))) {
      if (isSectionTitle(first) && namesMonth(first)) section = first;
      inNotes = index > lastFull;
      return [];
    }
    if (isNote(first) || (alone && index > lastFull && isClosingLine(first))) inNotes = true;
    // A note often goes on in the next rows, which then hold a single cell.
    else if (!(inNotes && alone)) inNotes = false;
    if (inNotes || isTotal(first) || repeatsHeader(cells, headerRows)) return [];
    return [{ row: index + 1, cells, ...(section !== undefined && { section }) }];
  });
};
