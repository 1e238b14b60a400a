import { readSheet } from 'read-excel-file/universal';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { completeGrid } from './complete-grid.ts';
import { type Cell, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, MAX_UNPACKED_BYTES, type Sheet } from './sheet.ts';
import { countsSince1904, type SheetPart, visibleSheets } from './workbook-sheets.ts';
import { type Outline, outlineOf } from './worksheet-outline.ts';
import { listZip, unpackEntry, type ZipEntry } from './zip-directory.ts';

type Part = SheetPart & { outline: Outline };

const broken = () => refuse('malformed', 'file-broken');

/** The worksheets that a person sees and that hold anything, as many as are wanted. */
const filledParts = (
  bytes: Uint8Array,
  entries: ZipEntry[],
  most: number,
): Result<{ parts: Part[]; since1904: boolean }> => {
  const unpack = (path: string): string | undefined => {
    const entry = entries.find(({ name }) => name === path);
    return entry && unpackEntry(bytes, entry);
  };
  const workbook = unpack('xl/workbook.xml');
  const relationships = unpack('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relationships === undefined) return broken();
  const parts: Part[] = [];
  for (const part of visibleSheets(workbook, relationships)) {
    const xml = unpack(part.path);
    if (xml === undefined) return broken();
    const outline = outlineOf(xml);
    if (outline.rowCount > 0) parts.push({ ...part, outline });
    if (parts.length === most) break;
  }
  if (parts.length === 0) return refuse('malformed', 'file-empty');
  return accept({ parts, since1904: countsSince1904(workbook) });
};

const plain = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
    ? cell
    : null;

const readPart = async (bytes: Uint8Array, { number, name, outline }: Part): Promise<Result<Sheet>> => {
  if (outline.rowCount > MAX_SHEET_ROWS)
    return refuse('too-large', 'too-many-rows', { params: { limit: MAX_SHEET_ROWS } });
  if (outline.columnCount > MAX_SHEET_COLUMNS)
    return refuse('too-large', 'too-many-columns', { params: { limit: MAX_SHEET_COLUMNS } });
  try {
    const read = await readSheet(new Blob([Uint8Array.from(bytes)]), number);
    const rows = read.map((row) => row.map(plain));
    return completeGrid(rows, outline) ? accept({ name, rows, merges: outline.merges }) : broken();
  } catch {
    return broken();
  }
};

/**
 * Reads the worksheets of an xlsx workbook. Sizes are checked where the archive declares them, before anything is
 * unpacked, and unpacking never goes past what was declared. Refuses as `readSheets` says.
 */
export const readWorkbook = async (bytes: Uint8Array, most: number): Promise<Result<Sheet[]>> => {
  const entries = listZip(bytes);
  if (!entries) return broken();
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    return refuse('malformed', 'unknown-file-type', { params: { found: 'archive' } });
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES)
    return refuse('too-large', 'file-too-large', {
      params: { limitMegabytes: MAX_UNPACKED_BYTES / 1024 / 1024, unpacked: true },
    });
  const found = filledParts(bytes, entries, most);
  if (!found.ok) return found;
  const { parts, since1904 } = found.value;
  const sheets: Sheet[] = [];
  for (const part of parts) {
    const sheet = await readPart(bytes, part);
    if (!sheet.ok) return sheet;
    sheets.push({ ...sheet.value, ...(since1904 && { since1904 }) });
  }
  return accept(sheets);
};
