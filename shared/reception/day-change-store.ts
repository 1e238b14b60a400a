import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { dayItem, slotItem } from './calendar-changes-store.ts';
import { slotKey } from './keys.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';

/** Writes a day over the version that was read; `next` says all that it is from now on. */
export const replaceDay = (db: Db, read: ReceptionDay, next: ReceptionDay): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: dayItem({ ...next, version: read.version + 1 }),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': read.version },
  },
});

/** Makes a day where there is none. */
export const createDay = (db: Db, day: ReceptionDay): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: dayItem(day),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Makes a slot where there is none. */
export const createSlot = (db: Db, slot: Slot): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: slotItem(slot),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Puts a slot that nobody has booked into another state, while it is still in the one that was read. */
export const setSlotState = (
  db: Db,
  { id, state }: Slot,
  next: 'open' | 'walk-in' | 'closed',
): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(id),
    UpdateExpression: 'SET #state = :next REMOVE reservation, closing',
    ConditionExpression: '#state = :read',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':next': next, ':read': state },
  },
});

/** Marks a booked slot to be closed: its booking is called off when the change is carried through. */
export const markClosing = (db: Db, { id, bookingId }: Slot): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(id),
    UpdateExpression: 'SET closing = :yes',
    ConditionExpression: '#state = :booked AND bookingId = :bookingId',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':yes': true, ':booked': 'booked', ':bookingId': bookingId },
  },
});

/** Gives the slot of a moved day, which was kept for it, to the booking that comes along. */
export const arriveAt = (db: Db, slot: Slot, bookingId: string): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slot.id),
    UpdateExpression: 'SET #state = :booked, bookingId = :bookingId REMOVE reservation',
    ConditionExpression: '#state = :read AND reservation.#as = :carry',
    ExpressionAttributeNames: { '#state': 'state', '#as': 'as' },
    ExpressionAttributeValues: {
      ':booked': 'booked',
      ':bookingId': bookingId,
      ':read': slot.state,
      ':carry': 'carry',
    },
  },
});

/** Ends that a slot of a moved day is kept for a booking: none came along. */
export const endCarry = (db: Db, { id }: Pick<Slot, 'id'>): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(id),
    UpdateExpression: 'REMOVE reservation',
    ConditionExpression: 'reservation.#as = :carry',
    ExpressionAttributeNames: { '#as': 'as' },
    ExpressionAttributeValues: { ':carry': 'carry' },
  },
});
