import { cleanText } from './clean-text.ts';
import type { Column } from './columns.ts';

/** What one cell of a sheet that goes out holds. */
export type WrittenCell = string | number | null;

/** Text as it must stand to be read again as it is: a quote at its front is taken for a mark of text. */
const kept = (text: string): string => (cleanText(text) === text ? text : `'${text}`);

const written = (column: Column, value: unknown): WrittenCell => {
  if (value === undefined || value === null) return null;
  const plain = column.write ? column.write(value) : Array.isArray(value) ? value.join('、') : value;
  if (typeof plain === 'number') return plain;
  return plain === '' ? null : kept(String(plain));
};

/** A record as a row of the sheet it is read from: reading it again gives the same record. */
export const writeRow = (columns: readonly Column[], record: Record<string, unknown>): WrittenCell[] =>
  columns.map((column) => written(column, record[column.field]));

/** The word that stands for a code, the other way round than `oneOf` reads it. */
export const wordFor =
  <T extends string>(words: Readonly<Record<string, T>>) =>
  (code: T): string =>
    Object.entries(words).find(([, one]) => one === code)?.[0] ?? code;
