import type { Db } from '#shared/platform/dynamo.ts';
import { queryCount } from '#shared/platform/query-count.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listPartition, type NoticeList } from './keys.ts';

/** Below every instant. */
const EVER = '0';

/**
 * How many notices are on one of the office's lists, of those that came to it since an instant or of all, counted as far as `most`;
 * with `usefulAt` only those that still make sense then.
 */
export const countListed = (
  db: Db,
  list: NoticeList,
  { since = EVER, most, usefulAt }: { since?: Instant; most?: number; usefulAt?: Instant } = {},
): Promise<number> =>
  queryCount(
    db,
    {
      TableName: db.tables.notices,
      IndexName: 'byList',
      KeyConditionExpression: 'listPk = :list AND listedSk >= :since',
      ...(usefulAt && { FilterExpression: 'uselessAt > :usefulAt' }),
      ExpressionAttributeValues: {
        ':list': listPartition(list),
        ':since': since,
        ...(usefulAt && { ':usefulAt': usefulAt }),
      },
    },
    most,
  );
