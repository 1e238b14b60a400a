import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Booking } from './booking.ts';
import { bookingKey } from './keys.ts';

/** A booking from the item the table holds it as. */
export const bookingOf = ({ pk, sk, expiresAtSeconds, ...booking }: Record<string, unknown>): Booking =>
  booking as Booking;

/** A booking as it is at this moment. */
export const findBooking = async (db: Db, bookingId: string): Promise<Booking | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.reception, Key: bookingKey(bookingId), ConsistentRead: true }),
  );
  return Item && bookingOf(Item);
};

export const findBookings = async (db: Db, bookingIds: string[]): Promise<Booking[]> =>
  (await batchGet(db, db.tables.reception, bookingIds.map(bookingKey), { ConsistentRead: true })).map(
    bookingOf,
  );

export const createBooking = (db: Db, booking: Booking): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { ...bookingKey(booking.id), ...booking, ...keptUntil(booking.endAt) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Writes a booking over the version that was read; `next` says all that it is from now on. */
export const replaceBooking = (db: Db, read: Booking, next: Booking): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { ...bookingKey(next.id), ...next, ...keptUntil(next.endAt) },
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': read.version },
  },
});
