import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Role, StaffSession } from '#shared/people/session.ts';
import { answerProblem, answerRefusal } from '../answer.tsx';
import { answerSignedOut } from '../answer-signed-out.tsx';
import type { Audience } from '../audience.ts';
import type { WebEnv } from '../context.ts';

/** The member of staff who is signed in; undefined if nobody is. */
export const staffOfRequest = (c: Context<WebEnv>): StaffSession | undefined => {
  const session = c.get('session');
  return session?.kind === 'staff' ? session : undefined;
};

/** @throws where no `requireRole` stands in front */
export const knownStaff = (c: Context<WebEnv>): StaffSession => {
  const staff = staffOfRequest(c);
  if (!staff) throw new Error('no member of staff is signed in');
  return staff;
};

/**
 * Lets through who has at least one of the roles. Nobody signed in: a page leads to the sign-in and back, what was sent
 * is handed back with a 401, the API answers 401. Signed in without the role: 403.
 */
export const requireRole = (audience: Audience, ...roles: Role[]) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const staff = staffOfRequest(c);
    if (staff?.roles.some((role) => roles.includes(role))) return next();
    if (staff) return answerRefusal(c, audience, { kind: 'forbidden', code: 'forbidden' });
    if (c.req.path.startsWith('/api/'))
      return answerProblem(c, { kind: 'not-signed-in', code: 'sign-in-needed' });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return await answerSignedOut(c, audience);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${audience.signInHref}?next=${encodeURIComponent(`${pathname}${search}`)}`, 303);
  });
