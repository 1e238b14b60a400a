import type { Context } from 'hono';
import type { Recipient } from '#shared/notices/recipient.ts';
import { recipientsOfCadre } from '#shared/pairing/recipients.ts';
import { findCadre } from '#shared/pairing/roster-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownCadreId } from './signed-in.ts';

/** The cadre's own phone and mail address, as the roster has them. `not-found` where the roster doesn't have the cadre any more. */
export const ownRecipients = async (db: Db, c: Context<WebEnv>): Promise<Result<Recipient[]>> => {
  const cadre = await findCadre(db, knownCadreId(c));
  return cadre ? accept(recipientsOfCadre(cadre)) : refuse('not-found', 'not-found');
};
