import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from './tables.ts';

/** The database as stores see it. `random` (0 to 1) spreads retries and comes from the edge like every chance. */
export type Db = { client: DynamoDBDocumentClient; tables: TableNames; random: () => number };

/** One piece of a transaction, returned by a store and joined by a verb. */
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export const connect = (config: DynamoDBClientConfig, tables: TableNames, random: () => number): Db => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  tables,
  random,
});
