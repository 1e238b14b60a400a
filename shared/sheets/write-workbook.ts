import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { WrittenCell } from './write-row.ts';

/** A worksheet that goes out: its name, its header and rows of cells. */
export type WrittenSheet = { name: string; header: readonly string[]; rows: readonly WrittenCell[][] };

const NARROWEST = 8;
const WIDEST = 40;
const SAMPLED_ROWS = 100;
const TEXT_FORMAT = '@';

/** In characters; a Chinese one is as wide as two. */
const lengthOf = (cell: WrittenCell): number =>
  [...String(cell ?? '')].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);

const widthsOf = ({ header, rows }: WrittenSheet): { width: number }[] =>
  header.map((title, at) => {
    const cells = [title, ...rows.slice(0, SAMPLED_ROWS).map((row) => row[at] ?? null)];
    return { width: Math.min(WIDEST, Math.max(NARROWEST, ...cells.map(lengthOf)) + 2) };
  });

const numbered = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Spreadsheet programs read `_x0041_` as the character of that number: a text that looks so has its `_` written so, and so
 * must be written what the library would drop (U+FFFD) or trip over (`__proto__`, `constructor`).
 */
const plain = (text: string): string =>
  Object.hasOwn(Object.prototype, text)
    ? `${numbered(text)}${text.slice(1)}`
    : text.replace(/_(?=x[0-9A-Fa-f]{4}_)|\uFFFD/g, numbered);

// As text a phone keeps its leading zero, also after somebody has clicked into the cell.
const cellOf = (cell: WrittenCell) =>
  typeof cell === 'string' ? { value: plain(cell), type: String, format: TEXT_FORMAT } : cell;

/** An xlsx workbook of these worksheets, the header of each in bold and always in sight. */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const parts = sheets.map((sheet) => ({
    sheet: sheet.name,
    columns: widthsOf(sheet),
    stickyRowsCount: 1,
    data: [
      sheet.header.map((title) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...sheet.rows.map((row) => row.map(cellOf)),
    ] satisfies SheetData,
  }));
  return new Uint8Array(await writeExcelFile(parts).toBuffer());
};
