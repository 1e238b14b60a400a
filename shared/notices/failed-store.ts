import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listedAtOf, listPartition } from './keys.ts';
import type { Told } from './told.ts';
import { toldOf } from './told-store.ts';

/** A notice that failed, and when that was known: a provider may say so long after it took the message. */
export type Failed = { told: Told; failedAt: Instant };

/**
 * The notices that are known to have failed from one instant, that one included, until another; the oldest first. Those that
 * were sent again or put aside are not among them.
 */
export const listFailed = async (db: Db, between: { from: Instant; until: Instant }): Promise<Failed[]> =>
  (
    await queryAll(db, {
      TableName: db.tables.notices,
      IndexName: 'byList',
      KeyConditionExpression: 'listPk = :failed AND listedSk BETWEEN :from AND :until',
      ExpressionAttributeValues: {
        ':failed': listPartition('failed'),
        ':from': between.from,
        ':until': between.until,
      },
    })
  ).map((item) => ({ told: toldOf(item), failedAt: listedAtOf(item) }));
