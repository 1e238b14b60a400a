/** What one cell holds. Dates are midnight UTC of the day shown; a time of day is one of the year 1899 or 1904. */
export type Cell = string | number | boolean | Date | null;
export type FilledCell = Exclude<Cell, null>;

/** A block of cells shown as one, counted from 0, both ends included. */
export type Merge = { row: number; column: number; lastRow: number; lastColumn: number };

/** A grid of cells; `rows[0]` is the row the sheet numbers 1. Rows may differ in length. */
export type Sheet = {
  rows: Cell[][];
  /** What the workbook calls it. */
  name?: string;
  /** What is merged. A value merged over several rows stands in each of them, in the first column it covers. */
  merges?: Merge[];
  /** Whether the workbook counts its days from 1904 on. */
  since1904?: boolean;
};

/** A file as it was uploaded; its name is never trusted to tell its type. */
export type SheetFile = { name: string; bytes: Uint8Array };

/** The content type of an xlsx workbook. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_SHEET_ROWS = 50_000;
export const MAX_SHEET_COLUMNS = 500;
/** What a workbook may grow to when unpacked: 50,000 rows of 11 columns take about 40 MB. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
