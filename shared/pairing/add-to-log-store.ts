import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { type CivilDate, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { additionKey, householdPartition } from './keys.ts';

/** What was added to the logs of a visit on the household's side. None is ever written over. */
export type Addition = {
  visitId: string;
  /** The key its sender gave it: the same key means the same addition. */
  key: string;
  words: string;
  at: Instant;
  /** `household`, or the account of whoever wrote down what it said. */
  by: string;
};

const additionOf = ({ pk, sk, expiresAtSeconds, ...addition }: Record<string, unknown>): Addition =>
  addition as Addition;

/** Writes an addition, kept as long as the visit it is about. */
export const createAddition = (db: Db, addition: Addition, visitedOn: CivilDate): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: {
      ...additionKey(addition.visitId, addition.key),
      ...addition,
      ...keptUntil(instantAt(visitedOn, '00:00')),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const findAddition = async (db: Db, visitId: string, key: string): Promise<Addition | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({
      TableName: db.tables.pairing,
      Key: additionKey(visitId, key),
      ConsistentRead: true,
    }),
  );
  return Item && additionOf(Item);
};

const list = async (db: Db, pk: string, prefix: string): Promise<Addition[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :household AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':household': pk, ':prefix': prefix },
    ConsistentRead: true,
  });
  return items.map(additionOf).sort((one, other) => (one.at < other.at ? -1 : 1));
};

/** What was added to one visit, the first leading. */
export const listAdditions = (db: Db, visitId: string): Promise<Addition[]> => {
  const { pk, sk } = additionKey(visitId, '');
  return list(db, pk, sk);
};

/** What was added to all visits of a household, the first leading. */
export const listAdditionsOfHousehold = (db: Db, householdId: string): Promise<Addition[]> =>
  list(db, householdPartition(householdId), 'added#');
