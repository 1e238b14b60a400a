import { compactText } from './clean-text.ts';
import type { Column } from './columns.ts';
import { bestHeader } from './find-header.ts';
import { SEARCHED_ROWS } from './header-rows.ts';
import { isEmpty, shown } from './read-row.ts';
import type { Cell, Sheet } from './sheet.ts';
import { titlesIn } from './sheet-titles.ts';

/** A column as the sheet has it: where it stands (from 0), what it is called, and the first cells that aren't empty. */
export type SheetColumn = { at: number; title: string; cells: Exclude<Cell, null>[] };

/** A sheet as a person looks at it to say which column is which. */
export type SheetLook = { headerRow: number; columns: SheetColumn[] };

const SAMPLED_ROWS = 200;
const SAMPLED_CELLS = 10;
const FEWEST_KNOWN = 2;

const isWords = (cell: Cell): boolean =>
  typeof cell === 'string' && !isEmpty(cell) && !/\d{5}|^[\d.,:/-]+$/.test(compactText(cell));

/** The row that names the most columns; where hardly any is known, the first of those with the most words. */
export const likelyHeaderRow = (sheet: Sheet, columns: readonly Column[]): number => {
  const { row, found } = bestHeader(sheet, columns);
  if (found.length >= FEWEST_KNOWN) return row;
  const words = sheet.rows.slice(0, SEARCHED_ROWS).map((cells) => new Set(cells.filter(isWords)).size);
  return words.indexOf(Math.max(...words)) + 1 || 1;
};

/** The columns of a sheet below a header row: the one that is named, else the likely one. */
export const lookAtSheet = (sheet: Sheet, columns: readonly Column[], headerRow?: number): SheetLook => {
  const row =
    headerRow !== undefined && headerRow <= sheet.rows.length ? headerRow : likelyHeaderRow(sheet, columns);
  const below = sheet.rows.slice(row, row + SAMPLED_ROWS);
  const looked = titlesIn(sheet, row).map((title, at) => ({
    at,
    title,
    cells: below
      .flatMap((cells) => cells[at] ?? [])
      .filter((cell) => !isEmpty(cell))
      .slice(0, SAMPLED_CELLS),
  }));
  return { headerRow: row, columns: looked.filter(({ title }) => title !== '') };
};

const NAMES = /姓名|名字|户主|联系人|负责人|经办人|联络员|领导|干部$/;
const LONG_NUMBER = /\d{4,}(?=\d{4})/g;

/** A few cells of a column, enough to tell it by: a person's name and the middle of a long number are left out. */
export const samplesOf = ({ title, cells }: SheetColumn): string[] =>
  [...new Set(cells.map(shown))]
    .slice(0, 3)
    .map((text) => text.replace(LONG_NUMBER, (digits) => '*'.repeat(digits.length)))
    .map((text) => (NAMES.test(title) ? `${[...text][0]}*` : text));
