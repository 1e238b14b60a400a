import type { NoticesQuery } from '#shared/notices/list-request.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateSchema } from '#shared/time/civil.ts';
import { Message } from '#shared/web/components/message.tsx';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { queryText } from './notices-filter.tsx';

const MOST_COUNTED = 40;

/** What failed on a day and still has to be dealt with: how many, and where it is. */
export type StillFailed = { count: number; href: string };

/**
 * Of what is asked for of a day, what failed and is still open: that stands on the list of what failed, not on the day's.
 * Undefined where there is none, or where something else is asked for.
 */
export const findStillFailed = async (
  db: Db,
  { list, state, cursor, ...filter }: NoticesQuery,
): Promise<StillFailed | undefined> => {
  const day = civilDateSchema.safeParse(list);
  if (!day.success || (state && state !== 'failed')) return undefined;
  const asked = { ...filter, on: day.data };
  const { items, nextCursor } = await listNotices(db, 'failed', { ...asked, limit: MOST_COUNTED });
  const count = nextCursor ? MOST_COUNTED + 1 : items.length;
  return count > 0
    ? { count, href: `${areas.notices.href}?${queryText({ list: 'failed', ...asked })}` }
    : undefined;
};

/** Leads from a day to what failed on it. */
export const StillFailedOfDay = ({ count, href }: StillFailed) => (
  <Message tone="wait">
    {words.stillFailed(words.count(count, MOST_COUNTED))} <a href={href}>{words.toStillFailed}</a>
  </Message>
);
