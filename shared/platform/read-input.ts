import type { z } from 'zod';
import { accept, type FieldError, type Result, refuseFields } from './result.ts';

/**
 * Reads what a person or another system sent. Every check of an input schema carries a wording code as its
 * `error`, so each field that doesn't read is refused with the sentence that says what to do.
 */
export const readInput = <Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): Result<z.output<Schema>> => {
  const read = schema.safeParse(raw);
  if (read.success) return accept(read.data);
  const byField = new Map<string, FieldError>();
  for (const issue of read.error.issues) {
    const field = issue.path.join('.') || 'body';
    if (!byField.has(field)) byField.set(field, { field, code: issue.message });
  }
  return refuseFields([...byField.values()]);
};
