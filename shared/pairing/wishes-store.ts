import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { type Departure, departureSchema } from './departure.ts';
import { DEPARTURES, LOCKS } from './keys.ts';
import { type Lock, lockSchema } from './lock.ts';

const allOf = (db: Db, partition: string) =>
  queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': partition },
    ConsistentRead: true,
  });

const lockKey = ({ householdId, seat }: Pick<Lock, 'householdId' | 'seat'>) => ({
  pk: LOCKS,
  sk: `${householdId}#${seat}`,
});
const departureKey = (cadreId: string) => ({ pk: DEPARTURES, sk: cadreId });

/** Whom the office wants for which household. */
export const listLocks = async (db: Db): Promise<Lock[]> =>
  (await allOf(db, LOCKS)).map((item) => lockSchema.parse(item));

/** Wants this cadre for a seat; another wish for the same seat ends with it. */
export const putLock = (db: Db, lock: Lock): TransactItem => ({
  Put: { TableName: db.tables.pairing, Item: { ...lockKey(lock), ...lock } },
});

export const removeLock = (db: Db, lock: Pick<Lock, 'householdId' | 'seat'>): TransactItem => ({
  Delete: { TableName: db.tables.pairing, Key: lockKey(lock) },
});

/** Ends the wish that a pair fulfils. A wish for somebody else that was said meanwhile speaks against it. */
export const fulfilLock = (
  db: Db,
  { cadreId, ...lock }: Pick<Lock, 'householdId' | 'seat' | 'cadreId'>,
): TransactItem => ({
  Delete: {
    TableName: db.tables.pairing,
    Key: lockKey(lock),
    ConditionExpression: 'attribute_not_exists(pk) OR cadreId = :cadre',
    ExpressionAttributeValues: { ':cadre': cadreId },
  },
});

/** The cadres who leave, by work number. */
export const listDepartures = async (db: Db): Promise<Map<string, Departure>> => {
  const departures = (await allOf(db, DEPARTURES)).map((item) => departureSchema.parse(item));
  return new Map(departures.map((departure) => [departure.cadreId, departure]));
};

/** That this cadre leaves; undefined where they stay. */
export const findDeparture = async (db: Db, cadreId: string): Promise<Departure | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: departureKey(cadreId), ConsistentRead: true }),
  );
  return Item && departureSchema.parse(Item);
};

export const putDeparture = (db: Db, departure: Departure): TransactItem => ({
  Put: { TableName: db.tables.pairing, Item: { ...departureKey(departure.cadreId), ...departure } },
});

/** The cadre stays after all. */
export const removeDeparture = (db: Db, cadreId: string): TransactItem => ({
  Delete: { TableName: db.tables.pairing, Key: departureKey(cadreId) },
});

/** The condition that a cadre is not about to leave. */
export const cadreStays = (db: Db, cadreId: string): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: departureKey(cadreId),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
