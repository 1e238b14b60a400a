import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createTables } from '#infra/local/create-tables.ts';
import type { Db } from '#shared/platform/dynamo.ts';

const MOST_AT_ONCE = 25;
/** Above so many items it is quicker to make the table anew. */
const MOST_ITEMS = 500;

type Key = { pk: string; sk: string };

const deleteSome = async ({ client }: Db, TableName: string, keys: Key[]): Promise<void> => {
  let left = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (left.length > 0) {
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: left } }),
    );
    left = (UnprocessedItems[TableName] ?? []) as typeof left;
  }
};

/** Takes everything out of a table, or the whole table away where it holds much. Says whether it is still there. */
const emptyTable = async (db: Db, TableName: string): Promise<boolean> => {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new ScanCommand({ TableName, Limit: MOST_ITEMS, ProjectionExpression: 'pk, sk' }),
  );
  if (LastEvaluatedKey) {
    await db.client.send(new DeleteTableCommand({ TableName }));
    return false;
  }
  for (let from = 0; from < Items.length; from += MOST_AT_ONCE)
    await deleteSome(db, TableName, Items.slice(from, from + MOST_AT_ONCE) as Key[]);
  return true;
};

/** Leaves a test's database as it was when it was made: every table, and nothing in them. */
export const emptyDb = async (db: Db): Promise<void> => {
  const areThere = await Promise.all(Object.values(db.tables).map((name) => emptyTable(db, name)));
  if (areThere.includes(false)) await createTables(db.client, db.tables, { expire: false, stream: false });
};
