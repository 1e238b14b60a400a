import type { Db } from '#shared/platform/dynamo.ts';
import type { CivilMonth } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { NoticeEdition } from './public-notice.ts';
import { changesBetween, noticedDaysOf } from './public-notice-rules.ts';
import { findLatestEdition, findLiveDays } from './public-notice-store.ts';

/** The latest edition of a month, and whether the published calendar has gone ahead of it. */
export type NoticeStanding = { latest?: NoticeEdition; next?: NoticeEdition };

/**
 * How the notice of a month stands against the published calendar: `next` is the edition that settling would make now,
 * where they differ. The edition is read before the calendar, so that a calendar older than the edition never counts as news.
 */
export const findNoticeStanding = async (
  db: Db,
  month: CivilMonth,
  who: string | undefined,
  now: Instant,
): Promise<NoticeStanding> => {
  const latest = await findLatestEdition(db, month);
  const days = noticedDaysOf(await findLiveDays(db, month));
  const changes = changesBetween(latest?.days ?? [], days);
  if (changes.length === 0) return { latest };
  const next: NoticeEdition = {
    month,
    edition: (latest?.edition ?? 0) + 1,
    publishedAt: now,
    days,
    changes: latest ? changes : [],
    ...(who && { by: who }),
  };
  return { latest, next };
};
