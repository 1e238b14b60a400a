import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/**
 * What a household says to being paired. `told`: it was told who comes and may say no at any time; `declined`: it said no
 * before anybody came; `ended`: it said no later; `asked-another`: it wants another cadre.
 */
export const consentStateSchema = z.enum(['told', 'agreed', 'paused', 'declined', 'ended', 'asked-another']);
export type ConsentState = z.infer<typeof consentStateSchema>;

/** A household that was never told has none. */
export const consentSchema = z.object({
  householdId: z.string(),
  state: consentStateSchema,
  /** The first day visits may be planned for again; a pause without one lasts until the household says so. */
  pausedUntil: civilDateSchema.optional(),
  version: z.int(),
  at: instantSchema,
  /** The proposal it was told of, so that two seats of one proposal are told at once. */
  proposalId: z.string().optional(),
  /** The household itself, or the account of whoever wrote down what it said. */
  by: z.string(),
});
export type Consent = z.infer<typeof consentSchema>;
