import { z } from 'zod';
import { digestDaySchema } from './digest-subscription.ts';

const asList = (value: unknown): unknown => (typeof value === 'string' ? [value] : (value ?? []));

/** What somebody sends to have the digest, or to have it otherwise. */
export const digestRequestSchema = z.object({
  email: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.normalize('NFKC').trim() : value),
      z.email({ error: 'digest-email-unclear' }).max(254, { error: 'digest-email-unclear' }),
    )
    .describe('Where it is sent'),
  days: z
    .preprocess(
      asList,
      z.array(digestDaySchema, { error: 'digest-days-unclear' }).min(1, { error: 'digest-days-missing' }),
    )
    .transform((days) => digestDaySchema.options.filter((day) => days.includes(day)))
    .describe('On which workdays; a holiday has none. `make-up`: a Saturday or Sunday that is worked'),
  version: z.coerce
    .number({ error: 'version-unclear' })
    .int({ error: 'version-unclear' })
    .min(0, { error: 'version-unclear' })
    .describe('That of the subscription that was read; 0 where there was none'),
});
export type DigestRequest = z.output<typeof digestRequestSchema>;
