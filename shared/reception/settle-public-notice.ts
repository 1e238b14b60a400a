import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { CivilMonth } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findNoticeStanding } from './find-notice-standing.ts';
import type { NoticeEdition } from './public-notice.ts';
import { putEdition } from './public-notice-store.ts';

const MOST_TRIES = 8;

/**
 * Brings the public notice of a month up to its published calendar: where they differ, the next edition says so. Called
 * after every change of a published day; `who` is the account of whoever made it. May run twice, and at the same time
 * as another: one edition comes of one change. Answers the edition it made, undefined where the latest holds.
 */
export const settlePublicNotice = async (
  { db }: { db: Db },
  month: CivilMonth,
  who: string | undefined,
  now: Instant,
): Promise<NoticeEdition | undefined> => {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const { next } = await findNoticeStanding(db, month, who, now);
    if (!next) return undefined;
    const outcome = await commit(db, [putEdition(db, next)]);
    if (outcome.ok) return next;
  }
  throw new Error('the public notice kept changing while it was settled');
};
