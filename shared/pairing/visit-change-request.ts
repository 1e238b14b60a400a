import { z } from 'zod';
import { dateSchema, logRequestSchema, versionSchema } from './visit-request.ts';

const WARNED = 'refuses where there is something to mind; otherwise the answer says so';

const version = versionSchema.describe('The version that was shown; another one since then is a 409');

/** What a cadre sends to hand a visit to a colleague. */
export const handOverRequestSchema = z.object({
  toCadreId: z
    .string({ error: 'colleague-missing' })
    .trim()
    .min(1, { error: 'colleague-missing' })
    .max(40, { error: 'colleague-missing' })
    .describe('The work number of a colleague of the same unit, or of the household’s second cadre'),
  version,
  ifWarned: z
    .enum(['ask', 'hand-over'], { error: 'if-handed-over-unclear' })
    .default('hand-over')
    .describe(`\`ask\` ${WARNED}`),
});

/** What a cadre sends to take a visit back. */
export const takeBackRequestSchema = z.object({ version });

/** What a cadre sends to call a visit off. */
export const callOffRequestSchema = z.object({ version });

const timeAndMore = {
  onDate: dateSchema,
  startTime: z
    .string({ error: 'visit-time-unclear' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'visit-time-unclear' })
    .describe('`09:00`'),
  ifWarned: z
    .enum(['ask', 'add'], { error: 'if-added-unclear' })
    .default('add')
    .describe(`\`ask\` ${WARNED}`),
};

/** What a page sends to add a visit beside the plan; the household stands in its address. */
export const addFormSchema = z.object(timeAndMore);

/** What another system sends for it. */
export const addRequestSchema = z.object({
  householdId: z.string({ error: 'household-id-missing' }).min(1, { error: 'household-id-missing' }),
  ...timeAndMore,
});

/** What a cadre sends to log contact that nobody planned. */
export const logUnplannedRequestSchema = logRequestSchema.omit({ version: true });
