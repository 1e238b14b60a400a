import { join } from 'node:path';
import { connect } from '#shared/platform/dynamo.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { createTables } from './create-tables.ts';
import { startDynamoDb } from './dynamodb-local.ts';
import type { LocalEnv } from './env.ts';
import { startSes } from './ses-local.ts';
import { startSms } from './sms-local.ts';

/** How an AWS client reaches a stand-in. */
export const clientOf = ({ endpoint }: { endpoint: string }) => ({
  endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'kaimen', secretAccessKey: 'local' },
});

/** Starts what stands for AWS: DynamoDB with its tables, SES and End User Messaging. `stopLater` is told of each as it runs. */
export const startStandIns = async (
  { KAIMEN_DATA, DYNAMODB_ENDPOINT }: LocalEnv,
  stopLater: (stop: () => Promise<void>) => void,
) => {
  const starting = [
    DYNAMODB_ENDPOINT
      ? { endpoint: DYNAMODB_ENDPOINT, stop: async () => {} }
      : startDynamoDb(join(KAIMEN_DATA, 'dynamodb')),
    startSes(),
    startSms(),
  ] as const;
  for (const one of starting)
    void Promise.resolve(one).then(
      ({ stop }) => stopLater(stop),
      () => {},
    );
  const [dynamoDb, ses, sms] = await Promise.all(starting);
  const db = connect(clientOf(dynamoDb), localTableNames, Math.random);
  await createTables(db.client, localTableNames);
  return { db, ses, sms };
};

export type StandIns = Awaited<ReturnType<typeof startStandIns>>;
