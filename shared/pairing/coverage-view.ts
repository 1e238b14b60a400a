import { z } from 'zod';
import { type CivilMonth, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import {
  coverageCountsSchema,
  coveredDaySchema,
  coveredVillageSchema,
  NO_UNIT,
  overdueVisitSchema,
  type UnitCoverage,
  unreachedHouseholdSchema,
} from './coverage.ts';
import { byName, joinDays, joinVillages, sumCounts } from './coverage-sum-rules.ts';
import type { Household } from './household.ts';

const standing = {
  counts: coverageCountsSchema,
  overdue: z.int().describe('Visits and households that are due'),
  long: z.int().describe('Households not met for more than two of their intervals'),
};

/** How visits stand, in numbers: a month day by day, villages and units by name. */
export const coverageViewSchema = z
  .object({
    computedAt: z.iso.datetime().describe('When the oldest of these figures was counted'),
    month: civilMonthSchema,
    unit: z.string().optional(),
    ...standing,
    days: z.array(coveredDaySchema).describe('Days of the month that have visits'),
    villages: z.array(coveredVillageSchema).describe('By town and village'),
    units: z.array(z.object({ unit: z.string(), ...standing })).describe('By name'),
  })
  .meta({ id: 'Coverage' });
export type CoverageView = z.infer<typeof coverageViewSchema>;

const head = { head: z.string().describe('Name of the head, masked'), group: z.string().optional() };
export const overdueLineSchema = overdueVisitSchema.extend(head).meta({ id: 'OverdueVisit' });
export const unreachedLineSchema = unreachedHouseholdSchema.extend(head).meta({ id: 'UnreachedHousehold' });
export type OverdueLine = z.infer<typeof overdueLineSchema>;
export type UnreachedLine = z.infer<typeof unreachedLineSchema>;

const oldest = (units: UnitCoverage[]): string => units.map(({ computedAt }) => computedAt).sort()[0] ?? '';
const sum = (units: UnitCoverage[], of: 'overdue' | 'long'): number =>
  units.reduce((total, one) => total + one[of], 0);

/** The figures of these units as one picture. Units stand by name; those without one are in the sums alone. */
export const coverageView = (units: UnitCoverage[], month: CivilMonth, unit?: string): CoverageView => ({
  computedAt: oldest(units),
  month,
  unit,
  counts: sumCounts(units.map((one) => one.counts)),
  overdue: sum(units, 'overdue'),
  long: sum(units, 'long'),
  days: joinDays(units.flatMap(({ days }) => days.filter(({ date }) => monthOf(date) === month))),
  villages: joinVillages(units.flatMap(({ villages }) => villages)),
  units: units
    .filter((one) => one.unit !== NO_UNIT)
    .map(({ unit: name, counts, overdue, long }) => ({ unit: name, counts, overdue, long }))
    .sort((one, other) => byName(one.unit, other.unit)),
});

/** `张*`: enough to know whom is meant, for who is in the know. */
const masked = (name: string): string => `${[...name][0] ?? ''}*`;

/** Lines with the household's head, masked, and its group; one that left the roster is left out. */
export const withHeads = <L extends { householdId: string }>(
  lines: L[],
  households: Map<string, Household>,
): (L & { head: string; group?: string })[] =>
  lines.flatMap((line) => {
    const household = households.get(line.householdId);
    return household ? [{ ...line, head: masked(household.head), group: household.group }] : [];
  });
