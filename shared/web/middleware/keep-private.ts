import { createMiddleware } from 'hono/factory';
import type { WebEnv } from '../context.ts';

/** What somebody signed in sees stays out of every cache, so the next person at a shared screen can't go back to it. */
export const keepPrivate = createMiddleware<WebEnv>(async (c, next) => {
  await next();
  if (c.get('session')) c.header('Cache-Control', 'no-store');
});
