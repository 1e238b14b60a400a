import { z } from 'zod';
import { isBookingId, isDayId } from './keys.ts';
import { topicSchema } from './topics.ts';
import { wishScopeSchema } from './waitlist.ts';

/** What somebody sends to wait for a place. */
export const waitlistRequestSchema = z.object({
  receptionDayId: z
    .string({ error: 'day-not-chosen' })
    .refine(isDayId, { error: 'day-not-chosen' })
    .describe('The day they wait for, or the one of their booking'),
  bookingId: z
    .string({ error: 'booking-unknown' })
    .refine(isBookingId, { error: 'booking-unknown' })
    .optional()
    .describe('The booking they would move to an earlier place'),
  scope: z
    .enum(wishScopeSchema.options, { error: 'scope-unknown' })
    .default('day')
    .describe('Wait for this day, for its leader on any day, or for the topic on any day'),
  topic: z.enum(topicSchema.options, { error: 'topic-missing' }).optional(),
});
export type WaitlistRequest = z.output<typeof waitlistRequestSchema>;
