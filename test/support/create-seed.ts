import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { createTestDb } from './dynamodb.ts';
import { type Write, writeAll } from './write-all.ts';

const readAll = async ({ client }: Db): Promise<Write[]> => {
  const puts: Write[] = [];
  for (const table of Object.values(localTableNames))
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table }))
      puts.push(...Items.map((put) => ({ table, put })));
  return puts;
};

/**
 * What `sow` writes into an empty database: it does so once in a process, and what it wrote is copied every time. For a
 * database that holds nothing `sow` would have read.
 */
export const createSeed = (sow: (db: Db) => Promise<void>): ((db: Db) => Promise<void>) => {
  let sown: Promise<Write[]> | undefined;
  const sowOnce = async (): Promise<Write[]> => {
    const first = await createTestDb();
    await sow(first);
    return readAll(first);
  };
  return async (db) => {
    // One that failed is forgotten: who comes next sows anew.
    sown ??= sowOnce().catch((error) => {
      sown = undefined;
      throw error;
    });
    await writeAll(db, await sown);
  };
};
