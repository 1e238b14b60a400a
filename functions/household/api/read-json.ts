import type { Context } from 'hono';
import { additionKeySchema } from '#shared/pairing/add-to-log-request.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';

/** The body of a request as JSON. Refuses `not-json`. */
export const readJson = async (c: Context<WebEnv>): Promise<Result<unknown>> => {
  const body = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? accept(body) : refuse('malformed', 'not-json');
};

/** The key something was sent under; the header may be left out. */
export const readKey = (c: Context<WebEnv>): Result<string | undefined> => {
  const read = additionKeySchema.optional().safeParse(c.req.header('Idempotency-Key'));
  return read.success
    ? accept(read.data)
    : refuseFields([{ field: 'Idempotency-Key', code: 'log-key-unclear' }]);
};
