import { z } from 'zod';
import { dateSchema, versionSchema } from './visit-request.ts';

const LONGEST_WISH = 200;

const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** What a household sends to ask for another time. */
export const askTimeRequestSchema = z.object({
  onDate: z
    .preprocess(blankAsMissing, dateSchema.optional())
    .describe('A day that suits; where left out, `words` say it'),
  startTime: z
    .preprocess(
      blankAsMissing,
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'visit-time-unclear' })
        .optional(),
    )
    .describe('Where left out, the time of day stays'),
  words: z
    .preprocess(
      blankAsMissing,
      z
        .string({ error: 'asked-words-too-long' })
        .transform((text) => text.replace(/\p{Cf}/gu, '').trim())
        .pipe(z.string().max(LONGEST_WISH, { error: 'asked-words-too-long' }))
        .optional(),
    )
    .describe('200 characters at most'),
  version: versionSchema.describe('The version that was shown; another one since then is a 409'),
});
