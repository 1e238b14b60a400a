import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from './dynamo.ts';

export type PageAsked = { limit: number; cursor?: string; newestFirst?: boolean };
export type ItemsPage = { items: Record<string, unknown>[]; nextCursor?: string };

/** One page of a partition in the order of its sort keys. A cursor is the sort key of the page before's last item. */
export const queryPage = async (
  db: Db,
  table: string,
  partition: string,
  { limit, cursor, newestFirst = false }: PageAsked,
): Promise<ItemsPage> => {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :partition',
      ExpressionAttributeValues: { ':partition': partition },
      Limit: limit,
      ScanIndexForward: !newestFirst,
      ...(cursor && { ExclusiveStartKey: { pk: partition, sk: cursor } }),
    }),
  );
  return { items: Items, nextCursor: LastEvaluatedKey?.sk as string | undefined };
};
