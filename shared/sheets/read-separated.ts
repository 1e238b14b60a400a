import { parse } from 'csv-parse/sync';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { decodeText } from './decode-text.ts';
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type Sheet } from './sheet.ts';

const DELIMITERS = [',', '\t', ';'];
const SAMPLED_LINES = 50;
/** In bytes. No row of a roster comes near it, and the parser is slow on endless cells. */
const LONGEST_ROW = 100_000;

/** How many lines of the sample agree on one count of this delimiter, and which count that is. */
const agreement = (lines: string[], delimiter: string): { lines: number; count: number } => {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return [...tally].reduce((best, [count, found]) => (found > best.lines ? { lines: found, count } : best), {
    lines: 0,
    count: 0,
  });
};

/** The delimiter most lines agree on: a list inside a cell may hold many semicolons, but not the same number in each row. */
const delimiterOf = (text: string): string => {
  const sample = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLED_LINES);
  const ranked = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(sample, delimiter) }));
  ranked.sort((one, other) => other.lines - one.lines || other.count - one.count);
  return ranked[0]?.lines ? ranked[0].delimiter : ',';
};

/**
 * Reads text separated by commas, tabs or semicolons; every cell is text, an empty one null.
 * Refuses `unknown-encoding`, `file-empty`, `file-broken` (a quote never closed, an endless row), `too-many-rows`, `too-many-columns`.
 */
export const readSeparated = (bytes: Uint8Array): Result<Sheet> => {
  const text = decodeText(bytes);
  if (text === undefined) return refuse('malformed', 'unknown-encoding');
  if (text.trim() === '') return refuse('malformed', 'file-empty');
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      // Found by itself, it would be the first one's for the whole file; sheets pasted together mix them.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      to: MAX_SHEET_ROWS + 1,
    });
  } catch {
    return refuse('malformed', 'file-broken');
  }
  if (rows.length > MAX_SHEET_ROWS)
    return refuse('too-large', 'too-many-rows', { params: { limit: MAX_SHEET_ROWS } });
  if (rows.some((row) => row.length > MAX_SHEET_COLUMNS)) {
    return refuse('too-large', 'too-many-columns', { params: { limit: MAX_SHEET_COLUMNS } });
  }
  return accept({ rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell))) });
};
