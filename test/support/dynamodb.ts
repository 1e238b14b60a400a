import { randomUUID } from 'node:crypto';
import { expect, inject } from 'vitest';
import { createTables } from '#infra/local/create-tables.ts';
import { connect, type Db } from '#shared/platform/dynamo.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { emptyDb } from './empty-db.ts';

/** DynamoDB Local keeps the data of each access key id apart. */
const connectAs = (accessKeyId: string): Db =>
  connect(
    {
      endpoint: inject('dynamoDbEndpoint'),
      region: 'ap-southeast-1',
      credentials: { accessKeyId, secretAccessKey: 'local' },
    },
    localTableNames,
    Math.random,
  );

// DynamoDB Local works for each table it has, even where nobody asks for anything: 400 databases cost it most of a core.
// So what earlier files of this process have used is used again.
let file: string | undefined;
let used: string[] = [];
let free: string[] = [];

/** A database with every table and nothing in them, which only the caller sees. */
export const createTestDb = async (): Promise<Db> => {
  const { testPath } = expect.getState();
  if (testPath !== file) {
    free = [...free, ...used];
    used = [];
    file = testPath;
  }
  const again = free.pop();
  const id = again ?? randomUUID().replaceAll('-', '');
  const db = connectAs(id);
  // Tests have a time of their own, and what they write would have expired by the machine's.
  await (again ? emptyDb(db) : createTables(db.client, db.tables, { expire: false, stream: false }));
  // One that could not be made or emptied is left: nobody knows what is in it.
  used.push(id);
  return db;
};
