import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { cadreFeedSchema, type FeedKind, type FeedOf, leaderFeedSchema } from './feed-token.ts';

const kinds: { [K in FeedKind]: { schema: z.ZodType<FeedOf[K]>; ownerOf: (feed: FeedOf[K]) => string } } = {
  leader: { schema: leaderFeedSchema, ownerOf: ({ leaderId }) => leaderId },
  cadre: { schema: cadreFeedSchema, ownerOf: ({ cadreId }) => cadreId },
};

// Two items for each feed: by its token, for who fetches it, and by its owner, for who revokes it.
const byToken = (kind: FeedKind, tokenHash: string) => ({ pk: `${kind}-feed#${tokenHash}`, sk: 'feed' });
const byOwner = (kind: FeedKind, ownerId: string) => ({ pk: `${kind}#${ownerId}`, sk: 'feed' });

/** 128 random bits can't be tried out, so a plain hash gives nothing away. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const findFeed = async <K extends FeedKind>(
  db: Db,
  kind: K,
  Key: { pk: string; sk: string },
): Promise<FeedOf[K] | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.access, Key, ConsistentRead: true }),
  );
  return Item && kinds[kind].schema.parse(Item);
};

/** The feed a token opens; undefined where it was never made, or was revoked. */
export const findFeedByToken = <K extends FeedKind>(db: Db, kind: K, token: string) =>
  findFeed(db, kind, byToken(kind, hashOfToken(token)));

/** The feed of a leader or cadre, where there is one. */
export const findFeedOfOwner = <K extends FeedKind>(db: Db, kind: K, ownerId: string) =>
  findFeed(db, kind, byOwner(kind, ownerId));

const ifStillThere = ({ tokenHash }: { tokenHash: string }) => ({
  ConditionExpression: 'tokenHash = :read',
  ExpressionAttributeValues: { ':read': tokenHash },
});

/** Gives somebody a feed: the first, or instead of the one that was read, whose address ends with it. */
export const putFeed = <K extends FeedKind>(
  db: Db,
  kind: K,
  feed: FeedOf[K],
  over: FeedOf[K] | undefined,
): TransactItem[] => {
  const TableName = db.tables.access;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [
    {
      Put: {
        TableName,
        Item: { ...byOwner(kind, kinds[kind].ownerOf(feed)), ...feed },
        ...(over ? ifStillThere(over) : isNew),
      },
    },
    { Put: { TableName, Item: { ...byToken(kind, feed.tokenHash), ...feed }, ...isNew } },
    ...(over ? [{ Delete: { TableName, Key: byToken(kind, over.tokenHash) } }] : []),
  ];
};

/** Ends the feed that was read: its address is unknown from now on. */
export const removeFeed = <K extends FeedKind>(db: Db, kind: K, feed: FeedOf[K]): TransactItem[] => {
  const TableName = db.tables.access;
  return [
    { Delete: { TableName, Key: byOwner(kind, kinds[kind].ownerOf(feed)), ...ifStillThere(feed) } },
    { Delete: { TableName, Key: byToken(kind, feed.tokenHash) } },
  ];
};
