import { createInterface } from 'node:readline';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { createReceiptDeps } from '#functions/notices/deps.ts';
import { createReceipts } from '#shared/notices/create-receipts.ts';
import { connect, type Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { HASH_SECRET } from '../hash-secret.ts';
import { sendingBy } from '../sending-by.ts';
import type { ReceiptsOrder } from './receipts-consumer.ts';

// A process of its own that settles receipts, and stops where each of them is told to: whoever started it kills it there.

const isOptOut = (command: object): boolean =>
  command instanceof PutCommand && String(command.input.Item?.sk).startsWith('opted-out#');

const stopAt = (db: Db, stops: ReceiptsOrder['stops']): Db => {
  const stop = (): Promise<never> => {
    process.stdout.write('stopped\n');
    return new Promise(() => {});
  };
  return sendingBy(db, async (command) => {
    const input = JSON.stringify(command.input);
    const place = stops.find(({ name }) => isOptOut(command) && input.includes(name))?.place;
    if (place === 'before-opt-out') await stop();
    const answer = await db.client.send(command);
    if (place === 'after-opt-out') await stop();
    return answer;
  });
};

const carryOut = async ({ dynamoDb, now, realNow, bodies, stops }: ReceiptsOrder): Promise<void> => {
  const { endpoint, accessKeyId } = dynamoDb;
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const db = connect({ endpoint, region: 'ap-southeast-1', credentials }, localTableNames, Math.random);
  const edge = {
    db: stopAt(db, stops),
    clock: { now: () => now },
    realClock: { now: () => realNow },
    ids: randomIds,
    log: createLog(() => {}),
  };
  const Records = bodies.map((body, index) => ({ messageId: String(index), body }));
  await createReceipts(createReceiptDeps({ HASH_SECRET }, edge))({ Records });
};

createInterface({ input: process.stdin }).on('line', (line) => void carryOut(JSON.parse(line)));
