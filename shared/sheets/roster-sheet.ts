import type { Result } from '#shared/platform/result.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { Column } from './columns.ts';
import type { ParsedRows } from './parse-rows.ts';
import type { Sheet } from './sheet.ts';

/** One kind of roster as a sheet: its columns, how its rows are read, and who a row is about. */
export type RosterSheet<T extends { id: string }> = {
  name: string;
  columns: readonly Column[];
  read: (sheet: Sheet, mapping?: ColumnMapping) => Result<ParsedRows<T>>;
  /** The record a row is about, as far as the row could be read. */
  idOf: (row: Record<string, unknown>) => string | undefined;
  /** What a row of the sheet states of a record, where that isn't all of it. */
  stated?: (record: T) => Record<string, unknown>;
  /** What the office knows a record by, without saying more of a household than where it is. */
  label: (record: T) => string;
};
