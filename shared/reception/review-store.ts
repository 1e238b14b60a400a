import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryPage } from '#shared/platform/query-page.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Booking, Review } from './booking.ts';
import { REVIEWS_PARTITION, reviewKey } from './keys.ts';

/** Lists that a citizen was asked and has not answered: part of the transaction that changes their booking. */
export const putReview = (db: Db, { id, endAt }: Booking, { since }: Review): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { ...reviewKey(since, id), bookingId: id, ...keptUntil(endAt) },
  },
});

/** Takes an answered question from the list. */
export const endReview = (db: Db, { id }: Booking, { since }: Review): TransactItem => ({
  Delete: { TableName: db.tables.reception, Key: reviewKey(since, id) },
});

/** The bookings whose citizens have not answered, whoever was asked first first. */
export const listReviews = async (
  db: Db,
  page: { limit: number; cursor?: string },
): Promise<{ bookingIds: string[]; nextCursor?: string }> => {
  const { items, nextCursor } = await queryPage(db, db.tables.reception, REVIEWS_PARTITION, page);
  return { bookingIds: items.map(({ bookingId }) => bookingId as string), nextCursor };
};
