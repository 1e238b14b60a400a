import type { Db } from '#shared/platform/dynamo.ts';
import { digestVersion } from './digest-rules.ts';
import { findSubscription } from './digest-store.ts';

/**
 * A subscription as its digests read it again at send: whoever has ended it gets nothing more, and the digest of a day
 * lapses with that of a later one.
 */
export const readDigestSubject =
  (db: Db) =>
  async (id: string): Promise<{ version: number; live: boolean } | undefined> => {
    const subscription = await findSubscription(db, id);
    if (!subscription) return undefined;
    const { writtenFor } = subscription;
    return { version: writtenFor ? digestVersion(writtenFor) : 0, live: true };
  };
