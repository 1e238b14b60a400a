import { z } from 'zod';

const envSchema = z.object({
  TABLE_PREFIX: z.string().min(1),
  /** Where what is left of a job waits for its next turn. */
  JOB_QUEUE_URL: z.url(),
});
export type JobsEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): JobsEnv => envSchema.parse(process.env);
