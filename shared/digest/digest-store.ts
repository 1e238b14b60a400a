import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { epochSeconds, type Instant } from '#shared/time/instant.ts';
import { digestUselessAt } from './digest-rules.ts';
import type { DigestSubscription } from './digest-subscription.ts';

/** Where subscriptions of the digest are kept. */
export const DIGESTS = 'digest';

const keyOf = (id: string) => ({ pk: DIGESTS, sk: id });

/** An address is kept no longer than mails go to it. */
const expiryOf = (untilOn: CivilDate): number => epochSeconds(digestUselessAt(untilOn));

const subscriptionOf = ({
  pk,
  sk,
  expiresAtSeconds,
  ...subscription
}: Record<string, unknown>): DigestSubscription => ({ ...subscription, id: sk }) as DigestSubscription;

/** A subscription as it is at this moment. */
export const findSubscription = async (db: Db, id: string): Promise<DigestSubscription | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.notices, Key: keyOf(id), ConsistentRead: true }),
  );
  return Item && subscriptionOf(Item);
};

/** Everybody's, as they are at this moment. */
export const listSubscriptions = async (db: Db): Promise<DigestSubscription[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.notices,
    KeyConditionExpression: 'pk = :digest',
    ExpressionAttributeValues: { ':digest': DIGESTS },
    ConsistentRead: true,
  });
  return items.map(subscriptionOf);
};

/** Writes a subscription where there is none. */
export const createSubscription = (db: Db, { id, ...subscription }: DigestSubscription): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...keyOf(id), ...subscription, expiresAtSeconds: expiryOf(subscription.untilOn) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Writes what its owner changed over the version that was read. What was written for them so far stays as it is. */
export const changeSubscription = (
  db: Db,
  { id, version }: Pick<DigestSubscription, 'id' | 'version'>,
  { email, days, untilOn }: Pick<DigestSubscription, 'email' | 'days' | 'untilOn'>,
): TransactItem => ({
  Update: {
    TableName: db.tables.notices,
    Key: keyOf(id),
    UpdateExpression:
      'SET email = :email, #days = :days, untilOn = :untilOn, expiresAtSeconds = :expiry, version = :next',
    ConditionExpression: 'version = :version',
    ExpressionAttributeNames: { '#days': 'days' },
    ExpressionAttributeValues: {
      ':email': email,
      ':days': days,
      ':untilOn': untilOn,
      ':expiry': expiryOf(untilOn),
      ':next': version + 1,
      ':version': version,
    },
  },
});

/** Notes that a day's digest is written: once, and only while the subscription is as it was read. */
export const noteWritten = (
  db: Db,
  { id, version }: Pick<DigestSubscription, 'id' | 'version'>,
  on: CivilDate,
  now: Instant,
): TransactItem => ({
  Update: {
    TableName: db.tables.notices,
    Key: keyOf(id),
    UpdateExpression: 'SET writtenFor = :on, writtenAt = :now',
    ConditionExpression: 'version = :version AND (attribute_not_exists(writtenFor) OR writtenFor < :on)',
    ExpressionAttributeValues: { ':on': on, ':now': now, ':version': version },
  },
});

/** Ends a subscription. Ending it again changes nothing. */
export const removeSubscription = async (db: Db, id: string): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.notices, Key: keyOf(id) }));
};
