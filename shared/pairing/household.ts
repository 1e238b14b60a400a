import { z } from 'zod';

/** How often a household is visited. There is no national rule: each locality sets it by kind of household. */
export const frequencySchema = z.enum(['monthly', 'every-two-months', 'quarterly', 'half-yearly']);
export type Frequency = z.infer<typeof frequencySchema>;

/** When a visit suits the household. */
export const convenientTimeSchema = z.enum([
  'weekday-morning',
  'weekday-afternoon',
  'evening',
  'weekend',
  'any',
  'not-market-day',
]);
export type ConvenientTime = z.infer<typeof convenientTimeSchema>;

export const householdSchema = z.object({
  id: z.string(),
  /** Name of the head of the household. */
  head: z.string(),
  town: z.string(),
  village: z.string(),
  group: z.string().optional(),
  /** How many people live there. */
  size: z.int().min(1),
  /** The kind the office keeps it under (低保户, 独居老人 …), which sets how often it is visited. */
  kind: z.string(),
  /** Mobile or landline in E.164 form. */
  phone: z.string().optional(),
  frequency: frequencySchema,
  /** The roster names no frequency of its own: it follows the household's kind, whatever that is set to later. */
  frequencyFrom: z.literal('kind').optional(),
  convenientTime: convenientTimeSchema,
  note: z.string().optional(),
});
export type Household = z.infer<typeof householdSchema>;
