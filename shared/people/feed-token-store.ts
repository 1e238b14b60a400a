import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { type LeaderFeed, leaderFeedSchema } from './feed-token.ts';

// Two items for each feed: by its token, for who fetches it, and by its leader, for who revokes it.
const byToken = (tokenHash: string) => ({ pk: `leader-feed#${tokenHash}`, sk: 'feed' });
const byLeader = (leaderId: string) => ({ pk: `leader#${leaderId}`, sk: 'feed' });

/** 128 random bits can't be tried out, so a plain hash gives nothing away. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const findFeed = async (db: Db, Key: { pk: string; sk: string }): Promise<LeaderFeed | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.access, Key, ConsistentRead: true }),
  );
  return Item && leaderFeedSchema.parse(Item);
};

/** Whose feed a token opens; undefined where it was never made, or was revoked. */
export const findFeedByToken = (db: Db, token: string): Promise<LeaderFeed | undefined> =>
  findFeed(db, byToken(hashOfToken(token)));

/** The feed of a leader, where there is one. */
export const findFeedOfLeader = (db: Db, leaderId: string): Promise<LeaderFeed | undefined> =>
  findFeed(db, byLeader(leaderId));

const ifStillThere = ({ tokenHash }: LeaderFeed) => ({
  ConditionExpression: 'tokenHash = :read',
  ExpressionAttributeValues: { ':read': tokenHash },
});

/** Gives a leader a feed: the first, or instead of the one that was read, whose address ends with it. */
export const putFeed = (db: Db, feed: LeaderFeed, over: LeaderFeed | undefined): TransactItem[] => {
  const TableName = db.tables.access;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [
    {
      Put: {
        TableName,
        Item: { ...byLeader(feed.leaderId), ...feed },
        ...(over ? ifStillThere(over) : isNew),
      },
    },
    { Put: { TableName, Item: { ...byToken(feed.tokenHash), ...feed }, ...isNew } },
    ...(over ? [{ Delete: { TableName, Key: byToken(over.tokenHash) } }] : []),
  ];
};

/** Ends the feed that was read: its address is unknown from now on. */
export const removeFeed = (db: Db, feed: LeaderFeed): TransactItem[] => {
  const TableName = db.tables.access;
  return [
    { Delete: { TableName, Key: byLeader(feed.leaderId), ...ifStillThere(feed) } },
    { Delete: { TableName, Key: byToken(feed.tokenHash) } },
  ];
};
