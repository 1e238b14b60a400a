import { z } from 'zod';
import { needSchema } from './booking.ts';
import { slotIdSchema } from './slot-choice.ts';
import { topicSchema } from './topics.ts';

/** At most this many come for one matter, however large the group (信访工作条例, Art. 20). */
export const MOST_REPRESENTATIVES = 5;
export const LONGEST_SUMMARY = 500;
const LONGEST_NAME = 40;

const plainText = (text: string): string => text.replace(/\p{Cf}/gu, '').trim();
const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** A whole number, typed with plain or full-width digits. */
const typedNumber = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const digits = value.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : value;
};

const nameSchema = z
  .string({ error: 'name-missing' })
  .transform((text) => plainText(text).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
  .pipe(z.string().min(1, { error: 'name-missing' }).max(LONGEST_NAME, { error: 'name-too-long' }))
  .meta({ minLength: 1, maxLength: LONGEST_NAME });

const summarySchema = z
  .string({ error: 'summary-missing' })
  .transform(plainText)
  .pipe(z.string().min(1, { error: 'summary-missing' }).max(LONGEST_SUMMARY, { error: 'summary-too-long' }))
  .meta({ minLength: 1, maxLength: LONGEST_SUMMARY });

const partySizeSchema = z.preprocess(
  typedNumber,
  z
    .int({ error: 'party-size-unclear' })
    .min(1, { error: 'party-size-unclear' })
    .max(MOST_REPRESENTATIVES, { error: 'too-many-representatives' }),
);

const groupSizeSchema = z.preprocess(
  (value) => blankAsMissing(typedNumber(value)),
  z
    .int({ error: 'group-size-unclear' })
    .min(1, { error: 'group-size-unclear' })
    .max(100_000, { error: 'group-size-unclear' })
    .optional(),
);

const emailSchema = z.preprocess(
  (value) => blankAsMissing(typeof value === 'string' ? value.normalize('NFKC').trim() : value),
  z.email({ error: 'email-unclear' }).max(254, { error: 'email-unclear' }).optional(),
);

const namesIn = (value: unknown): unknown => {
  const names = typeof value === 'string' ? value.split(/[\n，,、;；]/) : value;
  if (!Array.isArray(names)) return names;
  const written = names.filter((name) => typeof name !== 'string' || name.trim() !== '');
  return written.length > 0 ? written : undefined;
};

/** Names one by one, or as typed into one box: a line or a comma between two. */
const representativesSchema = z.preprocess(
  namesIn,
  z
    .array(nameSchema, { error: 'representatives-unclear' })
    .max(MOST_REPRESENTATIVES, { error: 'too-many-representatives' })
    .optional(),
);

/** A yes, as a form or JSON sends it; a no is left out. */
const yesSchema = z.preprocess((value) => {
  if (value === 'true') return true;
  return value === 'false' || value === false || value === '' ? undefined : value;
}, z.literal(true, { error: 'yes-or-no-unclear' }).optional());

/** What someone sends to book a slot. Full-width digits, blanks around and invisible marks are fine. */
export const bookingRequestSchema = z.object({
  slotId: slotIdSchema,
  name: nameSchema,
  topic: z.enum(topicSchema.options, { error: 'topic-missing' }),
  summary: summarySchema,
  partySize: partySizeSchema,
  groupSize: groupSizeSchema,
  needs: z
    .array(z.enum(needSchema.options, { error: 'need-unknown' }), { error: 'need-unknown' })
    .default([]),
  email: emailSchema,
  forRelative: yesSchema.describe('Booked for somebody of the family; the name is the visitor’s'),
  representatives: representativesSchema.describe('The names of those who come for a group, five at most'),
});
export type BookingRequest = z.output<typeof bookingRequestSchema>;

export const idempotencyKeySchema = z
  .string({ error: 'idempotency-key-missing' })
  .regex(/^[\x21-\x7e]{1,255}$/, { error: 'idempotency-key-missing' });
