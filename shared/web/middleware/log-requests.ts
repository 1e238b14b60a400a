import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Clock } from '#shared/platform/clock.ts';
import type { Log } from '#shared/platform/log.ts';
import { secondsBetween } from '#shared/time/instant.ts';
import type { WebEnv } from '../context.ts';

/** One line per request: the route's pattern, never the path a person's id or code is part of. */
export const logRequests = (log: Log, realClock: Clock) =>
  createMiddleware<WebEnv>(async (c, next) => {
    await next();
    log.info('request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(secondsBetween(c.get('realNow'), realClock.now()) * 1000),
    });
  });
