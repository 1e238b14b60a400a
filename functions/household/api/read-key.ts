import type { Context } from 'hono';
import { additionKeySchema } from '#shared/pairing/add-to-log-request.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';

/** The key something was sent under; the header may be left out. */
export const readKey = (c: Context<WebEnv>): Result<string | undefined> => {
  const read = additionKeySchema.optional().safeParse(c.req.header('Idempotency-Key'));
  return read.success
    ? accept(read.data)
    : refuseFields([{ field: 'Idempotency-Key', code: 'log-key-unclear' }]);
};
