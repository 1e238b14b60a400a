import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { bookingOf } from './booking-store.ts';
import { bookingKey, outcomeKey, screeningKey } from './keys.ts';
import type { Answers, Outcome } from './outcome.ts';
import type { Screening } from './screening.ts';

type Item = Record<string, unknown>;

const withoutKeys = ({ pk, sk, expiresAtSeconds, ...rest }: Item): Item => rest;

const answersIn = (items: Item[]): Answers => {
  const screening = items.find(({ sk }) => sk === 'screening');
  const outcome = items.find(({ sk }) => sk === 'outcome');
  return {
    ...(screening && { screening: withoutKeys(screening) as Screening }),
    ...(outcome && { outcome: withoutKeys(outcome) as Outcome }),
  };
};

/** A booking with the office's answers to it, as they all are at this moment. */
export const findAnswered = async (db: Db, bookingId: string): Promise<Answers & { booking?: Booking }> => {
  const keys = [bookingKey(bookingId), screeningKey(bookingId), outcomeKey(bookingId)];
  const items = await batchGet(db, db.tables.reception, keys, { ConsistentRead: true });
  const booking = items.find(({ sk }) => sk === 'booking');
  return { ...answersIn(items), ...(booking && { booking: bookingOf(booking) }) };
};

/** The office's answers to several bookings, by booking. */
export const findAnswers = async (db: Db, bookingIds: string[]): Promise<Map<string, Answers>> => {
  const keys = bookingIds.flatMap((id) => [screeningKey(id), outcomeKey(id)]);
  const items = await batchGet(db, db.tables.reception, keys, { ConsistentRead: true });
  return new Map(bookingIds.map((id) => [id, answersIn(items.filter(({ pk }) => pk === bookingKey(id).pk))]));
};

const overRead = (version: number) =>
  version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version - 1 } };

const putAnswer = (
  db: Db,
  key: { pk: string; sk: string },
  answer: Screening | Outcome,
  endAt: Instant,
): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { ...key, ...answer, ...keptUntil(endAt) },
    ...overRead(answer.version),
  },
});

/** Writes the answer over the version that was read. It is kept as long as its booking. */
export const putScreening = (db: Db, screening: Screening, { endAt }: Booking): TransactItem =>
  putAnswer(db, screeningKey(screening.bookingId), screening, endAt);

/** Writes what came of the reception over the version that was read. */
export const putOutcome = (db: Db, outcome: Outcome, { endAt }: Booking): TransactItem =>
  putAnswer(db, outcomeKey(outcome.bookingId), outcome, endAt);
