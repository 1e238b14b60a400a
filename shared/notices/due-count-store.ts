import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dueUntil, type NoticeKey } from './keys.ts';

/** How many notices of a partition are due, of those behind `after` or of all, counted as far as `most`. */
export const countDue = async (
  db: Db,
  partition: string,
  now: Instant,
  { after, most }: { after?: NoticeKey; most: number },
): Promise<number> => {
  let count = 0;
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'] = after;
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tables.notices,
        KeyConditionExpression: 'pk = :partition AND sk < :until',
        ExpressionAttributeValues: { ':partition': partition, ':until': dueUntil(now) },
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
