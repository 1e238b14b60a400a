import { readSheet } from '#shared/sheets/read-sheet.ts';

const inWords = (cell: unknown): string =>
  cell instanceof Date ? `${cell.getUTCMonth() + 1}月${cell.getUTCDate()}日` : String(cell ?? '');

const XLSX = /\.xlsx$/i;

/** The words of a holiday notice: typed in, or a file's: the rows of a sheet as lines, any other file as text. */
export const noticeTextOf = async (form: Record<string, string | File>): Promise<string> => {
  const { file, text } = form;
  if (!(file instanceof File) || file.size === 0) return typeof text === 'string' ? text : '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!XLSX.test(file.name)) return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
  const sheet = await readSheet({ name: file.name, bytes });
  return sheet.ok ? sheet.value.rows.map((row) => row.map(inWords).join('')).join('\n') : '';
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
