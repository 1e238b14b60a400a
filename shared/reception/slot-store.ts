import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { slotKey } from './keys.ts';
import type { Reservation, Slot } from './reception-day.ts';

const names = { '#state': 'state', '#for': 'for', '#until': 'until' };

const RESERVED_FOR_NOBODY_ELSE =
  '(attribute_not_exists(reservation) OR reservation.#until <= :now OR reservation.#for = :person)';

/** Open, bookable at this hour, and reserved for nobody but this person. The one condition of every path to a slot. */
const IS_FREE_FOR = `#state = :open AND closesAt > :now AND ${RESERVED_FOR_NOBODY_ELSE}`;

/** Takes a slot for somebody at the desk: also one held back for people without a booking, and until it is over. */
export const takeSlotAtDesk = (
  db: Db,
  { id, personId, slotId }: Pick<Booking, 'id' | 'personId' | 'slotId'>,
  now: Instant,
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slotId),
    UpdateExpression: 'SET #state = :booked, bookingId = :bookingId REMOVE reservation',
    ConditionExpression: `(#state = :open OR #state = :walkIn) AND endAt > :now AND ${RESERVED_FOR_NOBODY_ELSE}`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':open': 'open',
      ':walkIn': 'walk-in',
      ':booked': 'booked',
      ':bookingId': id,
      ':person': personId,
      ':now': now,
    },
  },
});

/** Takes a slot for a booking. */
export const takeSlot = (
  db: Db,
  { id, personId, slotId }: Pick<Booking, 'id' | 'personId' | 'slotId'>,
  now: Instant,
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slotId),
    UpdateExpression: 'SET #state = :booked, bookingId = :bookingId REMOVE reservation',
    ConditionExpression: IS_FREE_FOR,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':open': 'open',
      ':booked': 'booked',
      ':bookingId': id,
      ':person': personId,
      ':now': now,
    },
  },
});

/** Keeps a free slot for a person for a while. */
export const reserveSlot = (
  db: Db,
  slotId: string,
  reservation: Reservation & { for: string },
  now: Instant,
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slotId),
    UpdateExpression: 'SET reservation = :reservation',
    ConditionExpression: IS_FREE_FOR,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':open': 'open',
      ':person': reservation.for,
      ':reservation': reservation,
      ':now': now,
    },
  },
});

/** Ends a reservation, or puts another in its place, while it is still the one that was read. */
export const replaceReservation = (
  db: Db,
  slotId: string,
  read: Reservation,
  next?: Reservation,
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slotId),
    UpdateExpression: next ? 'SET reservation = :next' : 'REMOVE reservation',
    ConditionExpression: '#state = :open AND reservation = :read',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':open': 'open', ':read': read, ...(next && { ':next': next }) },
  },
});

/** What becomes of a slot when the booking that holds it goes. */
export type FreedSlot = Pick<Slot, 'state'> & { reservation?: Reservation };

/** Gives a slot back that a booking holds. */
export const freeSlot = (
  db: Db,
  { id, slotId }: Pick<Booking, 'id' | 'slotId'>,
  { state, reservation }: FreedSlot,
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slotId),
    UpdateExpression: reservation
      ? 'SET #state = :next, reservation = :reservation REMOVE bookingId'
      : 'SET #state = :next REMOVE bookingId, reservation',
    ConditionExpression: '#state = :booked AND bookingId = :bookingId',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':booked': 'booked',
      ':next': state,
      ':bookingId': id,
      ...(reservation && { ':reservation': reservation }),
    },
  },
});
