import { matterIdOf } from '#shared/matters/keys.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Answers } from './outcome.ts';

/** The matter that a reception left open, where its record says that it did. */
export const findMatterOf = async (
  db: Db,
  bookingId: string,
  { outcome }: Answers,
): Promise<Matter | undefined> =>
  outcome?.handedTo || outcome?.referred
    ? await findMatter(db, matterIdOf({ kind: 'booking', id: bookingId }))
    : undefined;
