import type { FilledCell } from './sheet.ts';

/** A cell read, or why not: a code, and `advice` that says in Chinese what to do, ready to follow the quoted cell. */
export type CellReading<T> = { ok: true; value: T } | { ok: false; code: string; advice: string };

/** Reads one cell that isn't empty. */
export type CellReader<T> = (cell: FilledCell) => CellReading<T>;

export const good = <T>(value: T): CellReading<T> => ({ ok: true, value });
export const bad = (code: string, advice: string): CellReading<never> => ({ ok: false, code, advice });

/**
 * One column of a sheet and the field it fills.
 * A required column must be there and filled in each row. `whenEmpty` stands for an empty cell or a missing column;
 * without it the field is left out of the record.
 */
export type Column<T = unknown> = {
  field: string;
  header: string;
  aliases?: readonly string[];
  required?: boolean;
  whenEmpty?: T;
  read: CellReader<T>;
};

type ValueOf<C> = C extends { read: CellReader<infer T> } ? T : never;
type Present<C> = C extends { required: true } | { whenEmpty: unknown } ? C : never;
type Flat<T> = { [K in keyof T]: T[K] };

/** The record that follows from a list of columns. */
export type RecordOf<Cs extends readonly Column[]> = Flat<
  { [C in Present<Cs[number]> as C['field']]: ValueOf<C> } & {
    [C in Exclude<Cs[number], Present<Cs[number]>> as C['field']]?: ValueOf<C>;
  }
>;

/** Declares the columns of a sheet, in the order a template would have them. */
export const columns = <const Cs extends readonly Column[]>(list: Cs): Cs => list;
