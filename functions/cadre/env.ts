import { z } from 'zod';
import { oidcEnvSchema } from '#shared/people/oidc-settings.ts';

const envSchema = oidcEnvSchema.extend({
  TABLE_PREFIX: z.string().min(1),
  /** Where browsers reach the site; the identity provider sends staff back below it. */
  PUBLIC_URL: z.url(),
  /** Keys the hashes that stand for phones: the same as the public's. */
  HASH_SECRET: z.string().min(16),
});
export type CadreEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): CadreEnv => envSchema.parse(process.env);
