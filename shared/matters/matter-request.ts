import { z } from 'zod';
import { civilDateSchema, civilMonthSchema } from '#shared/time/civil.ts';
import { matterSourceSchema, matterStateSchema } from './matter.ts';

const LONGEST_WORDS = 500;

const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);

const versionSchema = z.coerce
  .number({ error: 'version-unclear' })
  .int({ error: 'version-unclear' })
  .min(1, { error: 'version-unclear' })
  .describe('The version that was read; another one since then is a 409');

const dayOrNone = z.preprocess(blankAsMissing, civilDateSchema.optional());

/** What the office sends to route a matter. */
export const routeRequestSchema = z.object({
  version: versionSchema,
  way: z
    .enum(['forward', 'assign'], { error: 'route-way-missing' })
    .describe('Assigned: the department reports back by a date'),
  departmentId: z.string({ error: 'department-missing' }).min(1, { error: 'department-missing' }).max(40, {
    error: 'department-missing',
  }),
  reportBy: dayOrNone.describe('Needed where it is assigned'),
  aboutDepartmentId: z
    .string({ error: 'department-missing' })
    .max(40, { error: 'department-missing' })
    .optional()
    .describe(
      'The department it is a report against, which never sees it; `""` for none, left out: as it was',
    ),
});
export type RouteRequest = z.output<typeof routeRequestSchema>;

/** What is sent to return, answer or close a matter. */
export const wordsRequestSchema = z.object({
  version: versionSchema,
  words: z
    .string({ error: 'matter-words-missing' })
    .transform((typed) => typed.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().min(1, { error: 'matter-words-missing' }).max(LONGEST_WORDS, { error: 'text-too-long' }))
    .describe('The reason or the answer, 500 characters at most'),
});

/** A day, the day of receipt and an id: where a list goes on. */
const cursorSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2} M[0-9a-f]{20}$/, { error: 'cursor-unclear' })
  .optional();

/** Which of a department's own matters to list. */
export const handledQuerySchema = z.object({ cursor: cursorSchema });

/** Which matters to list: those still open, where no state is named. */
export const mattersQuerySchema = z.object({
  state: z
    .preprocess(
      blankAsMissing,
      z.enum(matterStateSchema.options, { error: 'matter-state-unclear' }).optional(),
    )
    .describe('Where left out, all that are open'),
  source: z.preprocess(
    blankAsMissing,
    z.enum(matterSourceSchema.shape.kind.options, { error: 'matter-source-unclear' }).optional(),
  ),
  overdue: z
    .preprocess(blankAsMissing, z.enum(['yes'], { error: 'matter-overdue-unclear' }).optional())
    .describe('`yes`: only those whose term is over'),
  month: z
    .preprocess(
      blankAsMissing,
      z
        .string()
        .refine((text) => civilMonthSchema.safeParse(text).success, { error: 'month-unclear' })
        .optional(),
    )
    .describe('Of the closed: the month they were closed in; where left out, this one'),
  cursor: cursorSchema,
});
export type MattersQuery = z.output<typeof mattersQuerySchema>;
