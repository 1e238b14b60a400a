import { BatchWriteCommand, type BatchWriteCommandOutput, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { createTestDb } from './dynamodb.ts';

type Put = { table: string; item: Record<string, unknown> };

const MOST_AT_ONCE = 25;

const readAll = async ({ client }: Db): Promise<Put[]> => {
  const puts: Put[] = [];
  for (const table of Object.values(localTableNames))
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table }))
      puts.push(...Items.map((item) => ({ table, item })));
  return puts;
};

const writeSome = async ({ client }: Db, puts: Put[]): Promise<void> => {
  const tables = [...new Set(puts.map(({ table }) => table))];
  let left: BatchWriteCommandOutput['UnprocessedItems'] = Object.fromEntries(
    tables.map((name) => [
      name,
      puts.filter(({ table }) => table === name).map(({ item }) => ({ PutRequest: { Item: item } })),
    ]),
  );
  while (left && Object.keys(left).length > 0)
    ({ UnprocessedItems: left } = await client.send(new BatchWriteCommand({ RequestItems: left })));
};

/**
 * What `sow` writes into an empty database: it does so once in a process, and what it wrote is copied every time. For a
 * database that holds nothing `sow` would have read.
 */
export const createSeed = (sow: (db: Db) => Promise<void>): ((db: Db) => Promise<void>) => {
  let sown: Promise<Put[]> | undefined;
  const sowOnce = async (): Promise<Put[]> => {
    const first = await createTestDb();
    await sow(first);
    return readAll(first);
  };
  return async (db) => {
    sown ??= sowOnce();
    const puts = await sown;
    const portions = Array.from({ length: Math.ceil(puts.length / MOST_AT_ONCE) }, (_, index) =>
      puts.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
    );
    await Promise.all(portions.map((portion) => writeSome(db, portion)));
  };
};
