import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type TableDefinition,
  type TableName,
  type TableNames,
  tableDefinitions,
} from '#shared/platform/tables.ts';

type Client = Pick<DynamoDBClient, 'send'>;

const key = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

const requestOf = (
  TableName: string,
  { indexes = [], stream }: TableDefinition,
  withStream: boolean,
): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: key('pk', 'sk'),
  AttributeDefinitions: [
    ...new Set(['pk', 'sk', ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])]),
  ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  ...(indexes.length > 0 && {
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: key(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' },
    })),
  }),
  ...(withStream && stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
});

const letExpire = async (client: Client, TableName: string, AttributeName: string): Promise<void> => {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName === AttributeName) return;
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
};

const createTable = async (
  client: Client,
  name: string,
  definition: TableDefinition,
  { expire, stream }: Required<Extras>,
): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(requestOf(name, definition, stream)));
  } catch (error) {
    // It is there already.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  if (expire && definition.timeToLive) await letExpire(client, name, definition.timeToLive);
};

/** What comes with a table, unless it is to be left out. */
type Extras = {
  /** Off: nothing is ever tidied away by the machine's clock, which is what a database needs that lives in another time. */
  expire?: boolean;
  /** Off: nobody is told of new items, which costs nothing where nobody listens. */
  stream?: boolean;
};

/**
 * Makes the tables that aren't there yet, from the one definition that the cloud uses too. May run again at any point.
 */
export const createTables = async (
  client: Client,
  names: TableNames,
  { expire = true, stream = true }: Extras = {},
): Promise<void> => {
  const definitions = Object.entries(tableDefinitions) as [TableName, TableDefinition][];
  await Promise.all(
    definitions.map(([name, definition]) => createTable(client, names[name], definition, { expire, stream })),
  );
};
