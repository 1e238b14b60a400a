import { z } from 'zod';

const envSchema = z.object({
  TABLE_PREFIX: z.string().min(1),
  /** Keys the codes on the letters: the same as the office's. */
  HASH_SECRET: z.string().min(16),
});
export type HouseholdEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): HouseholdEnv => envSchema.parse(process.env);
