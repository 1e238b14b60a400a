import { z } from 'zod';
import { LONGEST_RECIPIENT } from './read-recipient.ts';
import { audiences } from './templates.ts';

const channelSchema = z.enum(['sms', 'email'], { error: 'channel-unclear' });

const toSchema = z
  .string({ error: 'recipient-malformed' })
  .max(LONGEST_RECIPIENT, { error: 'recipient-malformed' });

/** A yes or no, as JSON or a form's button sends it. */
const wantedSchema = z
  .preprocess(
    (value) => (value === 'true' ? true : value === 'false' ? false : value),
    z.boolean({ error: 'not-true-or-false' }),
  )
  .describe('Whether reminders and the like come there. To say the same again changes nothing');

/** What somebody sends to get the notices that may be declined, or not to get them, at a phone or address of their own. */
export const choiceRequestSchema = z.object({
  channel: channelSchema,
  to: toSchema.optional().describe('Which phone or address, where there are several on the channel'),
  wanted: wantedSchema,
});
export type ChoiceRequest = z.output<typeof choiceRequestSchema>;

/** Whose choice the office looks at. */
export const recipientRequestSchema = z.object({
  to: toSchema.describe('A mainland mobile or a mail address, as people write it'),
});

/** What the office sends on behalf of somebody who phones. */
export const choiceOnBehalfSchema = recipientRequestSchema.extend({
  audience: z
    .enum(audiences, { error: 'audience-unclear' })
    .describe('Which notices: of bookings, of visits to a household, or of work. A household gets no mail'),
  wanted: wantedSchema,
});
export type ChoiceOnBehalf = z.output<typeof choiceOnBehalfSchema>;
