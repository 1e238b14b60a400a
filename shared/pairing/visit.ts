import { z } from 'zod';
import { topicSchema } from '#shared/matters/topics.ts';
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
  /** The office is to route what was raised (转办). */
  refer: z.literal(true).optional(),
  topic: topicSchema.optional(),
  loggedAt: instantSchema,
});
export type VisitLog = z.infer<typeof visitLogSchema>;

/** Another time that a household asks for: a day and time it chose, or how it said it. */
export const askedTimeSchema = z.object({
  onDate: civilDateSchema.optional(),
  startTime: civilTimeSchema.optional(),
  words: z.string().optional(),
  /** When the visit was to be then; moved since, nothing is asked any more. */
  insteadOf: z.object({ onDate: civilDateSchema, startTime: civilTimeSchema }),
  at: instantSchema,
  /** The household itself, or the account of whoever wrote down what it said. */
  by: z.string(),
});
export type AskedTime = z.infer<typeof askedTimeSchema>;

/** A planned contact with a household (走访), one for each occasion its frequency asks for. */
export const visitSchema = z.object({
  id: z.string(),
  householdId: z.string(),
  /** What it is due for: the first month of the period, `2026-12`. One occasion never has two visits. */
  occasion: z.string(),
  /** Who goes. */
  cadreId: z.string(),
  /** The household's first cadre, where a colleague goes in their place. */
  standsInFor: z.string().optional(),
  onDate: civilDateSchema,
  startTime: civilTimeSchema,
  /** `cancelled`: the household declined, paused or left, or one beside the plan was called off; its occasion may be planned anew. */
  state: z.enum(['planned', 'done', 'cancelled']),
  /** Agreed with the household or moved by the cadre: planning again leaves it where it is. */
  agreed: z.boolean(),
  /** The day's year has no holiday notice yet. */
  provisional: z.boolean(),
  version: z.int(),
  /** The version since which its time and who goes are as they are, where that is an earlier one. */
  toldVersion: z.int().optional(),
  /** When it was last changed by whoever goes, as calendars ask. */
  changedAt: instantSchema.optional(),
  askedTime: askedTimeSchema.optional(),
});
export type Visit = z.infer<typeof visitSchema>;
