import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { seatSchema } from './pairing.ts';

/** That the office wants this cadre for a household: proposals are solved around it until it is taken off. */
export const lockSchema = z.object({
  householdId: z.string(),
  seat: seatSchema,
  cadreId: z.string(),
  by: z.string(),
  at: instantSchema,
});
export type Lock = z.infer<typeof lockSchema>;
