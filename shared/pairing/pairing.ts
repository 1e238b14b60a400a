import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** Why a household was given this cadre, as a code to be worded: kept from before, or how near the cadre's home is. */
export const pairingReasonSchema = z.object({
  code: z.enum(['kept', 'same-village', 'same-town', 'elsewhere']),
  /** The cadre's households after this proposal, and the cap, for the words. */
  load: z.int(),
  cap: z.int(),
});
export type PairingReason = z.infer<typeof pairingReasonSchema>;

/** Who keeps in touch with whom (结对). */
export const pairingSchema = z.object({
  householdId: z.string(),
  cadreId: z.string(),
  reason: pairingReasonSchema,
  version: z.int(),
  confirmedAt: instantSchema,
});
export type Pairing = z.infer<typeof pairingSchema>;
