import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dueKey, dueUntil, type NoticeKey, toldKey } from './keys.ts';
import { type Notice, nextOf } from './notice.ts';
import { putNotice } from './notice-store.ts';
import type { NoticeEnd } from './told.ts';

/** A notice that this consumer, and no other, may deal with until its lease ends. */
export type ClaimedNotice = {
  key: NoticeKey;
  notice: Notice;
  /** Claims since it last waited, this one counted: above 1, an earlier consumer was lost on the way. */
  tries: number;
  /** How often a provider did not take it. */
  failures: number;
};

export type DuePage = { keys: NoticeKey[]; next?: NoticeKey };

/**
 * A page of what is due in a partition and isn't being dealt with, oldest first.
 * Reads nothing that isn't due, however much is waiting.
 */
export const findDue = async (
  db: Db,
  partition: string,
  { now, realNow }: { now: Instant; realNow: Instant },
  page: { after?: NoticeKey; limit: number },
): Promise<DuePage> => {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.notices,
      KeyConditionExpression: 'pk = :partition AND sk < :until',
      FilterExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :realNow',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: {
        ':partition': partition,
        ':until': dueUntil(now),
        ':realNow': realNow,
      },
      Limit: page.limit,
      ExclusiveStartKey: page.after,
    }),
  );
  return { keys: Items as NoticeKey[], next: LastEvaluatedKey as NoticeKey | undefined };
};

/** Claims a waiting notice for as long as a lease. Undefined if it isn't waiting there any more or another has it. */
export const claimNotice = async (
  db: Db,
  key: NoticeKey,
  { realNow, leaseUntil }: { realNow: Instant; leaseUntil: Instant },
): Promise<ClaimedNotice | undefined> => {
  try {
    const { Attributes } = await db.client.send(
      new UpdateCommand({
        TableName: db.tables.notices,
        Key: key,
        UpdateExpression: 'SET leaseUntil = :leaseUntil ADD tries :one',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :realNow)',
        ExpressionAttributeValues: { ':leaseUntil': leaseUntil, ':one': 1, ':realNow': realNow },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return claimedOf(key, Attributes ?? {});
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

const claimedOf = (key: NoticeKey, attributes: Record<string, unknown>): ClaimedNotice => {
  const { pk, sk, leaseUntil, tries, failures = 0, ...notice } = attributes;
  return { key, notice: notice as Notice, tries: tries as number, failures: failures as number };
};

/** Takes a notice away from where it waits, if no other consumer has claimed it since. */
const takeAway = (db: Db, { key, tries }: ClaimedNotice): TransactItem => ({
  Delete: {
    TableName: db.tables.notices,
    Key: key,
    ConditionExpression: 'tries = :tries',
    ExpressionAttributeValues: { ':tries': tries },
  },
});

const putAt = (db: Db, to: NoticeKey, item: Record<string, unknown>): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...item, ...to },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const move = async (db: Db, claimed: ClaimedNotice, to: TransactItem[]): Promise<boolean> => {
  const outcome = await commit(db, [takeAway(db, claimed), ...to]);
  if (outcome.ok) return true;
  if (outcome.failed.has(0)) return false;
  throw new Error('a notice was already where this one was to be moved');
};

/**
 * Moves a notice to what was told about its subject and, unless the series `endsHere`, lets the next of it wait.
 * False if another consumer has claimed it since.
 */
export const finishNotice = (
  db: Db,
  claimed: ClaimedNotice,
  end: NoticeEnd & { expiresAtSeconds: number },
  endsHere = false,
): Promise<boolean> => {
  const { later, ...notice } = claimed.notice;
  const attempts = claimed.failures + claimed.tries;
  const next = endsHere ? undefined : nextOf(claimed.notice);
  return move(db, claimed, [
    putAt(db, toldKey(notice.subject, notice.id), { ...notice, ...end, attempts }),
    ...(next ? [putNotice(db, next)] : []),
  ]);
};

/** Lets a notice wait for a later try, with nobody's claim on it. False if another consumer has claimed it since. */
export const postponeNotice = (
  db: Db,
  claimed: ClaimedNotice,
  { tryAt, failures }: { tryAt: Instant; failures: number },
): Promise<boolean> =>
  move(db, claimed, [putAt(db, dueKey(claimed.notice.id, tryAt), { ...claimed.notice, failures })]);
