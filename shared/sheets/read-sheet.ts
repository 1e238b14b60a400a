import { type Result, refuse } from '#shared/platform/result.ts';
import { fileTypeOf } from './file-type.ts';
import { readSeparated } from './read-separated.ts';
import { readWorkbook } from './read-workbook.ts';
import { MAX_FILE_BYTES, type Sheet, type SheetFile } from './sheet.ts';

/**
 * Reads an uploaded xlsx, csv or txt file into a grid of cells.
 *
 * Refuses `file-too-large` (`limitMegabytes`; before looking inside, or `unpacked`), `file-empty`, `unknown-file-type` (`found` says what it is),
 * `unknown-encoding`, `file-broken`, `too-many-rows` and `too-many-columns` (`limit`).
 */
export const readSheet = async (file: SheetFile): Promise<Result<Sheet>> => {
  const { bytes } = file;
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refuse('too-large', 'file-too-large', {
      params: { limitMegabytes: MAX_FILE_BYTES / 1024 / 1024 },
    });
  }
  if (bytes.byteLength === 0) return refuse('malformed', 'file-empty');
  const type = fileTypeOf(bytes);
  if (type === 'zip') return await readWorkbook(bytes);
  if (type === 'text') return readSeparated(bytes);
  return refuse('malformed', 'unknown-file-type', { params: { found: type } });
};
