import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { FollowUp } from './follow-up.ts';
import { FOLLOW_UP_PARTITION } from './keys.ts';

const keyOf = ({ kind, id, dueAt }: FollowUp) => ({
  pk: FOLLOW_UP_PARTITION,
  sk: `${dueAt}#${kind}#${id}`,
});

/** Starts something: part of the transaction of the change. The same thing at the same instant is started once. */
export const putFollowUp = (db: Db, followUp: FollowUp): TransactItem => ({
  Put: { TableName: db.tables.reception, Item: { ...keyOf(followUp), ...followUp } },
});

/** What is due by now, the oldest first. */
export const findDueFollowUps = async (db: Db, now: Instant, limit: number): Promise<FollowUp[]> => {
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.reception,
      KeyConditionExpression: 'pk = :partition AND sk < :until',
      // An instant is followed by `#`, which is below `$`.
      ExpressionAttributeValues: { ':partition': FOLLOW_UP_PARTITION, ':until': `${now}$` },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map(({ pk, sk, ...followUp }) => followUp as FollowUp);
};

/** It has been carried through. Saying so again changes nothing. */
export const endFollowUp = async (db: Db, followUp: FollowUp): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.reception, Key: keyOf(followUp) }));
};
