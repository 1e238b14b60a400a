import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
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

/** For so many days it can be asked what somebody was sent. */
export const TRIED_DAYS = 30;

/** So many different notices may be tried in a day for one recipient, whatever became of them: an item has its limits. */
const MOST_TRIED = 200;

const attemptsSk = ({ channel }: Recipient, on: CivilDate): string => `attempts#${channel}#${on}`;

const attemptsAt = ({ db, hashSecret }: Recipients, recipient: Recipient, on: CivilDate) => ({
  TableName: db.tables.notices,
  Key: keyOf(hashSecret, recipient, attemptsSk(recipient, on)),
});

/**
 * Counts one attempt to reach a recipient on a day, and notes which notice was tried, unless that would be more than `most`
 * attempts, or too many different notices.
 */
export const countAttempt = (
  recipients: Recipients,
  notice: Recipient & { id: string },
  { on, most, expiresAtSeconds }: { on: CivilDate; most: number; expiresAtSeconds: number },
): TransactItem => ({
  Update: {
    ...attemptsAt(recipients, notice, on),
    UpdateExpression: 'ADD attempts :one, tried :tried SET expiresAtSeconds = :expiresAtSeconds',
    ConditionExpression: `(attribute_not_exists(attempts) OR attempts < :most)
      AND (attribute_not_exists(tried) OR contains(tried, :id) OR size(tried) < :mostTried)`,
    ExpressionAttributeValues: {
      ':one': 1,
      ':tried': new Set([notice.id]),
      ':id': notice.id,
      ':most': most,
      ':mostTried': MOST_TRIED,
      ':expiresAtSeconds': expiresAtSeconds,
    },
  },
});

/** The ids of the notices that were tried for a recipient on each of these days, the last day leading. */
export const findTriedIds = async (
  { db, hashSecret }: Recipients,
  recipient: Recipient,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<string[][]> => {
  const { pk, sk } = keyOf(hashSecret, recipient, attemptsSk(recipient, from));
  const days = await queryAll(db, {
    TableName: db.tables.notices,
    KeyConditionExpression: 'pk = :recipient AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':recipient': pk, ':from': sk, ':to': attemptsSk(recipient, to) },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  return days.map(({ tried }) => [...((tried as Set<string> | undefined) ?? [])]);
};

/** Takes an attempt off a day's count: it surely reached nobody. The notice stays among those tried. */
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
