import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { CitizenSession } from '#shared/people/session.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenAudience } from './audience.ts';

/** The signed-in citizen; undefined if nobody is. */
export const citizenOf = (c: Context<WebEnv>): CitizenSession | undefined => {
  const session = c.get('session');
  return session?.kind === 'citizen' ? session : undefined;
};

/** @throws behind neither of the two guards below */
export const knownCitizen = (c: Context<WebEnv>): CitizenSession => {
  const citizen = citizenOf(c);
  if (!citizen) throw new Error('no citizen is signed in');
  return citizen;
};

/** Leads to the sign-in page, and from there back to this one. */
export const signedInPages = createMiddleware<WebEnv>(async (c, next) => {
  if (citizenOf(c)) return next();
  const back = new URL(c.req.url);
  const backTo = c.req.method === 'GET' ? `${back.pathname}${back.search}` : '/';
  return c.redirect(`${citizenAudience.signInHref}?next=${encodeURIComponent(backTo)}`, 303);
});

/** Answers 401 where nobody is signed in. */
export const signedInApi = createMiddleware<WebEnv>(async (c, next) =>
  citizenOf(c) ? next() : answerProblem(c, { kind: 'not-signed-in', code: 'sign-in-needed' }),
);
