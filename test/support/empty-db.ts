import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createTables } from '#infra/local/create-tables.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { writeAll } from './write-all.ts';

/** Above so many items it is quicker to make the table anew. */
const MOST_ITEMS = 500;

type Key = { pk: string; sk: string };

/** Takes everything out of a table, or the whole table away where it holds much. Says whether it is still there. */
const emptyTable = async (db: Db, TableName: string): Promise<boolean> => {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new ScanCommand({ TableName, Limit: MOST_ITEMS, ProjectionExpression: 'pk, sk' }),
  );
  if (LastEvaluatedKey) {
    await db.client.send(new DeleteTableCommand({ TableName }));
    return false;
  }
  await writeAll(
    db,
    Items.map((key) => ({ table: TableName, delete: key as Key })),
  );
  return true;
};

/** Leaves a test's database as it was when it was made: every table, and nothing in them. */
export const emptyDb = async (db: Db): Promise<void> => {
  const areThere = await Promise.all(Object.values(db.tables).map((name) => emptyTable(db, name)));
  if (areThere.includes(false)) await createTables(db.client, db.tables, { expire: false, stream: false });
};
