import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/**
 * What the office answers to a matter before the leader hears it. `accepted`: come as booked; `redirected`: somewhere else
 * can do more for it; `solved`: it was dealt with already. The seat stays the visitor's in every case (domain, section 2).
 */
export const screeningOutcomeSchema = z.enum(['accepted', 'redirected', 'solved']);
export type ScreeningOutcome = z.infer<typeof screeningOutcomeSchema>;

/**
 * Why a matter is redirected: `court`, it is before a court or for one (涉诉); `ended`, the procedure is over; `in-process`,
 * it is being handled and within its time limit; `other-leader`, outside this leader's portfolio.
 */
export const redirectReasonSchema = z.enum(['court', 'ended', 'in-process', 'other-leader']);
export type RedirectReason = z.infer<typeof redirectReasonSchema>;

/** One answer. It has a version of its own: the booking and its reminders stay as they are. */
export const screeningSchema = z
  .object({
    bookingId: z.string(),
    version: z
      .int()
      .describe('Goes up with each answer; the next one is given over the version that was read'),
    outcome: screeningOutcomeSchema,
    reason: redirectReasonSchema.optional().describe('Of a redirect'),
    words: z.string().describe('What the visitor reads; empty where a booking was simply accepted'),
    why: z.string().optional().describe('Why the office changed its mind; for the office alone'),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'Screening' });
export type Screening = z.infer<typeof screeningSchema>;

const LONGEST_WORDS = 500;
const LONGEST_WHY = 200;

const textOf = (most: number) =>
  z
    .string({ error: 'text-too-long' })
    .default('')
    .transform((text) => text.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().max(most, { error: 'text-too-long' }));

const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);

/** What staff send; `version` is that of the answer they saw, 0 where there was none. */
export const screeningRequestSchema = z.object({
  version: z.coerce.number({ error: 'version-unclear' }).int({ error: 'version-unclear' }).min(0, {
    error: 'version-unclear',
  }),
  outcome: z.enum(screeningOutcomeSchema.options, { error: 'screening-outcome-missing' }),
  reason: z.preprocess(
    blankAsMissing,
    z.enum(redirectReasonSchema.options, { error: 'redirect-reason-missing' }).optional(),
  ),
  words: textOf(LONGEST_WORDS),
  why: textOf(LONGEST_WHY),
});
export type ScreeningRequest = z.output<typeof screeningRequestSchema>;
