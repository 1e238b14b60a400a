import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { endReasonSchema, pairingReasonSchema, seatSchema } from './pairing.ts';

/** A proposed pairing of the whole city, before and after it is confirmed. Its pairs stand in its parts. */
export const proposalSchema = z.object({
  id: z.string(),
  state: z.enum(['draft', 'confirmed']),
  version: z.int(),
  madeAt: instantSchema,
  /** Account of the organizer who asked for it. */
  madeBy: z.string(),
  confirmedAt: instantSchema.optional(),
  confirmedBy: z.string().optional(),
  /** When the last of its pairs was carried over into pairings. */
  carriedAt: instantSchema.optional(),
  households: z.int(),
  cadres: z.int(),
  /** Seats that are asked for: one for each household, two where its kind asks for a second cadre. */
  seats: z.int(),
  /** Households that declined or ended the pairing: nobody is proposed for them. */
  declined: z.int(),
  /** Pairings there were already and that stay. */
  kept: z.int(),
  /** Pairs that confirming it makes. */
  proposed: z.int(),
  unpaired: z.int(),
  /** Pairings that end, with nobody to follow. */
  ended: z.int(),
  /** Households for which the office's wish could not be met, by id; a hundred at most. */
  unmet: z.array(z.string()),
  /** All cadres' caps together: what there is to give to `seats`. */
  capTotal: z.int(),
  /** What the new pairs cost, and the bound no solution can be below; equal, they prove the optimum. */
  cost: z.number(),
  bound: z.number(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const placeSchema = z.object({ householdId: z.string(), town: z.string(), village: z.string() });

/** A household with the cadre proposed for it. */
export const proposedHouseholdSchema = placeSchema.extend({
  seat: seatSchema,
  reason: pairingReasonSchema,
  /** The version of the pairing this one takes the place of, or leaves as it is where the reason is `kept`. */
  over: z.int().optional(),
});
export type ProposedHousehold = z.infer<typeof proposedHouseholdSchema>;

/** What a proposal gives one cadre. */
export const proposalPartSchema = z.object({
  cadreId: z.string(),
  name: z.string(),
  unit: z.string(),
  cap: z.int(),
  households: z.array(proposedHouseholdSchema),
  carried: z.boolean(),
  /** Visits that are to be planned anew since it was carried over. */
  planAnew: z.int().optional(),
});
export type ProposalPart = z.infer<typeof proposalPartSchema>;

/** A household nobody could be proposed for. */
export const unpairedSchema = placeSchema.extend({
  seat: seatSchema,
  reason: z.enum(['all-avoided', 'caps-used-up']),
});
export type Unpaired = z.infer<typeof unpairedSchema>;

/** A pairing that ends when the proposal is confirmed, with nobody to follow. */
export const endingSchema = placeSchema.extend({
  seat: seatSchema,
  cadreId: z.string(),
  /** The version of the pairing that ends. */
  version: z.int(),
  because: endReasonSchema,
});
export type Ending = z.infer<typeof endingSchema>;
