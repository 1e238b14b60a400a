import { z } from 'zod';
import { sayings } from './consent-rules.ts';
import { dateSchema, versionSchema } from './visit-request.ts';

const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** What a household sends to say something to its pairing. */
export const consentRequestSchema = z.object({
  saying: z.enum(sayings, { error: 'saying-unclear' }).describe('`end`: not needed (any more)'),
  pausedUntil: z
    .preprocess(blankAsMissing, dateSchema.optional())
    .describe('Of a pause: the first day visits are welcome again; where left out, until it says so'),
  version: versionSchema.describe('The version that was shown, 0 where there was none; another one is a 409'),
});
