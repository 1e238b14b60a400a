import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listPartition, type NoticeList } from './keys.ts';

/** Below every instant. */
const EVER = '0';

/** How many notices are on one of the office's lists, of those that came to it since an instant or of all, counted as far as `most`. */
export const countListed = async (
  db: Db,
  list: NoticeList,
  { since = EVER, most = Number.POSITIVE_INFINITY }: { since?: Instant; most?: number } = {},
): Promise<number> => {
  let count = 0;
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tables.notices,
        IndexName: 'byList',
        KeyConditionExpression: 'listPk = :list AND listedSk >= :since',
        ExpressionAttributeValues: { ':list': listPartition(list), ':since': since },
        Select: 'COUNT',
        ...(Number.isFinite(most) && { Limit: most - count }),
        ExclusiveStartKey,
      }),
    );
    count += page.Count ?? 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && count < most);
  return count;
};
