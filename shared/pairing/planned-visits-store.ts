import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { householdPartition } from './keys.ts';
import { type KeptVisit, visitOf } from './visit-store.ts';

/** The visits of a household that are still to be made, from a day on, as they are at this moment. */
export const listPlannedVisits = async (
  db: Db,
  householdId: string,
  from: CivilDate,
): Promise<KeptVisit[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :visit)',
    ExpressionAttributeValues: { ':household': householdPartition(householdId), ':visit': 'visit#' },
    ConsistentRead: true,
  });
  return items.map(visitOf).filter(({ state, onDate }) => state === 'planned' && onDate >= from);
};

/** Whether anybody has met the household yet. */
export const wasEverVisited = async (db: Db, householdId: string): Promise<boolean> => {
  const done = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :visit)',
    FilterExpression: '#state = :done',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':household': householdPartition(householdId),
      ':visit': 'visit#',
      ':done': 'done',
    },
    ConsistentRead: true,
  });
  return done.length > 0;
};
