import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import { type CivilMonth, civilDateOf, instantAt, monthOf } from '#shared/time/civil.ts';
import {
  listedBy,
  listOfCadre,
  listOfClosed,
  listOfDepartment,
  listOfHousehold,
  listOfState,
  matterKey,
} from './keys.ts';
import { isOpen, type Matter, type MatterState } from './matter.ts';

type Item = Record<string, unknown>;

const matterOf = ({
  pk,
  sk,
  listPk,
  departmentPk,
  handlerPk,
  householdPk,
  listedSk,
  expiresAtSeconds,
  ...matter
}: Item): Matter => matter as Matter;

const listOf = ({ state, closed }: Matter): string =>
  closed ? listOfClosed(monthOf(civilDateOf(closed.at))) : listOfState(state);

/** A matter and each of its steps go at one time. */
export const matterKeptUntil = ({ receivedOn }: Pick<Matter, 'receivedOn'>) =>
  keptUntil(instantAt(receivedOn, '00:00'));

const itemOf = (matter: Matter): Item => ({
  ...matterKey(matter.id),
  ...matter,
  listPk: listOf(matter),
  ...(matter.routing && { departmentPk: listOfDepartment(matter.routing.departmentId) }),
  ...('cadreId' in matter.firstHandler && { handlerPk: listOfCadre(matter.firstHandler.cadreId) }),
  ...(matter.householdId && { householdPk: listOfHousehold(matter.householdId) }),
  listedSk: listedBy(matter.receivedOn, matter.id),
  ...matterKeptUntil(matter),
});

/** A matter as it is at this moment. */
export const findMatter = async (db: Db, matterId: string): Promise<Matter | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.matters, Key: matterKey(matterId), ConsistentRead: true }),
  );
  return Item && matterOf(Item);
};

/** Those of these matters that there are, as they are at this moment, by id. */
export const findMatters = async (db: Db, matterIds: string[]): Promise<Map<string, Matter>> => {
  const keys = [...new Set(matterIds)].map(matterKey);
  const items = await batchGet(db, db.tables.matters, keys, { ConsistentRead: true });
  return new Map(items.map(matterOf).map((matter) => [matter.id, matter]));
};

const listed = async (
  db: Db,
  index: 'byList' | 'byDepartment' | 'byHandler' | 'byHousehold',
  attribute: string,
  value: string,
): Promise<Matter[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.matters,
    IndexName: index,
    KeyConditionExpression: `${attribute} = :value`,
    ExpressionAttributeValues: { ':value': value },
  });
  return items.map(matterOf);
};

/** The matters the index lists in a state, longest waiting first. */
export const mattersInState = (db: Db, state: MatterState): Promise<Matter[]> =>
  listed(db, 'byList', 'listPk', listOfState(state));

/** The matters the index lists as closed in a month. */
export const mattersClosedIn = (db: Db, month: CivilMonth): Promise<Matter[]> =>
  listed(db, 'byList', 'listPk', listOfClosed(month));

/** The index lists, the table decides: as they are at this moment. */
const asTheyAre = async (db: Db, matters: Matter[]): Promise<Matter[]> => [
  ...(
    await findMatters(
      db,
      matters.map(({ id }) => id),
    )
  ).values(),
];

/** The matters that are routed to a department. */
export const mattersOfDepartment = async (db: Db, departmentId: string): Promise<Matter[]> => {
  const found = await asTheyAre(
    db,
    await listed(db, 'byDepartment', 'departmentPk', listOfDepartment(departmentId)),
  );
  return found.filter(({ routing }) => routing?.departmentId === departmentId);
};

/** The open matters that came from a household. */
export const mattersOfHousehold = async (db: Db, householdId: string): Promise<Matter[]> =>
  (await asTheyAre(db, await listed(db, 'byHousehold', 'householdPk', listOfHousehold(householdId)))).filter(
    isOpen,
  );

/** The open matters for which a cadre is the first handler. */
export const mattersOfCadre = async (db: Db, cadreId: string): Promise<Matter[]> =>
  (await asTheyAre(db, await listed(db, 'byHandler', 'handlerPk', listOfCadre(cadreId)))).filter(
    (matter) => isOpen(matter) && 'cadreId' in matter.firstHandler && matter.firstHandler.cadreId === cadreId,
  );

/** Writes a matter that isn't there yet. */
export const createMatter = (db: Db, matter: Matter): TransactItem => ({
  Put: {
    TableName: db.tables.matters,
    Item: itemOf(matter),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Writes a matter over the version that was read. */
export const replaceMatter = (db: Db, before: Matter, after: Matter): TransactItem => ({
  Put: {
    TableName: db.tables.matters,
    Item: itemOf(after),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': before.version },
  },
});
