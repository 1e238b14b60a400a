import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Db } from './dynamo.ts';

const MOST_KEYS = 100;
const MOST_TRIES = 8;

type Keys = Record<string, string>[];

/**
 * The items under these keys, in no particular order; keys with nothing under them are left out.
 * What a busy table leaves unprocessed is asked for again.
 */
export const batchGet = async (
  db: Db,
  table: string,
  keys: Keys,
  options: { ConsistentRead?: boolean } = {},
): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  for (let first = 0; first < keys.length; first += MOST_KEYS) {
    let RequestItems: BatchGetCommandInput['RequestItems'] = {
      [table]: { Keys: keys.slice(first, first + MOST_KEYS), ...options },
    };
    for (let attempt = 1; RequestItems?.[table]; attempt += 1) {
      if (attempt > MOST_TRIES) throw new Error('BatchGetItem left keys unprocessed');
      if (attempt > 1) await pause(db.random() * 2 ** attempt * 5);
      const answer: BatchGetCommandOutput = await db.client.send(new BatchGetCommand({ RequestItems }));
      items.push(...(answer.Responses?.[table] ?? []));
      RequestItems = answer.UnprocessedKeys;
    }
  }
  return items;
};
