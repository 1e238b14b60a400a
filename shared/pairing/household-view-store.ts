import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { householdPartition } from './keys.ts';
import { type KeptVisit, type LogEntry, visitOf } from './visit-store.ts';

const list = (db: Db, householdId: string, prefix: string) =>
  queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':household': householdPartition(householdId), ':prefix': prefix },
    ConsistentRead: true,
  });

/** Every visit of a household that is kept, the earliest leading. */
export const listAllVisitsOfHousehold = async (db: Db, householdId: string): Promise<KeptVisit[]> =>
  (await list(db, householdId, 'visit#'))
    .map(visitOf)
    .sort((one, other) => (whenOf(one) < whenOf(other) ? -1 : 1));

const whenOf = ({ onDate, startTime, id }: KeptVisit): string => `${onDate} ${startTime} ${id}`;

/** Every log of a household's visits, corrected ones included, the first written leading. */
export const listLogsOfHousehold = async (db: Db, householdId: string): Promise<LogEntry[]> =>
  (await list(db, householdId, 'log#'))
    .map(({ pk, sk, expiresAtSeconds, ...entry }) => entry as LogEntry)
    .sort((one, other) => (one.log.loggedAt < other.log.loggedAt ? -1 : 1));
