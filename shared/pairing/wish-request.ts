import { z } from 'zod';
import { isCivilDate } from '#shared/time/civil.ts';
import { avoidanceReasonSchema } from './avoidance.ts';
import { seatSchema } from './pairing.ts';

const officeIdSchema = (error: string) =>
  z
    .string({ error })
    .transform((text) => text.normalize('NFKC').trim().toUpperCase())
    .pipe(z.string().min(1, { error }).max(40, { error }));

const householdId = officeIdSchema('household-id-missing').describe('`H00001`');
const cadreId = officeIdSchema('cadre-id-missing').describe('Work number, `GB0001`');
const seat = z
  .enum(seatSchema.options, { error: 'seat-unclear' })
  .default('first')
  .describe('The first cadre, or the second who stands in');

/** Wanting a cadre for a household. */
export const lockRequestSchema = z.object({ householdId, cadreId, seat });
export const unlockRequestSchema = z.object({ householdId, seat });

/** Keeping two apart, and letting them be proposed again. `household-refused` is the household's own to say. */
export const refuseRequestSchema = z.object({
  householdId,
  cadreId,
  reason: z.enum(avoidanceReasonSchema.exclude(['household-refused']).options, {
    error: 'avoidance-reason-missing',
  }),
});
export const allowRequestSchema = z.object({ householdId, cadreId });

const LONGEST_NOTE = 300;

/** A cadre who leaves. */
export const departureRequestSchema = z.object({
  cadreId,
  leavesOn: z
    .string({ error: 'not-a-date' })
    .transform((text) => text.normalize('NFKC').trim())
    .refine(isCivilDate, { error: 'not-a-date' })
    .describe('The last day'),
  note: z
    .string()
    .default('')
    .transform((text) => text.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().max(LONGEST_NOTE, { error: 'note-too-long' }))
    .transform((text) => text || undefined)
    .describe('What whoever comes next should know; it goes along with each household'),
});
export const stayRequestSchema = z.object({ cadreId });
