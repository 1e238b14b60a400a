import type { Db } from '#shared/platform/dynamo.ts';
import { queryCount } from '#shared/platform/query-count.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dueUntil, type NoticeKey } from './keys.ts';

/** How many notices of a partition are due, of those behind `after` or of all, counted as far as `most`. */
export const countDue = (
  db: Db,
  partition: string,
  now: Instant,
  { after, most }: { after?: NoticeKey; most: number },
): Promise<number> =>
  queryCount(
    db,
    {
      TableName: db.tables.notices,
      KeyConditionExpression: 'pk = :partition AND sk < :until',
      ExpressionAttributeValues: { ':partition': partition, ':until': dueUntil(now) },
      ExclusiveStartKey: after,
    },
    most,
  );
