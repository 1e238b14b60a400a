import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Role, StaffSession } from '#shared/people/session.ts';
import { answerProblem, answerRefusal } from '../answer.tsx';
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
 * Lets through who has at least one of the roles. Nobody signed in: a page leads to the sign-in and back,
 * the API answers 401. Signed in without the role: 403.
 */
export const requireRole = (audience: Audience, ...roles: Role[]) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const staff = staffOfRequest(c);
    if (staff?.roles.some((role) => roles.includes(role))) return next();
    if (staff) return answerRefusal(c, audience, { kind: 'forbidden', code: 'forbidden' });
    if (c.req.path.startsWith('/api/'))
      return answerProblem(c, { kind: 'not-signed-in', code: 'sign-in-needed' });
    const { pathname, search } = new URL(c.req.url);
    const back = c.req.method === 'GET' ? `${pathname}${search}` : audience.brand(c.get('lang')).href;
    return c.redirect(`${audience.signInHref}?next=${encodeURIComponent(back)}`, 303);
  });
