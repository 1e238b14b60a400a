import { z } from 'zod';

/** What an identity provider says of a member of staff, read from its claims under the names the settings give. */
export const staffClaimsSchema = z.object({
  account: z.string().min(1).max(120),
  name: z.string().max(80).optional(),
  roles: z.array(z.string()),
  /** The unit somebody supervises, in the words of the roster of cadres. */
  unit: z.string().max(80).optional(),
});
export type StaffClaims = z.infer<typeof staffClaimsSchema>;
