import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Notice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';

/** As many as one BatchWriteItem takes. */
const BATCH = 25;
const WIDTH = 8;

const writeBatch = async (db: Db, pieces: TransactItem[]): Promise<void> => {
  let requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> = {};
  for (const { Put } of pieces) {
    const table = Put?.TableName ?? '';
    requests[table] = [...(requests[table] ?? []), { PutRequest: { Item: Put?.Item ?? {} } }];
  }
  while (Object.keys(requests).length > 0) {
    const { UnprocessedItems = {} } = await db.client.send(new BatchWriteCommand({ RequestItems: requests }));
    requests = UnprocessedItems as typeof requests;
    if (Object.keys(requests).length > 0) await pause(20);
  }
};

/** Writes the items of many pieces that only put, fast and without their conditions: for data that is there before a test begins. */
export const writePieces = async (db: Db, pieces: TransactItem[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(pieces.length / BATCH) }, (_, index) =>
    pieces.slice(index * BATCH, (index + 1) * BATCH),
  );
  await inParallel(batches, WIDTH, (batch) => writeBatch(db, batch));
};

/** Lets many notices wait. */
export const writeMany = (db: Db, notices: Notice[]): Promise<void> =>
  writePieces(
    db,
    notices.map((notice) => putNotice(db, notice)),
  );
