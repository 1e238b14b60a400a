import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

const digitSchema = z.int().min(0).max(9);
const dayOfMonthSchema = z.int().min(1).max(31);

/**
 * On which days a town has its market (赶集): days of the solar or lunar month by their last digit (逢三、八) or each by its
 * number, or days of the week, 1 for Monday to 7 for Sunday.
 */
export const marketRuleSchema = z.union([
  z.object({ by: z.enum(['solar', 'lunar']), digits: z.array(digitSchema).min(1) }),
  z.object({ by: z.enum(['solar', 'lunar']), days: z.array(dayOfMonthSchema).min(1) }),
  z.object({ by: z.literal('weekday'), weekdays: z.array(z.int().min(1).max(7)).min(1) }),
]);
export type MarketRule = z.infer<typeof marketRuleSchema>;

/** What is kept of a town's market; without a rule it has none. */
export const townMarketSchema = z.object({
  town: z.string(),
  rule: marketRuleSchema.optional(),
  version: z.int(),
  at: instantSchema,
  /** The account of whoever wrote it down. */
  by: z.string(),
});
export type TownMarket = z.infer<typeof townMarketSchema>;
