import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createTables } from '#infra/local/create-tables.ts';
import { connect, type Db } from '#shared/platform/dynamo.ts';
import { localTableNames } from '#shared/platform/tables.ts';

/** A database with every table and nothing in them, which only the caller sees. */
export const createTestDb = async (): Promise<Db> => {
  const db = connect(
    {
      endpoint: inject('dynamoDbEndpoint'),
      region: 'ap-southeast-1',
      // DynamoDB Local keeps the data of each access key id apart.
      credentials: { accessKeyId: randomUUID().replaceAll('-', ''), secretAccessKey: 'local' },
    },
    localTableNames,
    Math.random,
  );
  // Tests have a time of their own, and what they write would have expired by the machine's.
  await createTables(db.client, localTableNames, { expire: false, stream: false });
  return db;
};
