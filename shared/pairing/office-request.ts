import { z } from 'zod';

/** The most months that are planned at once. */
export const MOST_MONTHS = 12;

/** Which months to plan. */
export const planRequestSchema = z.object({
  month: z
    .string({ error: 'month-unclear' })
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month-unclear' }))
    .describe('The first month, `2026-12`'),
  months: z.coerce
    .number({ error: 'months-unclear' })
    .int({ error: 'months-unclear' })
    .min(1, { error: 'months-unclear' })
    .max(MOST_MONTHS, { error: 'months-unclear' })
    .default(1)
    .describe('How many months, 1 to 12'),
});

/** Which proposal to confirm. */
export const confirmRequestSchema = z.object({
  id: z.string({ error: 'proposal-missing' }).min(1, { error: 'proposal-missing' }),
});
