import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Briefed } from './brief.ts';
import { endsAt } from './brief-rules.ts';
import { briefedKey, briefPartition, dayKey } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';

type Item = Record<string, unknown>;

const briefedOf = ({ pk, sk, expiresAtSeconds, ...briefed }: Item): Briefed => briefed as Briefed;

/** Who was told what of a day, as it is at this moment. */
export const findBriefed = async (db: Db, dayId: string): Promise<Briefed[]> =>
  (
    await queryAll(db, {
      TableName: db.tables.reception,
      KeyConditionExpression: 'pk = :day',
      ExpressionAttributeValues: { ':day': briefPartition(dayId) },
      ConsistentRead: true,
    })
  ).map(briefedOf);

/** A day and, where one is named, what a party was told last of it, both as they are at this moment. */
export const findDayAndBriefed = async (
  db: Db,
  dayId: string,
  partyId?: string,
): Promise<{ day?: ReceptionDay; briefed?: Briefed }> => {
  const keys = [dayKey(dayId), ...(partyId === undefined ? [] : [briefedKey(dayId, partyId)])];
  const items = await batchGet(db, db.tables.reception, keys, { ConsistentRead: true });
  const dayItem = items.find(({ sk }) => sk === dayId);
  const briefedItem = items.find(({ sk }) => sk === partyId);
  const { pk, sk, ...day } = dayItem ?? {};
  return {
    ...(dayItem && { day: { ...day, id: dayId } as ReceptionDay }),
    ...(briefedItem && { briefed: briefedOf(briefedItem) }),
  };
};

/** Writes what a party is told, over what it was told before. */
export const putBriefed = (db: Db, briefed: Briefed): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: {
      ...briefedKey(briefed.dayId, briefed.party.id),
      ...briefed,
      ...keptUntil(endsAt(briefed.meeting)),
    },
    ...(briefed.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': briefed.version - 1 },
        }),
  },
});
