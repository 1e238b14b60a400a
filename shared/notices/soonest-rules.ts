import type { Instant } from '#shared/time/instant.ts';
import type { Notice } from './notice.ts';

type Ordered = Pick<Notice, 'id' | 'uselessAt'>;

/** Where a notice stands among those that make no sense any more the soonest. */
const placeOf = ({ id, uselessAt }: Ordered): string => `${uselessAt}#${id}`;

/** Whether a notice makes no sense any more. */
export const isOver = ({ uselessAt }: Ordered, now: Instant): boolean => uselessAt <= now;

/**
 * A page of what still makes sense, that first which does so for the shortest time. `cursor` is the place where the page before
 * ended: what was dealt with, or has become useless, since then moves nothing off the next page.
 */
export const pageOfSoonest = <T extends Ordered>(
  notices: T[],
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
  now: Instant,
): { items: T[]; nextCursor?: string } => {
  const left = notices
    .filter((notice) => !isOver(notice, now) && placeOf(notice) > cursor)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(left.length > limit && last && { nextCursor: placeOf(last) }) };
};
