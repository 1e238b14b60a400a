/** What one cell holds. Dates are midnight UTC of the day shown. */
export type Cell = string | number | boolean | Date | null;
export type FilledCell = Exclude<Cell, null>;

/** A grid of cells; `rows[0]` is the row the sheet numbers 1. Rows may differ in length. */
export type Sheet = { rows: Cell[][] };

/** A file as it was uploaded; its name is never trusted to tell its type. */
export type SheetFile = { name: string; bytes: Uint8Array };

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_SHEET_ROWS = 50_000;
export const MAX_SHEET_COLUMNS = 500;
/** What a workbook may grow to when unpacked: 50,000 rows of 11 columns take about 40 MB. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
