import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { isDayId } from './keys.ts';
import { slotIdSchema } from './slot-choice.ts';

const version = z.coerce.number({ error: 'version-missing' }).int({ error: 'version-missing' }).min(1);
const reason = z
  .string({ error: 'reason-missing' })
  .trim()
  .min(2, { error: 'reason-missing' })
  .max(100, { error: 'reason-too-long' })
  .describe('Shown to whoever is booked');
const confirm = z
  .preprocess((value) => value === true || value === 'true', z.boolean())
  .describe('Goes ahead although people are booked: they are told')
  .optional();
const text = (most: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(most, { error: 'text-too-long' });
const slotIds = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(slotIdSchema, { error: 'slots-not-chosen' }),
  )
  .pipe(z.array(z.string()).min(1, { error: 'slots-not-chosen' }).max(49, { error: 'slots-not-chosen' }));
const optionalText = (most: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().trim().max(most, { error: 'text-too-long' }).optional(),
  );

/** What the office changes about a published day, in the version it read. */
export const dayChangeRequestSchema = z.discriminatedUnion(
  'act',
  [
    z.object({
      act: z.literal('substitute'),
      version,
      reason,
      leader: text(40, 'leader-missing'),
      post: text(60, 'leader-missing'),
      portfolio: text(200, 'leader-missing'),
    }),
    z.object({
      act: z.literal('swap'),
      version,
      reason,
      otherId: z.string({ error: 'day-not-chosen' }).refine(isDayId, { error: 'day-not-chosen' }),
      otherVersion: version,
    }),
    z.object({
      act: z.literal('move'),
      version,
      reason,
      on: civilDateSchema.meta({ format: 'date' }).optional(),
      venue: optionalText(100),
      confirm,
    }),
    z.object({
      act: z.literal('call-off'),
      version,
      reason,
      sitting: optionalText(10).describe('One sitting; without it the whole day'),
      confirm,
    }),
    z.object({ act: z.literal('close'), version, slotIds, confirm }),
    z.object({ act: z.literal('open'), version, slotIds }),
    z.object({ act: z.literal('walk-in'), version, slotIds }),
    z.object({
      act: z.literal('add'),
      version,
      sitting: text(10, 'sitting-unknown'),
      count: z.coerce
        .number({ error: 'count-unclear' })
        .int({ error: 'count-unclear' })
        .min(1, { error: 'count-unclear' })
        .max(20, { error: 'count-unclear' }),
    }),
  ],
  { error: 'change-not-chosen' },
);
export type DayChangeRequest = z.output<typeof dayChangeRequestSchema>;
