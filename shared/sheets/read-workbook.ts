import { readSheet } from 'read-excel-file/universal';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type Cell, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, MAX_UNPACKED_BYTES, type Sheet } from './sheet.ts';
import { visibleSheets } from './workbook-sheets.ts';
import { type Outline, outlineOf } from './worksheet-outline.ts';
import { listZip, unpackEntry, type ZipEntry } from './zip-directory.ts';

const broken = () => refuse('malformed', 'file-broken');

/** The first worksheet a person sees that holds anything. */
const firstFilled = (
  bytes: Uint8Array,
  entries: ZipEntry[],
): Result<{ number: number; outline: Outline }> => {
  const unpack = (path: string): string | undefined => {
    const entry = entries.find(({ name }) => name === path);
    return entry && unpackEntry(bytes, entry);
  };
  const workbook = unpack('xl/workbook.xml');
  const relationships = unpack('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relationships === undefined) return broken();
  for (const { number, path } of visibleSheets(workbook, relationships)) {
    const xml = unpack(path);
    if (xml === undefined) return broken();
    const outline = outlineOf(xml);
    if (outline.rowCount > 0) return accept({ number, outline });
  }
  return refuse('malformed', 'file-empty');
};

const plain = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
    ? cell
    : null;

/** Gives a merged cell's value to every row it covers, and puts formula errors back where they would pass as empty. */
const complete = (rows: Cell[][], { mergedDown, errors }: Outline): void => {
  for (const { row, column } of errors) {
    const cells = rows[row];
    if (cells) cells[column] = '#N/A';
  }
  for (const { from, lastRow } of mergedDown) {
    const value = rows[from.row]?.[from.column] ?? null;
    for (const cells of rows.slice(from.row + 1, lastRow + 1)) cells[from.column] = value;
  }
};

/**
 * Reads an xlsx workbook. Sizes are checked where the archive declares them, before anything is unpacked, and
 * unpacking never goes past what was declared. Refuses as `readSheet` says.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<Sheet>> => {
  const entries = listZip(bytes);
  if (!entries) return broken();
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    return refuse('malformed', 'unknown-file-type', { params: { found: 'archive' } });
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES) {
    return refuse('too-large', 'file-too-large', {
      params: { limitMegabytes: MAX_UNPACKED_BYTES / 1024 / 1024, unpacked: true },
    });
  }
  const found = firstFilled(bytes, entries);
  if (!found.ok) return found;
  const { number, outline } = found.value;
  if (outline.rowCount > MAX_SHEET_ROWS) {
    return refuse('too-large', 'too-many-rows', { params: { limit: MAX_SHEET_ROWS } });
  }
  if (outline.columnCount > MAX_SHEET_COLUMNS) {
    return refuse('too-large', 'too-many-columns', { params: { limit: MAX_SHEET_COLUMNS } });
  }
  try {
    const read = await readSheet(new Blob([Uint8Array.from(bytes)]), number);
    const rows = read.map((row) => row.map(plain));
    complete(rows, outline);
    return accept({ rows });
  } catch {
    return broken();
  }
};
