import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';
import type { Screening } from './screening.ts';

/** Whether the visitor was received. It counts for nothing: nobody is listed or refused for not coming (domain, section 5). */
export const receivedSchema = z.enum(['came', 'left-early', 'did-not-come']);
export type Received = z.infer<typeof receivedSchema>;

/** What came of a reception. */
export const outcomeSchema = z
  .object({
    bookingId: z.string(),
    version: z.int(),
    received: receivedSchema,
    words: z.string().describe('What was answered on the spot, as the visitor reads it'),
    handedTo: z
      .object({ body: z.string(), byOn: civilDateSchema })
      .optional()
      .describe('The body that goes on with the matter, and by when it answers'),
    referred: z
      .literal(true)
      .optional()
      .describe('The office is to route the matter (转办); what is handed to a body is routed too'),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'ReceptionOutcome' });
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the office answered to a booking, before and after the reception. */
export type Answers = { screening?: Screening; outcome?: Outcome };

const LONGEST_WORDS = 500;
const LONGEST_BODY = 60;

const text = (most: number) =>
  z
    .string({ error: 'text-too-long' })
    .default('')
    .transform((typed) => typed.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().max(most, { error: 'text-too-long' }));

/** What staff send; `version` is that of the record they saw, 0 where there was none. */
export const outcomeRequestSchema = z.object({
  version: z.coerce.number({ error: 'version-unclear' }).int({ error: 'version-unclear' }).min(0, {
    error: 'version-unclear',
  }),
  received: z.enum(receivedSchema.options, { error: 'received-missing' }),
  words: text(LONGEST_WORDS),
  body: text(LONGEST_BODY),
  byOn: z.preprocess((value) => (value === '' ? undefined : value), civilDateSchema.optional()),
  refer: z
    .preprocess((value) => (value === true || value === 'yes' ? true : undefined), z.literal(true).optional())
    .describe('Whether the office is to route the matter, where it was handed to nobody yet'),
});
export type OutcomeRequest = z.output<typeof outcomeRequestSchema>;
