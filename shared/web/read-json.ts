import type { Context } from 'hono';
import { accept, type Result, refuse } from '#shared/platform/result.ts';

/** What a request says in JSON, an object or a list, for a schema to read. Refuses `not-json`. */
export const readJson = async (c: Context): Promise<Result<object>> => {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? accept(body) : refuse('malformed', 'not-json');
};
