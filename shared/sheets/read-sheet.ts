import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { fileTypeOf } from './file-type.ts';
import { readSeparated } from './read-separated.ts';
import { readWorkbook } from './read-workbook.ts';
import { MAX_FILE_BYTES, type Sheet, type SheetFile } from './sheet.ts';

/** A worksheet for each month, and some more; each is unpacked again. */
const MOST_SHEETS = 16;

/**
 * Reads an uploaded xlsx, csv or txt file: each worksheet that a person sees and that holds anything, up to 16 of them.
 *
 * Refuses `file-too-large` (`limitMegabytes`; before looking inside, or `unpacked`), `file-empty`, `unknown-file-type` (`found` says what it is),
 * `unknown-encoding`, `file-broken`, `too-many-rows` and `too-many-columns` (`limit`).
 */
export const readSheets = async ({ bytes }: SheetFile, most = MOST_SHEETS): Promise<Result<Sheet[]>> => {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refuse('too-large', 'file-too-large', {
      params: { limitMegabytes: MAX_FILE_BYTES / 1024 / 1024 },
    });
  }
  if (bytes.byteLength === 0) return refuse('malformed', 'file-empty');
  const type = fileTypeOf(bytes);
  if (type === 'zip') return await readWorkbook(bytes, most);
  if (type !== 'text') return refuse('malformed', 'unknown-file-type', { params: { found: type } });
  const sheet = readSeparated(bytes);
  return sheet.ok ? accept([sheet.value]) : sheet;
};

/** The first worksheet of a file that holds anything; refuses as `readSheets`. */
export const readSheet = async (file: SheetFile): Promise<Result<Sheet>> => {
  const read = await readSheets(file, 1);
  if (!read.ok) return read;
  const [sheet] = read.value;
  return sheet ? accept(sheet) : refuse('malformed', 'file-empty');
};
