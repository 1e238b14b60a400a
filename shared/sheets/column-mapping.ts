import { z } from 'zod';
import { SEARCHED_ROWS } from './header-rows.ts';

const LONGEST_TITLE = 200;

/**
 * Which of a sheet's columns is which of ours, as a person says it where the titles don't tell: our header, and the title it
 * has there. Empty text says that the sheet has no such column. A column that isn't named is found by its name.
 */
export const columnMappingSchema = z.object({
  columns: z
    .record(
      z.string(),
      z.string({ error: 'mapping-unclear' }).max(LONGEST_TITLE, { error: 'mapping-unclear' }),
      {
        error: 'mapping-unclear',
      },
    )
    .describe(
      '`{"工号": "挂钩干部编号", "邮箱": ""}`: our header, and the title it has in the sheet; empty for none',
    ),
  headerRow: z
    .int({ error: 'header-row-unclear' })
    .min(1, { error: 'header-row-unclear' })
    .max(SEARCHED_ROWS, { error: 'header-row-unclear' })
    .optional()
    .describe('The row the titles stand in, counted from 1; searched for if left out'),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** A mapping as it is remembered: with all the titles of the sheet it was made for. */
export const rememberedMappingSchema = z.object({
  columns: columnMappingSchema.shape.columns,
  titles: z.array(z.string()),
});
export type RememberedMapping = z.infer<typeof rememberedMappingSchema>;
