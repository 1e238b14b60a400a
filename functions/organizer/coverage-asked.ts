import type { Context } from 'hono';
import type { z } from 'zod';
import { type CoverageScope, scopeOf } from '#shared/pairing/coverage-scope-rules.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';

type Asked<T> = T & { scope: CoverageScope };

/** What of a query is filled in: a form that is sent as it stands has empty fields. */
const filledIn = (c: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));

/**
 * What somebody asks of coverage, and whose households they may see. Refuses fields that don't read, `not-found` for a
 * supervisor who asks for another unit, and `supervisor-without-unit`.
 */
export const readCoverageAsked = <Schema extends z.ZodType<{ unit?: string }>>(
  c: Context<WebEnv>,
  schema: Schema,
): Result<Asked<z.output<Schema>>> => {
  const asked = readInput(schema, filledIn(c));
  if (!asked.ok) return asked;
  const scope = scopeOf(knownStaff(c), asked.value.unit);
  return scope.ok ? accept({ ...asked.value, scope: scope.value }) : scope;
};
