import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { type Avoidance, avoidanceSchema } from './avoidance.ts';
import { AVOIDANCES } from './keys.ts';

const keyOf = ({ householdId, cadreId }: Pick<Avoidance, 'householdId' | 'cadreId'>) => ({
  pk: AVOIDANCES,
  sk: `${householdId}#${cadreId}`,
});

const list = async (db: Db, prefix: string): Promise<Avoidance[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :avoidances AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':avoidances': AVOIDANCES, ':prefix': prefix },
    ConsistentRead: true,
  });
  return items.map((item) => avoidanceSchema.parse(item));
};

/** All avoidances that were said besides the roster's. */
export const listAvoidances = async (db: Db): Promise<Avoidance[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :avoidances',
    ExpressionAttributeValues: { ':avoidances': AVOIDANCES },
    ConsistentRead: true,
  });
  return items.map((item) => avoidanceSchema.parse(item));
};

export const findAvoidancesOfHousehold = (db: Db, householdId: string): Promise<Avoidance[]> =>
  list(db, `${householdId}#`);

/** Keeps two apart from now on; to say so again changes nothing but who said it last. */
export const putAvoidance = (db: Db, avoidance: Avoidance): TransactItem => ({
  Put: { TableName: db.tables.pairing, Item: { ...keyOf(avoidance), ...avoidance } },
});

export const removeAvoidance = (
  db: Db,
  avoidance: Pick<Avoidance, 'householdId' | 'cadreId'>,
): TransactItem => ({
  Delete: { TableName: db.tables.pairing, Key: keyOf(avoidance) },
});

/** The condition that nobody has said meanwhile that the two are to be kept apart. */
export const notAvoided = (db: Db, avoidance: Pick<Avoidance, 'householdId' | 'cadreId'>): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: keyOf(avoidance),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
