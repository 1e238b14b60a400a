import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { tryAtOf } from './keys.ts';
import { listNotices } from './list-store.ts';
import { type ListedNotice, noticeIn } from './listed-notice.ts';
import type { Notice } from './notice.ts';
import { knownAtOf } from './told.ts';

/** So many are shown to whoever asks what somebody was told, the newest. */
export const MOST_NEWEST = 50;
/** So much of what is tried again is looked through: more of it is a provider's failure, which the office sees otherwise. */
const MOST_LOOKED_THROUGH = 500;

/** `isPart`: there is more than is shown. */
export type NewestNotices = { items: ListedNotice[]; isPart: boolean };

const atOf = (listed: ListedNotice): Instant =>
  listed.as === 'told' ? knownAtOf(listed.told) : tryAtOf(listed.waiting.key);

/**
 * The newest of what was found on record and of what is being tried again and `fits`, each once: by when it ended, or is
 * tried next. What waits for its first time stands only under its due time, so it can't be among them.
 */
export const newestNotices = async (
  db: Db,
  onRecord: ListedNotice[],
  fits: (notice: Notice) => boolean,
): Promise<NewestNotices> => {
  const retrying = await listNotices(db, 'retrying', { limit: MOST_LOOKED_THROUGH });
  const found = [...retrying.items.filter((listed) => fits(noticeIn(listed))), ...onRecord];
  // What ended since the list was read counts as it stands on record.
  const each = [...new Map(found.map((listed) => [noticeIn(listed).id, listed])).values()];
  const newest = each.sort((one, other) => (atOf(one) < atOf(other) ? 1 : -1));
  return {
    items: newest.slice(0, MOST_NEWEST),
    isPart: newest.length > MOST_NEWEST || retrying.nextCursor !== undefined,
  };
};
