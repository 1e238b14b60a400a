import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { bookingKey, guardKey, personKey } from './keys.ts';

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

export type BookingIdsPage = { bookingIds: string[]; next?: string };

/** The ids of all bookings a person ever made, latest reception day first, a page of sittings at a time. */
export const findBookingIdsOfPerson = async (
  db: Db,
  personId: string,
  page: { after?: string; limit: number },
): Promise<BookingIdsPage> => {
  const pk = personKey(personId);
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.reception,
      KeyConditionExpression: 'pk = :person AND begins_with(sk, :sitting)',
      ExpressionAttributeValues: { ':person': pk, ':sitting': 'sitting#' },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: page.limit,
      ExclusiveStartKey: page.after === undefined ? undefined : { pk, sk: page.after },
    }),
  );
  return {
    bookingIds: Items.flatMap((guard) => [...(guard.bookingIds as string[])].reverse()),
    next: LastEvaluatedKey?.sk as string | undefined,
  };
};

export const createBooking = (db: Db, booking: Booking): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { ...bookingKey(booking.id), ...booking, ...keptUntil(booking.endAt) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Cancels a booking in the version that was read. */
export const markCancelled = (db: Db, booking: Booking, cancelledAt: Instant): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: bookingKey(booking.id),
    UpdateExpression: 'SET #state = :cancelled, version = :next, cancelledAt = :cancelledAt',
    ConditionExpression: '#state = :booked AND version = :version',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':booked': 'booked',
      ':cancelled': 'cancelled',
      ':version': booking.version,
      ':next': booking.version + 1,
      ':cancelledAt': cancelledAt,
    },
  },
});

/** Claims the sitting for a person: at most one active booking per phone and sitting. */
export const claimSitting = (db: Db, booking: Booking): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: guardKey(booking.personId, booking.dayId, booking.sitting),
    UpdateExpression:
      'SET active = :id, bookingIds = list_append(if_not_exists(bookingIds, :none), :ids), expiresAtSeconds = :expires',
    ConditionExpression: 'attribute_not_exists(active)',
    ExpressionAttributeValues: {
      ':id': booking.id,
      ':ids': [booking.id],
      ':none': [],
      ':expires': keptUntil(booking.endAt).expiresAtSeconds,
    },
  },
});

/** Lets the person book in that sitting again. */
export const releaseSitting = (db: Db, booking: Booking): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: guardKey(booking.personId, booking.dayId, booking.sitting),
    UpdateExpression: 'REMOVE active',
    ConditionExpression: 'active = :id',
    ExpressionAttributeValues: { ':id': booking.id },
  },
});
