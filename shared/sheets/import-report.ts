import { z } from 'zod';

/** One cell that was refused. `row` is as the sheet numbers it, header and title rows counted; `message` is for the person who uploaded. */
export const rejectionSchema = z.object({
  row: z.int().min(1),
  column: z.string(),
  code: z.string(),
  message: z.string(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

/** What every import answers, of whatever sheet. */
export const importReportSchema = z.object({
  rows: z
    .int()
    .min(0)
    .describe('Rows of data in the sheet; title, header, blank, total and note rows are not counted'),
  accepted: z.int().min(0).describe('Rows in which every cell could be taken'),
  rejected: z
    .array(rejectionSchema)
    .describe('Each cell that was refused, and why; empty if all rows are good'),
  applied: z
    .int()
    .min(0)
    .describe('Rows written; 0 in a dry run, or where strict=true and a row was refused'),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** Joins what a sheet held with how many of its rows were written. */
export const importReport = (
  parsed: { rows: number; records: readonly unknown[]; rejected: Rejection[] },
  applied: number,
): ImportReport => ({
  rows: parsed.rows,
  accepted: parsed.records.length,
  rejected: parsed.rejected,
  applied,
});
