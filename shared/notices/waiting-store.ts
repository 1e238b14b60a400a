import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dueKey, dueUntil, listKey, type NoticeKey } from './keys.ts';
import type { Notice } from './notice.ts';

/** What was tried of a notice that waits again. */
export type Tries = {
  /** How often a provider did not take it. */
  failures: number;
  /** How often nobody knows whether a provider took it: its answer was lost, or whoever asked was. */
  unknown: number;
  /** How often an error of our own kept it from being handed to a provider. */
  surprises?: number | undefined;
  /** Why it waits again. */
  reason?: string;
};

/** A notice where it waits for its next try. */
export type WaitingNotice = { key: NoticeKey; notice: Notice; tries: Tries };

type DuePage = { keys: NoticeKey[]; next?: NoticeKey };

/** A page of what is due in a partition, oldest first. Reads nothing that isn't due, however much is waiting. */
export const findDue = async (
  db: Db,
  partition: string,
  now: Instant,
  page: { after?: NoticeKey; limit: number },
): Promise<DuePage> => {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.notices,
      KeyConditionExpression: 'pk = :partition AND sk < :until',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: { ':partition': partition, ':until': dueUntil(now) },
      Limit: page.limit,
      ExclusiveStartKey: page.after,
    }),
  );
  return { keys: Items as NoticeKey[], next: LastEvaluatedKey as NoticeKey | undefined };
};

/** A notice where it waits; undefined if it doesn't wait there any more. */
export const findWaiting = async (db: Db, key: NoticeKey): Promise<WaitingNotice | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.notices, Key: key, ConsistentRead: true }),
  );
  return Item && waitingOf(Item);
};

/** The notice that waits in an item of the table. */
export const waitingOf = (item: Record<string, unknown>): WaitingNotice => {
  const { pk, sk, listPk, listedSk, failures = 0, unknown = 0, surprises, reason, ...notice } = item;
  return {
    key: { pk, sk } as NoticeKey,
    notice: notice as unknown as Notice,
    tries: { failures, unknown, surprises, reason } as Tries,
  };
};

/**
 * Lets a notice wait for its next try: on the office's list of what is being tried again, if a provider was asked before, an
 * error of our own came in between or its recipient had too many today.
 */
export const putWaiting = (db: Db, notice: Notice, tryAt: Instant, tries: Tries): TransactItem => {
  const { failures, unknown, surprises = 0, reason } = tries;
  const isListed = failures + unknown + surprises > 0 || reason === 'too-many-today';
  return {
    Put: {
      TableName: db.tables.notices,
      Item: {
        ...dueKey(notice, tryAt),
        ...notice,
        ...tries,
        ...(isListed && listKey('retrying', tryAt, notice.id)),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/** Takes a notice away from where it waits. */
export const takeWaiting = (db: Db, key: NoticeKey): TransactItem => ({
  Delete: { TableName: db.tables.notices, Key: key, ConditionExpression: 'attribute_exists(pk)' },
});

/** Holds a transaction to a notice that waits where it was found, and notes there to whom it goes now. */
export const stillWaits = (db: Db, { key, notice }: Pick<WaitingNotice, 'key' | 'notice'>): TransactItem => ({
  Update: {
    TableName: db.tables.notices,
    Key: key,
    UpdateExpression: 'SET #to = :to',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#to': 'to' },
    ExpressionAttributeValues: { ':to': notice.to },
  },
});
