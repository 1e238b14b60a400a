import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listedAtOf, listPartition } from './keys.ts';

/** Of most lists the first page begins with what is searched for. */
const PAGE = 100;

/**
 * Since when that has been on the list to be sent by hand which has waited longest of what still makes sense; undefined where nothing
 * does. Reads the list no further than to it.
 */
export const findOldestByHand = async (db: Db, now: Instant): Promise<Instant | undefined> => {
  let after: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Items: [oldest] = [], LastEvaluatedKey } = await db.client.send(
      new QueryCommand({
        TableName: db.tables.notices,
        IndexName: 'byList',
        KeyConditionExpression: 'listPk = :list',
        FilterExpression: 'uselessAt > :now',
        ProjectionExpression: 'listedSk',
        ExpressionAttributeValues: { ':list': listPartition('by-hand'), ':now': now },
        Limit: PAGE,
        ExclusiveStartKey: after,
      }),
    );
    if (oldest) return listedAtOf(oldest);
    after = LastEvaluatedKey;
  } while (after);
  return undefined;
};
