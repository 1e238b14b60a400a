import { z } from 'zod';
import { civilMonthSchema } from '#shared/time/civil.ts';
import { overdueReasonSchema } from './coverage.ts';

const shown = { unit: z.string().max(80, { error: 'unit-unclear' }).optional() };
const month = z
  .string()
  .refine((text) => civilMonthSchema.safeParse(text).success, { error: 'month-unclear' })
  .optional();

/** Which month to show, of which unit. */
export const coverageQuerySchema = z.object({
  ...shown,
  month: month.describe('This month, if left out'),
});

const ofList = {
  ...shown,
  place: z
    .string()
    .max(120, { error: 'place-unknown' })
    .optional()
    .describe('A town, or a town and a village of it: `东岭镇/南坡村`'),
  cursor: z.string().max(200, { error: 'cursor-unclear' }).optional(),
};

/** Which overdue visits to list. */
export const overdueQuerySchema = z.object({
  ...ofList,
  reason: z.enum(overdueReasonSchema.options, { error: 'reason-unclear' }).optional(),
});

/** Which households to list: those not met within one of their intervals, or only those not met for long. */
export const unreachedQuerySchema = z.object({
  ...ofList,
  show: z.enum(['long', 'all'], { error: 'show-unclear' }).default('long'),
});
export type CoverageListQuery = Pick<z.infer<typeof overdueQuerySchema>, 'place' | 'cursor'>;
