import type { FilledCell } from './sheet.ts';

/** Something to look at again in a cell that could be read: a code, and `advice` as for a cell that couldn't. */
export type CellRemark = { code: string; advice: string };

/** A cell read, or why not: a code, and `advice` that says in Chinese what to do, ready to follow the quoted cell. */
export type CellReading<T> =
  | { ok: true; value: T; remark?: CellRemark }
  | { ok: false; code: string; advice: string };

/** Where a cell stands: `section` is the last title within the data that names a month, such as “12月”. */
export type CellPlace = { section?: string };

/** Reads one cell that isn't empty. */
export type CellReader<T> = (cell: FilledCell, place?: CellPlace) => CellReading<T>;

export const good = <T>(value: T, remark?: CellRemark): CellReading<T> =>
  remark ? { ok: true, value, remark } : { ok: true, value };
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
  /** The column must be there where none of the columns of these fields is; its cells may be empty. */
  unless?: readonly string[];
  whenEmpty?: T;
  /** Offices merge its cells over several rows, and a csv made of such a sheet leaves all but the first empty. */
  mergeable?: boolean;
  read: CellReader<T>;
  /** What stands in the cell when the sheet is written again; without it the value itself, a list with 、 between. */
  write?(value: T): string | number;
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
