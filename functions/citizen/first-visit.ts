import type { Context } from 'hono';
import { findClaims } from '#shared/reception/claims-store.ts';
import type { WebEnv } from '#shared/web/context.ts';
import type { CitizenDeps } from './deps.ts';
import { citizenOf } from './signed-in.ts';

/** Whether somebody comes for the first time, as far as can be known: nobody is signed in, or they never booked. */
export const isFirstVisit = async ({ db }: CitizenDeps, c: Context<WebEnv>): Promise<boolean> => {
  const citizen = citizenOf(c);
  return !citizen || (await findClaims(db, citizen.personId)).bookingIds.length === 0;
};
