import { createMiddleware } from 'hono/factory';
import type { Audience } from '../audience.ts';
import type { WebDeps, WebEnv } from '../context.ts';
import { readSessionToken } from '../session-cookie.ts';

/** Finds who is signed in, by cookie or bearer token. Another audience's session counts as none. */
export const findSession = (find: WebDeps['findSession'], audience: Audience) =>
  createMiddleware<WebEnv>(async (c, next) => {
    for (const kind of [audience.sessions].flat()) {
      const token = readSessionToken(c, kind);
      const session = token ? await find(token, c.get('realNow')) : undefined;
      if (session?.kind !== kind) continue;
      c.set('session', session);
      c.set('sessionToken', token);
      break;
    }
    await next();
  });
