import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { policyRequestSchema } from './policy-request.ts';

/** What an office sets of pairing and visits; all else is as it is delivered. */
export const policySchema = policyRequestSchema.omit({ version: true });
export type Policy = z.infer<typeof policySchema>;

export const keptPolicySchema = policySchema.extend({
  version: z.int(),
  at: instantSchema,
  /** The account of whoever set it. */
  by: z.string(),
});
export type KeptPolicy = z.infer<typeof keptPolicySchema>;
