import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>;

/** An item that is put into a table, or deleted from it. */
export type Write = { table: string } & (
  | { put: Record<string, unknown> }
  | { delete: { pk: string; sk: string } }
);

/** As many as one BatchWriteItem takes. */
const MOST_AT_ONCE = 25;
const WIDTH = 8;

const requestsOf = (writes: Write[]): Requests => {
  const requests: Requests = {};
  for (const write of writes) {
    const request =
      'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } };
    requests[write.table] = [...(requests[write.table] ?? []), request];
  }
  return requests;
};

const writeSome = async ({ client }: Db, writes: Write[]): Promise<void> => {
  let left = requestsOf(writes);
  for (;;) {
    const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: left }));
    if (Object.keys(UnprocessedItems).length === 0) return;
    left = UnprocessedItems;
    await pause(20);
  }
};

/** Writes many items, fast and without any conditions, each of them another: for what is there before a test begins. */
export const writeAll = async (db: Db, writes: readonly Write[]): Promise<void> => {
  const portions = Array.from({ length: Math.ceil(writes.length / MOST_AT_ONCE) }, (_, index) =>
    writes.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  );
  await inParallel(portions, WIDTH, (portion) => writeSome(db, portion));
};
