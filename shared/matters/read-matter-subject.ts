import type { Db } from '#shared/platform/dynamo.ts';
import { findMatter } from './matter-store.ts';

/** A matter as its notices read it again at send: whether it is still where it was when they were written. */
export const readMatterSubject =
  (db: Db) =>
  async (matterId: string): Promise<{ version: number; live: boolean } | undefined> => {
    const matter = await findMatter(db, matterId);
    return matter && { version: matter.turn, live: true };
  };
