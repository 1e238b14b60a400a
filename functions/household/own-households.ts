import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { findHouseholdIdsByPhone } from '#shared/pairing/roster-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { answerProblem, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { householdIdOf } from '#shared/web/household/site.ts';
import { householdAudience, SIGN_IN } from './audience.ts';

/** The households somebody may see: the one of the letter, or those registered with the phone. */
export const findOwnHouseholdIds = async (db: Db, c: Context<WebEnv>): Promise<string[]> => {
  const session = c.get('session');
  if (session?.kind === 'household') return [session.householdId];
  return session?.kind === 'citizen' ? await findHouseholdIdsByPhone(db, session.phone) : [];
};

/** Leads to the sign-in page, and from there back to this one. */
export const signedInPages = createMiddleware<WebEnv>(async (c, next) => {
  if (c.get('session')) return next();
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === 'GET' ? `${pathname}${search}` : '/household';
  return c.redirect(`${SIGN_IN}?next=${encodeURIComponent(back)}`, 303);
});

/** Answers 401 where nobody is signed in. */
export const signedInApi = createMiddleware<WebEnv>(async (c, next) =>
  c.get('session') ? next() : answerProblem(c, { kind: 'not-signed-in', code: 'sign-in-needed' }),
);

/** Another's household is not found. */
export const onlyOwn = (db: Db) =>
  createMiddleware<WebEnv>(async (c, next) =>
    (await findOwnHouseholdIds(db, c)).includes(householdIdOf(c))
      ? next()
      : answerRefusal(c, householdAudience, { kind: 'not-found', code: 'not-found' }),
  );
