import { accept, type Result } from '#shared/platform/result.ts';
import type { ParsedRows } from './parse-rows.ts';

/** Turns the records of a sheet into what they stand for; rows and refusals stay as they are. */
export const shapeRecords = <T, U>(
  parsed: Result<ParsedRows<T>>,
  shape: (record: T) => U,
): Result<ParsedRows<U>> =>
  parsed.ok
    ? accept({
        ...parsed.value,
        records: parsed.value.records.map(({ row, value }) => ({ row, value: shape(value) })),
      })
    : parsed;
