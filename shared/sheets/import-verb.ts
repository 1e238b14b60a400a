import { z } from 'zod';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { importReportSchema, rejectionSchema } from './import-report.ts';
import type { SheetFile } from './sheet.ts';

export type ImportOptions = {
  /** Says what an import would do, and writes nothing. */
  dryRun: boolean;
  /** Writes all rows or, where one is refused, none. */
  strict: boolean;
};

/** What importing a roster answers. */
export const rosterImportSchema = importReportSchema.extend({
  unchanged: z.int().min(0).describe('Rows that state what is there already'),
  warnings: z.array(rejectionSchema).describe('What to look at again; it stops nothing'),
});
export type RosterImport = z.infer<typeof rosterImportSchema>;

/** Imports one kind of roster from an uploaded file. Refuses the file as a whole only where it can't be read. */
export type ImportVerb = (
  deps: { db: Db },
  file: SheetFile,
  options: ImportOptions,
  now: Instant,
) => Promise<Result<RosterImport>>;
