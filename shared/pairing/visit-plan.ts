import { z } from 'zod';
import { civilDateSchema, civilMonthSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** What a day of a planned month holds. */
export const plannedDaySchema = z.object({
  date: civilDateSchema,
  workday: z.boolean(),
  /** 调休: a Saturday or Sunday that is worked. */
  makeUp: z.boolean(),
  visits: z.int(),
  /** How many cadres are out that day. */
  cadres: z.int(),
});
export type PlannedDay = z.infer<typeof plannedDaySchema>;

/**
 * Why a household that is due has no visit: no day left in the month suits it, those that do are full for its cadre, the
 * cadre is away on them or leaves before; the household wants nobody, nobody for now, or somebody else; or that changed while it was planned.
 */
export const unplacedReasonSchema = z.enum([
  'no-suitable-day',
  'days-full',
  'cadre-away',
  'cadre-leaves',
  'declined',
  'paused',
  'asked-another',
  'pairing-changed',
  'consent-changed',
]);

/** A household that is due but could not be given a day. */
export const unplacedSchema = z.object({
  householdId: z.string(),
  cadreId: z.string(),
  occasion: z.string(),
  reason: unplacedReasonSchema,
});
export type UnplacedVisit = z.infer<typeof unplacedSchema>;

/** What planning a month came to. */
export const visitPlanSchema = z.object({
  month: civilMonthSchema,
  plannedAt: instantSchema,
  /** Account of the organizer who asked for it. */
  plannedBy: z.string(),
  /** Households that are paired. */
  households: z.int(),
  /** Visits this run added, and all there are now in the month. */
  added: z.int(),
  visits: z.int(),
  /** The month's year has no holiday notice yet. */
  provisional: z.boolean(),
  days: z.array(plannedDaySchema),
  unplaced: z.int(),
});
export type VisitPlan = z.infer<typeof visitPlanSchema>;
