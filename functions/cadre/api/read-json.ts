import type { Context } from 'hono';
import { logKeySchema } from '#shared/pairing/visit-request.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';

/** The body of a request as JSON. Refuses `not-json`. */
export const readJson = async (c: Context<WebEnv>): Promise<Result<unknown>> => {
  const body = await c.req.json().catch(() => undefined);
  return body === undefined ? refuse('malformed', 'not-json') : accept(body);
};

/** The key a log was sent under; the header may be left out. */
export const readKey = (c: Context<WebEnv>): Result<string | undefined> => {
  const read = logKeySchema.optional().safeParse(c.req.header('Idempotency-Key'));
  return read.success
    ? accept(read.data)
    : refuseFields([{ field: 'Idempotency-Key', code: 'log-key-unclear' }]);
};
