import { z } from 'zod';
import { topicSchema } from '#shared/matters/topics.ts';
import { isCivilDate } from '#shared/time/civil.ts';
import { visitOutcomeSchema, visitWaySchema } from './visit.ts';

const LONGEST_TEXT = 500;

const blankAsMissing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const typedNumber = (value: unknown): unknown => {
  const filled = blankAsMissing(value);
  return typeof filled === 'string' && /^\d{1,9}$/.test(filled) ? Number(filled) : filled;
};

/** A form says `yes` or `no`, the API `true` or `false`. */
const typedAnswer = (value: unknown): unknown => {
  const filled = blankAsMissing(value);
  if (filled === 'yes') return true;
  return filled === 'no' ? false : filled;
};

export const dateSchema = z
  .string({ error: 'not-a-date' })
  .transform((text) => text.normalize('NFKC').trim())
  .refine(isCivilDate, { error: 'not-a-date' });

const timeSchema = z.preprocess(
  blankAsMissing,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'visit-time-unclear' })
    .optional(),
);

const textSchema = z.preprocess(
  blankAsMissing,
  z
    .string({ error: 'text-too-long' })
    .transform((text) => text.replace(/\p{Cf}/gu, '').trim())
    .pipe(z.string().max(LONGEST_TEXT, { error: 'text-too-long' }))
    .optional(),
);

export const versionSchema = z.preprocess(typedNumber, z.int({ error: 'version-unclear' }).optional());

/** What a cadre sends to log a visit. */
export const logRequestSchema = z.object({
  how: z.enum(visitWaySchema.options, { error: 'how-missing' }).describe('At home, by phone or by video'),
  outcome: z.enum(visitOutcomeSchema.options, { error: 'outcome-missing' }),
  raised: textSchema.describe('What the household raised, 500 characters at most'),
  agreed: textSchema.describe('What was agreed, 500 characters at most'),
  solved: z.preprocess(typedAnswer, z.boolean({ error: 'solved-unclear' }).optional()),
  refer: z
    .preprocess(
      (value) => typedAnswer(value) || undefined,
      z.literal(true, { error: 'refer-unclear' }).optional(),
    )
    .describe('The office is to route what was raised; needs `raised` and `topic`'),
  topic: z
    .preprocess(blankAsMissing, z.enum(topicSchema.options, { error: 'topic-missing' }).optional())
    .describe('What it is about, where it is to be routed'),
  onDate: z
    .preprocess(blankAsMissing, dateSchema.optional())
    .describe('The day it was; where left out, the planned day, or today if that is yet to come'),
  version: versionSchema.describe('The version that was shown; another one since then is a 409'),
});

/** What a cadre sends to move a visit. */
export const moveRequestSchema = z.object({
  onDate: dateSchema,
  startTime: timeSchema.describe('Where left out, the time of day stays'),
  version: versionSchema.describe('The version that was shown; another one since then is a 409'),
  ifWarned: z
    .enum(['ask', 'move'], { error: 'if-warned-unclear' })
    .default('move')
    .describe('`ask` refuses `move-warned` where there is something to mind, `move` says so in the answer'),
});

/** Which visits to list. */
export const visitsQuerySchema = z.object({
  from: z.preprocess(blankAsMissing, dateSchema.optional()).describe('Where left out, today'),
  to: z.preprocess(blankAsMissing, dateSchema.optional()).describe('Where left out, 30 days after `from`'),
  cursor: z.string().max(200, { error: 'cursor-unclear' }).optional(),
});

/** The key of a log, so that what is sent twice is written once. */
export const logKeySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/, { error: 'log-key-unclear' });
