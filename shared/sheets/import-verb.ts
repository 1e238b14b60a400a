import { z } from 'zod';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { importReportSchema, rejectionSchema } from './import-report.ts';
import type { SheetFile } from './sheet.ts';

export type ImportOptions = {
  /** Says what an import would do, and writes nothing. */
  dryRun: boolean;
  /** Writes all rows or, where one is refused, none. */
  strict: boolean;
  /** Which of the sheet's columns is which; without it, as remembered from the last sheet like it, else by name. */
  mapping?: ColumnMapping;
};

/** What importing a roster answers. */
export const rosterImportSchema = importReportSchema.extend({
  unchanged: z.int().min(0).describe('Rows that state what is there already'),
  warnings: z.array(rejectionSchema).describe('What to look at again; it stops nothing'),
  gone: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .describe('On the roster and not in this sheet; they stay. Of no matter where the sheet is only a part'),
  columns: z
    .record(z.string(), z.string())
    .describe('Which title of the sheet was read as which of our columns; what is not there is left out'),
  headerRow: z.int().min(1).describe('The row the titles stand in'),
  mapped: z.enum(['by-name', 'as-asked', 'as-remembered']).describe('How it is known which column is which'),
});
export type RosterImport = z.infer<typeof rosterImportSchema>;

/** Imports one kind of roster from an uploaded file. Refuses the file as a whole only where it can't be read. */
export type ImportVerb = (
  deps: { db: Db },
  file: SheetFile,
  options: ImportOptions,
  now: Instant,
) => Promise<Result<RosterImport>>;
