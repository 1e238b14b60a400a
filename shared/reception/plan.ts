import { z } from 'zod';
import { civilMonthSchema, civilTimeSchema } from '#shared/time/civil.ts';
import { modeSchema } from './reception-day.ts';
import { recurrenceSchema, rolloverSchema } from './recurrence.ts';

const wholeNumber = (code: string, least: number, most: number) =>
  z.coerce
    .number({ error: code })
    .int({ error: code })
    .min(least, { error: code })
    .max(most, { error: code });

/** One stretch of a planned day. */
export const plannedSittingSchema = z
  .object({ from: civilTimeSchema, to: civilTimeSchema })
  .refine(({ from, to }) => from < to, { error: 'sittings-unclear' });

/** A rule for reception days, and everything a day made by it states. */
export const planSchema = z
  .object({
    rule: recurrenceSchema,
    rollover: rolloverSchema,
    from: civilMonthSchema.describe('First month'),
    to: civilMonthSchema.describe('Last month, a year after the first at most'),
    leaderIds: z
      .array(z.string())
      .min(1, { error: 'leaders-not-chosen' })
      .max(200)
      .describe('Who receives, in the order of their turns'),
    leadersPerDay: wholeNumber('leaders-per-day-unclear', 1, 20).default(1),
    startWith: wholeNumber('start-with-unclear', 0, 199)
      .default(0)
      .describe('Whose turn is first, counted from 0'),
    venues: z
      .array(z.string().trim().min(1).max(100, { error: 'text-too-long' }))
      .max(10)
      .default([])
      .describe('Places in turn; without any, each leader’s own'),
    sittings: z
      .array(plannedSittingSchema)
      .min(1, { error: 'sittings-unclear' })
      .max(4, { error: 'sittings-unclear' }),
    slotMinutes: wholeNumber('slot-minutes-unclear', 5, 240).default(30),
    walkInPercent: wholeNumber('walk-in-share-unclear', 0, 100)
      .default(20)
      .describe('Share of the slots held back'),
    attendingDepartments: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    mode: modeSchema.default('fixed'),
    closesDaysBefore: wholeNumber('closing-unclear', 0, 30).default(1),
    closesAtTime: civilTimeSchema.default('17:00'),
    opensDaysBefore: wholeNumber('opening-unclear', 1, 90).optional(),
  })
  .refine(({ from, to }) => from <= to && to < `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`, {
    path: ['to'],
    error: 'period-unclear',
  });
export type Plan = z.output<typeof planSchema>;
