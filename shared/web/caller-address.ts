import type { Context } from 'hono';
import { z } from 'zod';

// What hono's Lambda and Node adapters hand on in `c.env`, as far as it is needed here.
const envSchema = z.object({
  requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }).optional(),
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }).optional(),
});

/** The address a request came from: as API Gateway saw it, else the socket's; undefined in a test without either. */
export const callerAddress = (c: Context): string | undefined => {
  const env = envSchema.safeParse(c.env).data;
  return env?.requestContext?.http.sourceIp ?? env?.incoming?.socket.remoteAddress;
};
