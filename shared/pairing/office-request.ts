import { z } from 'zod';

/** Which month to plan. */
export const planRequestSchema = z.object({
  month: z
    .string({ error: 'month-unclear' })
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month-unclear' }))
    .describe('`2026-12`'),
});

/** Which proposal to confirm. */
export const confirmRequestSchema = z.object({
  id: z.string({ error: 'proposal-missing' }).min(1, { error: 'proposal-missing' }),
});
