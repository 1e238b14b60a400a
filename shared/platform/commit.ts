import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Db, TransactItem } from './dynamo.ts';

const MOST_TRIES = 8;

/** What a commit came to. `failed` holds, by index in `items`, the item found where a condition did not hold. */
export type CommitOutcome =
  | { ok: true }
  | { ok: false; failed: Map<number, Record<string, unknown> | undefined> };

const withOldImages = (item: TransactItem): TransactItem =>
  Object.fromEntries(
    Object.entries(item).map(([verb, input]) => [
      verb,
      { ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    ]),
  ) as TransactItem;

/**
 * Writes all the items or none, in one TransactWriteItems (100 items at most). A condition that doesn't hold is an ordinary
 * outcome; a conflict with another transaction, or a table that is asked too much just now, is tried again, `mostTries` times: 8
 * take about a second, 11 about ten.
 *
 * @throws any other failure of the database
 */
export const commit = async (
  db: Db,
  items: TransactItem[],
  mostTries: number = MOST_TRIES,
): Promise<CommitOutcome> => {
  const TransactItems = items.map(withOldImages);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.client.send(new TransactWriteCommand({ TransactItems }));
      return { ok: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const failed = conditionsThatFailed(error);
      if (failed.size > 0) return { ok: false, failed };
      if (attempt >= mostTries || !passes(error)) throw error;
      await pause(db.random() * 2 ** attempt * 5);
    }
  }
};

const conditionsThatFailed = (error: TransactionCanceledException) => {
  const failed = new Map<number, Record<string, unknown> | undefined>();
  for (const [index, reason] of (error.CancellationReasons ?? []).entries())
    if (reason.Code === 'ConditionalCheckFailed')
      failed.set(index, reason.Item ? unmarshall(reason.Item) : undefined);
  return failed;
};

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const passes = (error: TransactionCanceledException): boolean =>
  (error.CancellationReasons ?? []).some(({ Code = '' }) => PASSING.has(Code));
