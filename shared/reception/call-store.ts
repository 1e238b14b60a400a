import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { addDays, type CivilDate, daysBetween, instantAt } from '#shared/time/civil.ts';
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

/** A line that stands nowhere yet is written only where none of its version or a later one stands. */
const over = ({ version, bookingVersion }: CallLine) =>
  version === 0
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR bookingVersion < :bookingVersion',
        ExpressionAttributeValues: { ':bookingVersion': bookingVersion },
      }
    : {
        ConditionExpression: 'version = :version AND bookingVersion = :bookingVersion',
        ExpressionAttributeValues: { ':version': version, ':bookingVersion': bookingVersion },
      };

/** Writes what a call came to over the line that was read. */
export const tickCallLine = (db: Db, read: CallLine, next: CallLine): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: itemOf({ ...next, version: read.version + 1 }),
    ...over(read),
  },
});

/** All calls of a day, those of bookings that have changed since included. */
const findOfDay = async (db: Db, on: CivilDate): Promise<CallLine[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.reception,
    KeyConditionExpression: 'pk = :calls',
    ExpressionAttributeValues: { ':calls': callsPartition(on) },
    ConsistentRead: true,
  });
  return items.map(({ pk, sk, expiresAtSeconds, ...line }) => line as CallLine);
};

const AT_ONCE = 8;

/** All calls of some days, one Query each. */
export const findCallLines = async (
  db: Db,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<CallLine[]> => {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => addDays(from, nth));
  return (await inParallel(days, AT_ONCE, (on) => findOfDay(db, on))).flat();
};
