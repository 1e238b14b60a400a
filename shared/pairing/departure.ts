import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** That a cadre leaves: their households go to others with the next proposal that is confirmed. */
export const departureSchema = z.object({
  cadreId: z.string(),
  leavesOn: civilDateSchema,
  /** What whoever comes next should know; it goes along with each household. */
  note: z.string().optional(),
  by: z.string(),
  at: instantSchema,
});
export type Departure = z.infer<typeof departureSchema>;
