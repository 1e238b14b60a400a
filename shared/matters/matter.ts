import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';
import { topicSchema } from './topics.ts';

/** Where a matter was raised: at a reception, by its booking, or on a visit to a household. */
export const matterSourceSchema = z.object({ kind: z.enum(['booking', 'visit']), id: z.string() });
export type MatterSource = z.infer<typeof matterSourceSchema>;

/**
 * How a matter stands. `forwarded` (转送): the department answers by the term the law sets; `assigned` (交办): it reports
 * back by a date the office set. A matter that a department returned is `received` again.
 */
export const matterStateSchema = z.enum(['received', 'forwarded', 'assigned', 'answered', 'closed']);
export type MatterState = z.infer<typeof matterStateSchema>;

/** Who took a matter first and stays answerable for its progress (首问责任): a cadre, or an account of the office. */
export const firstHandlerSchema = z.union([
  z.object({ cadreId: z.string() }),
  z.object({ account: z.string() }),
]);

/** To whom a matter was routed, and by when it has to be answered. */
export const routingSchema = z.object({
  departmentId: z.string(),
  department: z.string().describe('Its name'),
  on: civilDateSchema.describe('The day it arrived there; its clocks run from it'),
  reportBy: civilDateSchema.describe('Set by the office where it was assigned, else the last day by law'),
});

/** A matter (信访事项), wherever it was raised. It names nobody: who raised it stands with its source. */
export const matterSchema = z.object({
  id: z.string(),
  source: matterSourceSchema,
  householdId: z.string().optional(),
  personId: z.string().optional(),
  topic: topicSchema,
  summary: z.string(),
  place: z.object({ town: z.string(), village: z.string() }).optional(),
  receivedOn: civilDateSchema,
  firstHandler: firstHandlerSchema,
  state: matterStateSchema,
  routing: routingSchema.optional(),
  /** The department it is a report against: that one never sees it (信访工作条例, Art. 30). */
  aboutDepartmentId: z.string().optional(),
  /** What the department answered in writing. */
  answer: z.object({ words: z.string(), at: instantSchema }).optional(),
  closed: z.object({ reason: z.string(), at: instantSchema }).optional(),
  /** Goes up with each step. */
  version: z.int(),
  /** The version in which it came to its state and to whoever has it now: what its notices speak of. */
  turn: z.int(),
});
export type Matter = z.infer<typeof matterSchema>;

/** Who took a step. A household is the one the matter came from. */
export const stepBySchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('office'), account: z.string() }),
  z.object({ as: z.literal('cadre'), cadreId: z.string() }),
  z.object({ as: z.literal('department'), departmentId: z.string() }),
  z.object({ as: z.literal('household') }),
]);
export type StepBy = z.infer<typeof stepBySchema>;

export const stepKindSchema = z.enum([
  'received',
  'corrected',
  'added',
  'handed-on',
  'forwarded',
  'assigned',
  'returned',
  'answered',
  'closed',
]);

/** One step of a matter's history. None is ever written over. */
export const matterStepSchema = z.object({
  matterId: z.string(),
  version: z.int().describe('The version of the matter it led to'),
  kind: stepKindSchema,
  by: stepBySchema,
  at: instantSchema,
  words: z.string().optional().describe('What was added, answered, or the reason'),
  department: z.string().optional(),
  reportBy: civilDateSchema.optional(),
});
export type MatterStep = z.infer<typeof matterStepSchema>;

/** A matter after a step, and the step. */
export type Stepped = { matter: Matter; step: MatterStep };

/** Whether somebody still has to do something about it. */
export const isOpen = ({ state }: Pick<Matter, 'state'>): boolean => state !== 'closed';
