import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listNotices, type NoticeFilter } from './list-store.ts';
import { putAside } from './put-aside.ts';
import { resendNotice } from './resend-notice.ts';
import { mayResend } from './resend-rules.ts';
import type { Told } from './told.ts';

/** Which of those that failed: of one reason, of one day, or both; further narrowed by channel and template. */
export type FailedAsked = Omit<NoticeFilter, 'state'>;

/** What many at once came to: how many were done and which, how many were not by the refusal's code, and whether there are more. */
export type Bulk = { done: string[]; refused: Record<string, number>; more: boolean };

/** How many are done at once. */
const MOST_DONE = 100;
/** How many pages are looked through for them: what can't be done stands between what can. */
const MOST_PAGES = 20;
const WIDTH = 8;

type Act = (told: Told) => Promise<Result<unknown>>;

/** Does something with those that failed, newest first, as far as `MOST_DONE`. */
const withFailed = async (db: Db, asked: FailedAsked, act: Act): Promise<Result<Bulk>> => {
  if (!asked.reason && !asked.on)
    return refuseFields([{ field: 'reason', code: 'notice-reason-or-day-missing' }]);
  const bulk: Bulk = { done: [], refused: {}, more: false };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && bulk.done.length < MOST_DONE; page += 1) {
    const limit = MOST_DONE - bulk.done.length;
    const { items, nextCursor } = await listNotices(db, 'failed', { ...asked, limit, cursor });
    const failed = items.flatMap((item) => (item.as === 'told' ? [item.told] : []));
    const outcomes = await inParallel(failed, WIDTH, act);
    for (const [index, outcome] of outcomes.entries()) count(bulk, failed[index] as Told, outcome);
    bulk.more = nextCursor !== undefined;
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return accept(bulk);
};

const count = (bulk: Bulk, { id }: Told, outcome: Result<unknown>): void => {
  if (outcome.ok) bulk.done.push(id);
  else bulk.refused[outcome.refusal.code] = (bulk.refused[outcome.refusal.code] ?? 0) + 1;
};

/**
 * Tells once more what failed for one reason or on one day, a hundred at most. Refuses `malformed` where neither is named; of
 * each notice as `resendNotice` does.
 */
export const resendFailed = (
  { db }: { db: Db },
  { asked, by }: { asked: FailedAsked; by: string },
  now: Instant,
): Promise<Result<Bulk>> =>
  withFailed(db, asked, async (told) => {
    // What is listed may be a moment old, but what was too late then still is.
    const allowed = mayResend(told, now);
    return allowed.ok ? await resendNotice({ db }, { id: told.id, by }, now) : allowed;
  });

/** How many failed for one reason or on one day, as far as are put aside at once, and whether there are more. Refuses as `resendFailed` does. */
export const countFailed = async (
  { db }: { db: Db },
  asked: FailedAsked,
): Promise<Result<{ count: number; more: boolean }>> => {
  const counted = await withFailed(db, asked, async () => accept(true));
  return counted.ok ? accept({ count: counted.value.done.length, more: counted.value.more }) : counted;
};

/** Takes off the list what failed for one reason or on one day, a hundred at most. Refuses as `resendFailed` does. */
export const putFailedAside = (
  { db }: { db: Db },
  { asked, by }: { asked: FailedAsked; by: string },
  now: Instant,
): Promise<Result<Bulk>> => withFailed(db, asked, ({ id }) => putAside({ db }, { id, by }, now));
