import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { NoticeEdition } from './public-notice.ts';
import type { PublicNoticeRequest } from './public-notice-request.ts';
import { findEdition, findLatestEdition } from './public-notice-store.ts';

/**
 * An edition of a month's public notice, the latest where none is named. Refuses `notice-not-out` where the month has
 * none, and `not-found` for an edition that isn't there.
 */
export const findPublicNotice = async (
  db: Db,
  { month, edition }: PublicNoticeRequest,
): Promise<Result<NoticeEdition>> => {
  const found = edition ? await findEdition(db, month, edition) : await findLatestEdition(db, month);
  if (found) return accept(found);
  return edition ? refuse('not-found', 'not-found') : refuse('not-found', 'notice-not-out');
};
