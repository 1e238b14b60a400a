import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Kept, RosterChange } from '#shared/people/roster-rules.ts';
import { batchGet } from '#shared/platform/batch-get.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import { CADRES, cadreKey, HOUSEHOLDS, householdKey, phoneKey, phonePartition } from './keys.ts';

/** One of the two rosters pairing works with, and where it is kept. */
const rosters = {
  cadres: { table: 'people', pk: CADRES, keyOf: cadreKey },
  households: { table: 'pairing', pk: HOUSEHOLDS, keyOf: householdKey },
} as const;

export type RosterRecord = { cadres: Cadre; households: Household };
export type RosterName = keyof RosterRecord;

const keptOf = <T>({ pk, sk, version, writtenAt, ...record }: Record<string, unknown>): Kept<T> => ({
  record: record as T,
  version: version as number,
});

/** A whole roster by id, with the version of each record. */
export const loadRoster = async <N extends RosterName>(
  db: Db,
  name: N,
): Promise<Map<string, Kept<RosterRecord[N]>>> => {
  const { table, pk } = rosters[name];
  const items = await queryAll(db, {
    TableName: db.tables[table],
    KeyConditionExpression: 'pk = :roster',
    ExpressionAttributeValues: { ':roster': pk },
    ConsistentRead: true,
  });
  return new Map(items.map((item) => [item.sk as string, keptOf<RosterRecord[N]>(item)]));
};

type Phoned = { id: string; phone?: string };

/** A household is found by the phone it was registered with. */
const phoneItems = (db: Db, after: Phoned, before: Phoned | undefined): TransactItem[] => {
  const TableName = db.tables.pairing;
  if (after.phone === before?.phone) return [];
  return [
    ...(after.phone ? [{ Put: { TableName, Item: phoneKey(after.phone, after.id) } }] : []),
    ...(before?.phone ? [{ Delete: { TableName, Key: phoneKey(before.phone, before.id) } }] : []),
  ];
};

/**
 * Writes one record, if it is still new or still in the version that was read, and by which phone a household is found.
 * Undefined when written; else what was found there instead.
 */
export const writeRecord = async <N extends RosterName>(
  db: Db,
  name: N,
  { record, over }: RosterChange<RosterRecord[N]>,
  writtenAt: Instant,
): Promise<Kept<RosterRecord[N]> | undefined> => {
  const { table, keyOf } = rosters[name];
  const condition = over
    ? { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': over.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const Item = { ...keyOf(record.id), ...record, version: (over?.version ?? 0) + 1, writtenAt };
  const outcome = await commit(db, [
    { Put: { TableName: db.tables[table], Item, ...condition } },
    ...(name === 'households' ? phoneItems(db, record, over?.record) : []),
  ]);
  if (outcome.ok) return undefined;
  const found = outcome.failed.get(0);
  if (!found) throw new Error('a roster record vanished');
  return keptOf<RosterRecord[N]>(found);
};

/** The households that were registered with a phone in E.164 form. */
export const findHouseholdIdsByPhone = async (db: Db, phone: string): Promise<string[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :phone',
    ExpressionAttributeValues: { ':phone': phonePartition(phone) },
    ConsistentRead: true,
  });
  return items.map(({ sk }) => sk as string);
};

const findRecord = async <N extends RosterName>(
  db: Db,
  name: N,
  id: string,
): Promise<RosterRecord[N] | undefined> => {
  const { table, keyOf } = rosters[name];
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables[table], Key: keyOf(id), ConsistentRead: true }),
  );
  return Item && keptOf<RosterRecord[N]>(Item).record;
};

export const findCadre = (db: Db, cadreId: string): Promise<Cadre | undefined> =>
  findRecord(db, 'cadres', cadreId);

export const findHousehold = (db: Db, householdId: string): Promise<Household | undefined> =>
  findRecord(db, 'households', householdId);

/** Those of these households that the roster has, by id. */
export const findHouseholds = async (db: Db, householdIds: string[]): Promise<Map<string, Household>> => {
  const items = await batchGet(db, db.tables.pairing, householdIds.map(householdKey), {
    ConsistentRead: true,
  });
  return new Map(items.map((item) => [item.sk as string, keptOf<Household>(item).record]));
};
