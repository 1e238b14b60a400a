import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';

/** A household has one cadre; where its kind asks for it also a second, who stands in for the first. */
export const seatSchema = z.enum(['first', 'second']);
export type Seat = z.infer<typeof seatSchema>;

/** Why a household does not keep the cadre it had. */
export const endReasonSchema = z.enum(['cadre-left', 'avoided', 'over-cap', 'changed']);
export type EndReason = z.infer<typeof endReasonSchema>;

/** Why a household was given this cadre, as codes to be worded. */
export const pairingReasonSchema = z.object({
  /** Kept from before, wished by the office, or how near the cadre's home is. */
  code: z.enum(['kept', 'locked', 'same-village', 'same-town', 'elsewhere']),
  /** The cadre's households after this proposal, and the cap, for the words. */
  load: z.int(),
  cap: z.int(),
  /** The cadre it had, and why that can't stay. */
  instead: z.object({ cadreId: z.string(), because: endReasonSchema }).optional(),
});
export type PairingReason = z.infer<typeof pairingReasonSchema>;

/** What a cadre who leaves hands on with a household. */
export const handOverSchema = z.object({ fromCadreId: z.string(), note: z.string().optional() });

/** Who keeps in touch with whom (结对). */
export const pairingSchema = z.object({
  householdId: z.string(),
  seat: seatSchema,
  cadreId: z.string(),
  reason: pairingReasonSchema,
  version: z.int(),
  confirmedAt: instantSchema,
  handedOver: handOverSchema.optional(),
});
export type Pairing = z.infer<typeof pairingSchema>;

/** Who a household is paired with. */
export type PairingsOfHousehold<P extends Pairing = Pairing> = { first?: P; second?: P };
