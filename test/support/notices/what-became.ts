import { duePartitions, type NoticeKey, tryAtOf } from '#shared/notices/keys.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Told } from '#shared/notices/told.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What has its end on record about bookings, in their order. */
export const toldAbout = async (db: Db, bookingIds: string[]): Promise<Told[]> =>
  (await Promise.all(bookingIds.map((id) => listAbout(db, { kind: 'booking', id })))).flat();

/** Everything that waits, due or not: the ids of the notices and the instants of their next tries. */
export const allWaiting = async (db: Db): Promise<{ id: string; tryAt: Instant }[]> => {
  const partitions = [...duePartitions('sms'), ...duePartitions('email')];
  const items = await Promise.all(
    partitions.map((partition) =>
      queryAll(db, {
        TableName: db.tables.notices,
        KeyConditionExpression: 'pk = :partition',
        ExpressionAttributeValues: { ':partition': partition },
      }),
    ),
  );
  return (items.flat() as (NoticeKey & { id: string })[]).map((item) => ({
    id: item.id,
    tryAt: tryAtOf(item),
  }));
};

/** How often each name stands in a list. */
export const countOf = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
