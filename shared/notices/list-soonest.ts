import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type ByHand, type ByHandDeps, readByHand } from './list-by-hand.ts';
import { listNotices } from './list-store.ts';
import type { Channel } from './notice.ts';
import { isOver, pageOfSoonest } from './soonest-rules.ts';
import type { Told } from './told.ts';

/** So many are put in order, and printed; what waits behind them comes up as they are dealt with. */
export const MOST_IN_ORDER = 200;
/** So many that make no sense any more are shown with the first page, to be dropped together. */
const MOST_OVER = 40;

export type SoonestAsked = { channel?: Channel | undefined; limit: number; cursor?: string | undefined };

/** `isPart`: the list is longer than what was put in order. */
type Soonest = { items: ByHand[]; nextCursor?: string; isPart: boolean };

/** What the office has to send by hand that has waited longest: as much as is put in order, and on the way there what is useless by now. */
const findLongest = async (db: Db, channel: Channel | undefined, now: Instant) => {
  const open: Told[] = [];
  const over: Told[] = [];
  let cursor: string | undefined;
  do {
    const limit = MOST_IN_ORDER - open.length;
    const page = await listNotices(db, 'by-hand', { channel, cursor, limit, oldestFirst: true });
    for (const item of page.items)
      if (item.as === 'told') (isOver(item.told, now) ? over : open).push(item.told);
    cursor = page.nextCursor;
  } while (cursor && open.length < MOST_IN_ORDER);
  return { open, over, isPart: cursor !== undefined };
};

/**
 * A page of what the office has to send by hand, each read again as it is now: of the two hundred that have waited longest,
 * that first which makes no sense any more the soonest. What makes none already is with the first page.
 */
export const listSoonest = async (
  deps: ByHandDeps,
  { channel, ...asked }: SoonestAsked,
  now: Instant,
): Promise<Soonest> => {
  const { open, over, isPart } = await findLongest(deps.db, channel, now);
  const page = pageOfSoonest(open, asked, now);
  const shown = asked.cursor ? page.items : [...page.items, ...over.slice(0, MOST_OVER)];
  return { ...page, items: await readByHand(deps, shown, now), isPart };
};
