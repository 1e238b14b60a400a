import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';

const KEY = { pk: 'approvals', sk: 'entered' };

/** How often somebody entered an id under which words were approved, all templates together. */
export const countEntered = async (db: Db): Promise<number> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.notices, Key: KEY, ConsistentRead: true }),
  );
  return Number(Item?.entered ?? 0);
};

/** Counts one more id, where none was entered since `before` was counted: whatever was compared with all others still holds. */
export const enterApproval = (db: Db, before: number): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...KEY, entered: before + 1 },
    ConditionExpression: before === 0 ? 'attribute_not_exists(pk)' : 'entered = :before',
    ...(before > 0 && { ExpressionAttributeValues: { ':before': before } }),
  },
});
