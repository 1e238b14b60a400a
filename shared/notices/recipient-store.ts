import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { recipientPartition } from './keys.ts';
import { type Addressee, asCompared, type Recipient } from './recipient.ts';

/** Where recipients' counts and wishes are, and what keys the hashes under which they are found: the same for every function. */
export type Recipients = { db: Db; hashSecret: string };

const keyOf = (hashSecret: string, recipient: Recipient, sk: string) => ({
  pk: recipientPartition(hashSecret, asCompared(recipient).to),
  sk,
});

const optOutAt = ({ db, hashSecret }: Recipients, addressee: Addressee) => ({
  TableName: db.tables.notices,
  Key: keyOf(hashSecret, addressee, `opted-out#${addressee.audience}#${addressee.channel}`),
});

const attemptsAt = ({ db, hashSecret }: Recipients, recipient: Recipient, on: CivilDate) => ({
  TableName: db.tables.notices,
  Key: keyOf(hashSecret, recipient, `attempts#${recipient.channel}#${on}`),
});

/** Counts one attempt to reach a recipient on a day, unless that would be more than `most`. */
export const countAttempt = (
  recipients: Recipients,
  recipient: Recipient,
  { on, most, expiresAtSeconds }: { on: CivilDate; most: number; expiresAtSeconds: number },
): TransactItem => ({
  Update: {
    ...attemptsAt(recipients, recipient, on),
    UpdateExpression: 'ADD attempts :one SET expiresAtSeconds = :expiresAtSeconds',
    ConditionExpression: 'attribute_not_exists(attempts) OR attempts < :most',
    ExpressionAttributeValues: { ':one': 1, ':most': most, ':expiresAtSeconds': expiresAtSeconds },
  },
});

/** Takes an attempt off a day's count: it surely reached nobody. */
export const uncountAttempt = (
  recipients: Recipients,
  recipient: Recipient,
  on: CivilDate,
): TransactItem => ({
  Update: {
    ...attemptsAt(recipients, recipient, on),
    UpdateExpression: 'ADD attempts :less',
    ExpressionAttributeValues: { ':less': -1 },
  },
});

/** Since when an addressee wants no reminders on a channel; undefined where they do. */
export const findOptOut = async (
  recipients: Recipients,
  addressee: Addressee,
): Promise<Instant | undefined> => {
  const { Item } = await recipients.db.client.send(
    new GetCommand({ ...optOutAt(recipients, addressee), ConsistentRead: true }),
  );
  return Item?.at as Instant | undefined;
};

/**
 * Notes that an addressee wants no reminders on a channel: who declines as a citizen still gets what concerns their household
 * or their work, even if it was somebody else who booked with their address. Once more does nothing. It holds a hash and
 * no phone, and is kept until it is taken back: nobody is to be reminded again because a wish grew old.
 */
export const putOptOut = async (recipients: Recipients, addressee: Addressee, at: Instant): Promise<void> => {
  const { TableName, Key } = optOutAt(recipients, addressee);
  try {
    await recipients.db.client.send(
      new PutCommand({
        TableName,
        Item: { ...Key, at },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** Reminders come again. */
export const removeOptOut = async (recipients: Recipients, addressee: Addressee): Promise<void> => {
  await recipients.db.client.send(new DeleteCommand(optOutAt(recipients, addressee)));
};
