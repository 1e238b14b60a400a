import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dueKey } from './keys.ts';
import { listNotices } from './list-store.ts';
import type { ListedNotice } from './listed-notice.ts';
import { channelIn, originalIdOf } from './notice.ts';
import type { NamedNotice } from './notice-token.ts';
import { findRecord, findTold } from './told-store.ts';
import { findWaiting, type WaitingNotice } from './waiting-store.ts';

/**
 * A notice by its id: how it ended, or where it waits, with `tryAt` at once. Without that, or where it was tried since, what
 * waits again is looked for on the office's list, which may be longer than is looked through. What waits for its first time
 * is found only by whoever knows when that is: undefined.
 */
export const findNotice = async (db: Db, { id, tryAt }: NamedNotice): Promise<ListedNotice | undefined> => {
  const found = await findRecord(db, id);
  if (found?.as === 'told') return found;
  const waiting = found
    ? await findWaiting(db, found.claim.waitsAt)
    : ((await findAt(db, id, tryAt)) ?? (await findResent(db, id)) ?? (await findRetrying(db, id)));
  return waiting && { as: 'waiting', waiting };
};

const findAt = async (db: Db, id: string, tryAt?: Instant): Promise<WaitingNotice | undefined> => {
  const channel = channelIn(id);
  return channel && tryAt ? await findWaiting(db, dueKey({ id, channel }, tryAt)) : undefined;
};

/** What was told once more waits where that was asked for, until it is tried. */
const findResent = async (db: Db, id: string): Promise<WaitingNotice | undefined> => {
  const originalId = originalIdOf(id);
  const before = originalId ? await findTold(db, originalId) : undefined;
  return before?.again && (await findAt(db, id, before.again.at));
};

const findRetrying = async (db: Db, id: string): Promise<WaitingNotice | undefined> => {
  const { items } = await listNotices(db, 'retrying', { id, limit: 1 });
  return items[0]?.as === 'waiting' ? items[0].waiting : undefined;
};
