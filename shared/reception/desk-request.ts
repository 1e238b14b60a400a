import { z } from 'zod';
import { normalisePhone } from '#shared/people/phone.ts';
import { intakeChannelSchema } from './booking.ts';
import { bookingRequestSchema } from './booking-request.ts';

const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const anyPhone = z.preprocess(
  blankAsMissing,
  z
    .string({ error: 'phone-unclear' })
    .transform((text) => normalisePhone(text, 'any') ?? '')
    .refine((phone) => phone !== '', { error: 'phone-unclear' })
    .optional(),
);

/** What staff write down when they book for somebody by phone, at the counter or from a letter. */
export const deskBookingSchema = bookingRequestSchema
  .extend({
    channel: z.enum(intakeChannelSchema.options, { error: 'channel-missing' }),
    readBack: z
      .preprocess((value) => value === true || value === 'true', z.boolean())
      .describe('The statement was written down as said and read back'),
    phone: anyPhone.describe('The visitor’s own, mobile or landline; SMS go to a mobile'),
    contactWho: z
      .preprocess(blankAsMissing, z.string().trim().max(40, { error: 'name-too-long' }).optional())
      .describe('Whom to ask for where the visitor has no phone'),
    contactPhone: anyPhone,
    besideReason: z
      .preprocess(
        blankAsMissing,
        z
          .string()
          .trim()
          .min(4, { error: 'beside-reason-missing' })
          .max(100, { error: 'reason-too-long' })
          .optional(),
      )
      .describe('Why a place is added beside the slot, which is taken'),
  })
  .refine(({ channel, readBack }) => channel === 'letter' || readBack, {
    path: ['readBack'],
    error: 'read-back-missing',
  })
  .refine(({ contactWho, contactPhone }) => contactWho === undefined || contactPhone !== undefined, {
    path: ['contactPhone'],
    error: 'phone-unclear',
  });
export type DeskBookingRequest = z.output<typeof deskBookingSchema>;
