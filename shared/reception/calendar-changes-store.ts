import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dayKey, slotKey } from './keys.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';

/** A day as the table holds it. */
export const dayItem = ({ id, ...day }: ReceptionDay) => ({ ...dayKey(id), ...day });
/** A slot as the table holds it. */
export const slotItem = ({ id, dayId, ...slot }: Slot) => ({ ...slotKey(id), ...slot });

/** Writes the draft of a day: a new one, or over the version that was read while it is still a draft. */
export const putDraftDay = (db: Db, day: ReceptionDay, over: number | undefined): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: dayItem(day),
    ...(over === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#state = :draft AND version = :over',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':draft': 'draft', ':over': over },
        }),
  },
});

const onlyDraft = {
  ConditionExpression: 'attribute_not_exists(pk) OR #state = :draft',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':draft': 'draft' },
};

export const putDraftSlot = (db: Db, slot: Slot): TransactItem => ({
  Put: { TableName: db.tables.reception, Item: slotItem(slot), ...onlyDraft },
});

export const removeDraftSlot = (db: Db, slotId: string): TransactItem => ({
  Delete: { TableName: db.tables.reception, Key: slotKey(slotId), ...onlyDraft },
});

/** Publishes a draft day in the version that was read. */
export const publishDraftDay = (db: Db, day: ReceptionDay, opensAt: Instant): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: dayKey(day.id),
    UpdateExpression: 'SET #state = :published, version = :next, opensAt = :opensAt',
    ConditionExpression: '#state = :draft AND version = :version',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':draft': 'draft',
      ':published': 'published',
      ':version': day.version,
      ':next': day.version + 1,
      ':opensAt': opensAt,
    },
  },
});

/** Opens a draft slot, or holds it back for people without a booking. */
export const publishDraftSlot = (db: Db, slot: Slot): TransactItem => ({
  Update: {
    TableName: db.tables.reception,
    Key: slotKey(slot.id),
    UpdateExpression: 'SET #state = :next',
    ConditionExpression: '#state = :draft',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':draft': 'draft', ':next': slot.walkIn ? 'walk-in' : 'open' },
  },
});
