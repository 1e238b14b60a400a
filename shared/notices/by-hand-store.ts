import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listPartition } from './keys.ts';
import type { Told } from './told.ts';
import { toldOf } from './told-store.ts';

const listed = (db: Db, now: Instant, comparison: '<=' | '>') => ({
  TableName: db.tables.notices,
  IndexName: 'byList',
  KeyConditionExpression: 'listPk = :list',
  FilterExpression: `uselessAt ${comparison} :now`,
  ExpressionAttributeValues: { ':list': listPartition('by-hand'), ':now': now },
});

/** What stands on the list to be sent by hand though it makes no sense any more: the longest waiting, as many as asked for. */
export const findOverByHand = async (db: Db, now: Instant, most: number): Promise<Told[]> => {
  const found: Told[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await db.client.send(new QueryCommand({ ...listed(db, now, '<='), ExclusiveStartKey }));
    found.push(...(page.Items ?? []).map(toldOf));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length < most);
  return found.slice(0, most);
};

/** What still waits for the office's hands: how many there are, and when the first of them makes no sense any more. */
export type ByHandStanding = { count: number; soonestAt?: Instant };

/** How things stand with the list to be sent by hand. Reads all of it: it is as long as people can work off. */
export const findByHandStanding = async (db: Db, now: Instant): Promise<ByHandStanding> => {
  const open = await queryAll(db, { ...listed(db, now, '>'), ProjectionExpression: 'uselessAt' });
  const [soonestAt] = open.map(({ uselessAt }) => uselessAt as Instant).sort();
  return { count: open.length, soonestAt };
};
