import { z } from 'zod';

/** Which public notice is asked for: a month's, in its latest edition where none is named. */
export const publicNoticeRequestSchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month-unclear' })
    .describe('Such as 2026-12'),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'edition-unclear' })
    .transform(Number)
    .optional(),
});
export type PublicNoticeRequest = z.output<typeof publicNoticeRequestSchema>;
