import type { Db } from '#shared/platform/dynamo.ts';
import { findConsent } from './consent-store.ts';

/** What a household said as notices about it read it again at send: whoever is told something is told what holds now. */
export const readConsentSubject =
  (db: Db) =>
  async (householdId: string): Promise<{ version: number; live: boolean } | undefined> => {
    const consent = await findConsent(db, householdId);
    return consent && { version: consent.version, live: true };
  };
