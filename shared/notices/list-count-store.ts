import type { Db } from '#shared/platform/dynamo.ts';
import { queryCount } from '#shared/platform/query-count.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listPartition, type NoticeList } from './keys.ts';

/** Below every instant. */
const EVER = '0';

/** How many notices are on one of the office's lists, of those that came to it since an instant or of all, counted as far as `most`. */
export const countListed = (
  db: Db,
  list: NoticeList,
  { since = EVER, most }: { since?: Instant; most?: number } = {},
): Promise<number> =>
  queryCount(
    db,
    {
      TableName: db.tables.notices,
      IndexName: 'byList',
      KeyConditionExpression: 'listPk = :list AND listedSk >= :since',
      ExpressionAttributeValues: { ':list': listPartition(list), ':since': since },
    },
    most,
  );
