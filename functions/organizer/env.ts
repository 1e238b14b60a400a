import { z } from 'zod';
import { smsSignatureSchema } from '#shared/notices/sender-settings.ts';
import { oidcEnvSchema } from '#shared/people/oidc-settings.ts';

const envSchema = oidcEnvSchema.extend({
  TABLE_PREFIX: z.string().min(1),
  /** Where browsers reach the site; the identity provider sends staff back below it. */
  PUBLIC_URL: z.url(),
  /** Where long work waits to go on in the background. */
  JOB_QUEUE_URL: z.url(),
  /** Keys the hashes that stand for phones and make booking codes: the same as the public's. */
  HASH_SECRET: z.string().min(16),
  /** What stands in front of an SMS at this stage. */
  SMS_SIGNATURE: smsSignatureSchema.optional(),
  /** Whether a provider of SMS at this stage sends only words that it approved. */
  SMS_NEEDS_APPROVAL: z.stringbool().optional(),
});
export type OrganizerEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): OrganizerEnv => envSchema.parse(process.env);
