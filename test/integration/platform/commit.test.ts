import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { sendingBy } from '#test/support/sending-by.ts';

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
});

const put = (sk: string, more: Record<string, unknown> = {}): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: { pk: 'test', sk, ...more },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const exists = async (sk: string): Promise<boolean> =>
  (await db.client.send(new GetCommand({ TableName: db.tables.reception, Key: { pk: 'test', sk } }))).Item !==
  undefined;

describe('a commit', () => {
  it('writes all or nothing, and says which condition failed on what', async () => {
    expect(await commit(db, [put('a', { owner: 'first' })])).toEqual({ ok: true });
    const outcome = await commit(db, [put('b'), put('a', { owner: 'second' })]);
    expect(outcome).toEqual({ ok: false, failed: new Map([[1, { pk: 'test', sk: 'a', owner: 'first' }]]) });
    expect(await exists('b')).toBe(false);
  });

  it('lets exactly one of many at once through', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => commit(db, [put('contested')])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  /** A database that is asked too much the first times, as DynamoDB Local never is. */
  const busy = (times: number, Code: string): Db => {
    let left = times;
    const sending = sendingBy(db, async (command) => {
      left -= 1;
      if (left < 0) return db.client.send(command);
      throw new TransactionCanceledException({
        message: 'busy',
        $metadata: {},
        CancellationReasons: [{ Code: 'None' }, { Code }],
      });
    });
    return { ...sending, random: () => 0 };
  };

  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'tries again what passes by itself: %s',
    async (code) => {
      expect(await commit(busy(7, code), [put(code)])).toEqual({ ok: true });
      await expect(commit(busy(8, code), [put(`${code}-2`)])).rejects.toThrow('busy');
      expect(await commit(busy(8, code), [put(`${code}-2`)], 11)).toEqual({ ok: true });
    },
  );

  it('throws what is nobody’s refusal', async () => {
    const broken: TransactItem = { Put: { TableName: 'no-such-table', Item: { pk: 'x', sk: 'x' } } };
    await expect(commit(db, [broken])).rejects.toThrow();
  });
});

describe('a query for all', () => {
  it('goes on past the first megabyte', async () => {
    const text = 'x'.repeat(300_000);
    for (const sk of ['1', '2', '3', '4', '5', '6', '7']) await commit(db, [put(`page#${sk}`, { text })]);
    const items = await queryAll(db, {
      TableName: db.tables.reception,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': 'test', ':sk': 'page#' },
    });
    expect(items).toHaveLength(7);
  });
});
