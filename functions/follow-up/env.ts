import { z } from 'zod';

const envSchema = z.object({ TABLE_PREFIX: z.string().min(1) });
export type FollowUpEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): FollowUpEnv => envSchema.parse(process.env);
