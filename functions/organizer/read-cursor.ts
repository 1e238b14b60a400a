import type { Context } from 'hono';
import { z } from 'zod';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result } from '#shared/platform/result.ts';

const cursorSchema = z.object({ cursor: z.string().max(200, { error: 'cursor-unclear' }).optional() });

/** Where a list goes on. Refuses what can't be a cursor. */
export const readCursor = (c: Context): Result<string | undefined> => {
  const read = readInput(cursorSchema, { cursor: c.req.query('cursor') || undefined });
  return read.ok ? accept(read.value.cursor) : read;
};
