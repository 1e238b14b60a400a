import { z } from 'zod';

const LONGEST_ADDITION = 500;

/** What a household sends to add to what was logged of a visit. */
export const additionRequestSchema = z.object({
  words: z
    .string({ error: 'addition-missing' })
    .transform((text) => text.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().min(1, { error: 'addition-missing' }).max(LONGEST_ADDITION, { error: 'text-too-long' }))
    .describe('500 characters at most'),
});

/** The key of an addition, so that what is sent twice is written once. */
export const additionKeySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/, { error: 'log-key-unclear' });
