import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { type CivilDate, instantAt } from '#shared/time/civil.ts';
import type { CallLine } from './call-line.ts';
import { callKey, callsPartition } from './keys.ts';

const itemOf = (line: CallLine) => ({
  ...callKey(line.on, line.id),
  ...line,
  ...keptUntil(instantAt(line.on, '23:59')),
});

/** Puts a call on its day's list, unticked: a later version of the booking takes the line's place. */
export const putCallLine = (db: Db, line: CallLine): TransactItem => ({
  Put: { TableName: db.tables.reception, Item: itemOf(line) },
});

/** Writes what a call came to over the line that was read. */
export const tickCallLine = (db: Db, read: CallLine, next: CallLine): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: itemOf({ ...next, version: read.version + 1 }),
    ConditionExpression: 'version = :version AND bookingVersion = :bookingVersion',
    ExpressionAttributeValues: { ':version': read.version, ':bookingVersion': read.bookingVersion },
  },
});

/** All calls of a day, those of bookings that have changed since included. */
export const findCallLines = async (db: Db, on: CivilDate): Promise<CallLine[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.reception,
    KeyConditionExpression: 'pk = :calls',
    ExpressionAttributeValues: { ':calls': callsPartition(on) },
    ConsistentRead: true,
  });
  return items.map(({ pk, sk, expiresAtSeconds, ...line }) => line as CallLine);
};
