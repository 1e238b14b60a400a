import type { Context } from 'hono';
import { accept, type Result, refuse } from '#shared/platform/result.ts';

/** The JSON of a request; refuses `not-json`. */
export const readJson = async (c: Context): Promise<Result<unknown>> => {
  try {
    return accept(await c.req.json());
  } catch {
    return refuse('malformed', 'not-json');
  }
};
