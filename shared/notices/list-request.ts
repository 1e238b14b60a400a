import { z } from 'zod';
import { civilDateSchema } from '#shared/time/civil.ts';
import { channels } from './notice.ts';
import { LONGEST_ID_BYTES } from './notice-token.ts';

const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value);
const orNone = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsMissing, schema.optional());
const text = (longest: number, error: string) => orNone(z.string({ error }).max(longest, { error }));

// An instant and a notice's id: as long as a key may be that begins with them.
const cursorSchema = orNone(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z#\S{1,500}$/, { error: 'cursor-unclear' })
    .refine((cursor) => Buffer.byteLength(cursor) <= LONGEST_ID_BYTES + 25, { error: 'cursor-unclear' }),
);

const filterShape = {
  channel: orNone(z.enum(channels, { error: 'channel-unclear' })),
  template: text(80, 'template-unclear'),
};

/** What is asked of those that failed: of many at once, a reason or a day has to be named. */
export const failedRequestSchema = z.object({
  ...filterShape,
  reason: text(100, 'notice-reason-unclear'),
  on: orNone(civilDateSchema).describe('The civil day on which it failed'),
});

/** Which of the office's notices to list. */
export const noticesQuerySchema = z.object({
  list: z
    .union([z.enum(['failed', 'retrying', 'by-hand']), civilDateSchema], { error: 'notice-list-unclear' })
    .describe('`failed`, `retrying`, `by-hand`, or the civil day on which they ended'),
  ...failedRequestSchema.shape,
  state: orNone(
    z.enum(['sent', 'delivered', 'dropped', 'failed'], { error: 'notice-state-unclear' }),
  ).describe('Of a day'),
  cursor: cursorSchema,
});
export type NoticesQuery = z.output<typeof noticesQuerySchema>;
