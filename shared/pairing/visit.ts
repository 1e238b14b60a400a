import { z } from 'zod';
import { civilDateSchema, civilTimeSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';

/** How contact was made. Phone and video serve people who work away. */
export const visitWaySchema = z.enum(['home', 'phone', 'video']);
/** What came of it. Nobody home is an outcome, not a failure. */
export const visitOutcomeSchema = z.enum(['met', 'nobody-home', 'put-off']);

/** The log of a visit (民情日记): short. When and who stand on the visit itself. */
export const visitLogSchema = z.object({
  how: visitWaySchema,
  outcome: visitOutcomeSchema,
  /** What the household raised. */
  raised: z.string().optional(),
  /** What was agreed. */
  agreed: z.string().optional(),
  solved: z.boolean().optional(),
  loggedAt: instantSchema,
});
export type VisitLog = z.infer<typeof visitLogSchema>;

/** A planned contact with a household (走访), one for each occasion its frequency asks for. */
export const visitSchema = z.object({
  id: z.string(),
  householdId: z.string(),
  /** What it is due for: the first month of the period, `2026-12`. One occasion never has two visits. */
  occasion: z.string(),
  cadreId: z.string(),
  onDate: civilDateSchema,
  startTime: civilTimeSchema,
  state: z.enum(['planned', 'done']),
  /** Agreed with the household or moved by the cadre: planning again leaves it where it is. */
  agreed: z.boolean(),
  /** The day's year has no holiday notice yet. */
  provisional: z.boolean(),
  version: z.int(),
});
export type Visit = z.infer<typeof visitSchema>;
