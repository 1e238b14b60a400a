import { inParallel } from '#shared/platform/in-parallel.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDeclined } from './decline-notices.ts';
import { type DropReason, lapseIn } from './delivery-rules.ts';
import { type ListAsked, listNotices } from './list-store.ts';
import type { Notice } from './notice.ts';
import { addressedNow, type ReadSubject } from './read-subject.ts';
import type { Recipients } from './recipient-store.ts';
import { isOver, pageOfSoonest } from './soonest-rules.ts';
import type { Told } from './told.ts';
import { type Said, type SayToldDeps, sayTold } from './told-words.ts';

type LapseDeps = Recipients & { readSubject: ReadSubject };

export type ByHandDeps = SayToldDeps & LapseDeps;

/** A notice for the office to send: what it says, or why it needn't be sent any more. */
export type ByHand = { told: Told; said?: Said; lapse?: DropReason };

/** So many are put in order, and printed; what waits behind them comes up as they are dealt with. */
export const MOST_IN_ORDER = 200;
const WIDTH = 8;

/**
 * A notice read again as it is now: to where its recipient is reached, and why it needn't be sent any more, if that is so. The hour
 * is for whoever sends it to choose.
 */
export const readLapse = async <T extends Notice>(
  deps: LapseDeps,
  found: T,
  now: Instant,
): Promise<{ notice: T; lapse?: DropReason }> => {
  const subject = await deps.readSubject(found.subject, found);
  const notice = addressedNow(found, subject);
  const declinedAt = await findDeclined(deps, notice);
  return { notice, lapse: lapseIn(notice, subject, now, declinedAt !== undefined) };
};

type Asked = Omit<ListAsked, 'oldestFirst'>;

/** What has waited longest of what still makes sense, as much as is put in order. */
const findLongest = async (deps: ByHandDeps, asked: Omit<Asked, 'limit' | 'cursor'>, now: Instant) => {
  const open: Told[] = [];
  let cursor: string | undefined;
  do {
    const limit = MOST_IN_ORDER - open.length;
    const page = await listNotices(deps.db, 'by-hand', { ...asked, cursor, limit, oldestFirst: true });
    for (const item of page.items) if (item.as === 'told' && !isOver(item.told, now)) open.push(item.told);
    cursor = page.nextCursor;
  } while (cursor && open.length < MOST_IN_ORDER);
  return { open, isPart: cursor !== undefined };
};

/**
 * A page of what the office has to send by hand, each read again as it is now: of the two hundred that have waited longest, that
 * first which makes no sense any more the soonest. `isPart`: the list is longer than what was put in order.
 */
export const listByHand = async (
  deps: ByHandDeps,
  { limit, cursor, ...filter }: Asked,
  now: Instant,
): Promise<{ items: ByHand[]; nextCursor?: string; isPart: boolean }> => {
  const { open, isPart } = await findLongest(deps, filter, now);
  const { items, nextCursor } = pageOfSoonest(open, { limit, cursor }, now);
  const read = await inParallel(items, WIDTH, async (found): Promise<ByHand> => {
    const [{ notice, lapse }, said] = await Promise.all([readLapse(deps, found, now), sayTold(deps, found)]);
    return { told: notice, said, lapse };
  });
  return { items: read, nextCursor, isPart };
};
