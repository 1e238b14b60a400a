import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** Visits of one day: how many were to be made, how many met the household, how many found nobody or were put off. */
export const coveredDaySchema = z.object({
  date: civilDateSchema,
  planned: z.int(),
  made: z.int(),
  tried: z.int(),
});
export type CoveredDay = z.infer<typeof coveredDaySchema>;

/** Households: those to be visited, and how many of them were met within their own interval. */
export const coverageCountsSchema = z.object({
  /** On the roster, whether or not anybody is to visit them. */
  households: z.int(),
  /** Paired, and neither paused nor declined. */
  due: z.int(),
  reached: z.int(),
  /** Paused, declined, or waiting for another cadre: nobody is to visit them now. */
  apart: z.int(),
});
export type CoverageCounts = z.infer<typeof coverageCountsSchema>;

export const coveredVillageSchema = coverageCountsSchema.extend({ town: z.string(), village: z.string() });
export type CoveredVillage = z.infer<typeof coveredVillageSchema>;

/** Why a visit that is due was not made, as a code to be worded. None is a fault of anybody's by itself. */
export const overdueReasonSchema = z.enum([
  'nobody-home',
  'put-off',
  'moved',
  'not-logged',
  'not-planned',
  'not-paired',
]);
export type OverdueReason = z.infer<typeof overdueReasonSchema>;

const gap = {
  householdId: z.string(),
  town: z.string(),
  village: z.string(),
  unit: z.string(),
  /** Who goes; nobody, where the household is not paired. */
  cadreId: z.string().optional(),
  cadreName: z.string().optional(),
};

/** A visit whose day is over without having met the household, or a household that is due without a visit. */
export const overdueVisitSchema = z.object({
  ...gap,
  visitId: z.string().optional(),
  /** The day of the visit, or the day the household came due; unknown for who was never paired. */
  since: civilDateSchema.optional(),
  reason: overdueReasonSchema,
});
export type OverdueVisit = z.infer<typeof overdueVisitSchema>;

/** A household that was not met within its own interval. */
export const unreachedHouseholdSchema = z.object({
  ...gap,
  /** Months from one of its visits to the next. */
  everyMonths: z.int(),
  /** The last visit that met it, as far back as is looked. */
  lastMetOn: civilDateSchema.optional(),
  /** The last visit, or the day of the pairing where it was never met. */
  since: civilDateSchema,
  /** Not met for more than so many intervals that it is long. */
  long: z.boolean(),
  /** When the next visit is planned for. */
  nextOn: civilDateSchema.optional(),
});
export type UnreachedHousehold = z.infer<typeof unreachedHouseholdSchema>;

/** How the visits of one unit's cadres stand; `unit` is empty for the households that nobody is paired with. */
export const unitCoverageSchema = z.object({
  unit: z.string(),
  computedAt: instantSchema,
  days: z.array(coveredDaySchema),
  villages: z.array(coveredVillageSchema),
  counts: coverageCountsSchema,
  overdue: z.int(),
  long: z.int(),
});
export type UnitCoverage = z.infer<typeof unitCoverageSchema>;

/** What lies behind a unit's figures, household by household. */
export type CoverageGaps = { overdue: OverdueVisit[]; unreached: UnreachedHousehold[] };

/** The households nobody is paired with belong to no unit. */
export const NO_UNIT = '';
