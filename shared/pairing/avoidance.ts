import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** Why two are kept apart: they are relatives, they had a dispute, one of them refused, or the office decided so. */
export const avoidanceReasonSchema = z.enum([
  'relatives',
  'dispute',
  'household-refused',
  'cadre-refused',
  'office',
]);
export type AvoidanceReason = z.infer<typeof avoidanceReasonSchema>;

/** That a household and a cadre are never paired (回避), besides what the roster of cadres says. */
export const avoidanceSchema = z.object({
  householdId: z.string(),
  cadreId: z.string(),
  reason: avoidanceReasonSchema,
  /** The account of whoever said so; the household itself where it refused. */
  by: z.string(),
  at: instantSchema,
});
export type Avoidance = z.infer<typeof avoidanceSchema>;
