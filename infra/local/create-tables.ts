import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type TableDefinition,
  type TableName,
  type TableNames,
  tableDefinitions,
} from '#shared/platform/tables.ts';

const key = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

const requestOf = (
  TableName: string,
  { indexes = [], stream }: TableDefinition,
): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: key('pk', 'sk'),
  AttributeDefinitions: ['pk', 'sk', ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])].map(
    (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
  ),
  ...(indexes.length > 0 && {
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: key(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' },
    })),
  }),
  ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } }),
});

/** Makes the tables that aren't there yet, from the one definition that the cloud uses too. */
export const createTables = async (
  client: Pick<DynamoDBClient, 'send'>,
  names: TableNames,
): Promise<void> => {
  const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
  for (const [name, definition] of Object.entries(tableDefinitions) as [TableName, TableDefinition][]) {
    const TableName = names[name];
    if (existing.includes(TableName)) continue;
    await client.send(new CreateTableCommand(requestOf(TableName, definition)));
    if (definition.timeToLive)
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName,
          TimeToLiveSpecification: { AttributeName: definition.timeToLive, Enabled: true },
        }),
      );
  }
};
