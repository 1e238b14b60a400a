import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { createTables } from '#infra/local/create-tables.ts';
import { tableNames } from '#shared/platform/tables.ts';

const names = tableNames('created');
const client = new DynamoDBClient({
  endpoint: inject('dynamoDbEndpoint'),
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'createtables', secretAccessKey: 'local' },
});

describe('tables from the one definition', () => {
  it('are made with their indexes, streams and expiry, and made only once', async () => {
    await createTables(client, names);
    await createTables(client, names);
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual(Object.values(names).sort());
    const { Table: pairing } = await client.send(new DescribeTableCommand({ TableName: names.pairing }));
    expect(pairing?.GlobalSecondaryIndexes?.[0]).toMatchObject({
      IndexName: 'byCadre',
      KeySchema: [{ AttributeName: 'cadrePk' }, { AttributeName: 'cadreSk' }],
    });
    const { Table: notices } = await client.send(new DescribeTableCommand({ TableName: names.notices }));
    expect(notices?.StreamSpecification?.StreamEnabled).toBe(true);
    const { TimeToLiveDescription } = await client.send(
      new DescribeTimeToLiveCommand({ TableName: names.access }),
    );
    expect(TimeToLiveDescription).toMatchObject({
      AttributeName: 'expiresAtSeconds',
      TimeToLiveStatus: 'ENABLED',
    });
  });
});
