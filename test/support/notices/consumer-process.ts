import { createInterface } from 'node:readline';
import { connect } from '#shared/platform/dynamo.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import type { ConsumerReport, Order } from './consumer.ts';
import { createPipeline } from './pipeline.ts';
import { sendersAt } from './senders-at.ts';
import { stopAt } from './stop-at.ts';

// A process of its own that sweeps and delivers, one order a line. It makes everything anew for each order, as a
// function does that starts: nothing but the tables knows of the order before.

const report = (what: ConsumerReport): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`);
};

/** Says where it is and goes no further: whoever ordered it ends this process. */
const stop = (): Promise<void> => {
  report({ stopped: true });
  return new Promise(() => {});
};

const edgeOf = ({ dynamoDb, now, realNow, stops }: Order): Edge => {
  const { endpoint, accessKeyId } = dynamoDb;
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const db = connect({ endpoint, region: 'ap-southeast-1', credentials }, localTableNames, Math.random);
  return {
    db: stopAt(db, stops ?? [], stop),
    clock: { now: () => now },
    realClock: { now: () => realNow },
    ids: randomIds,
    log: createLog(() => {}),
  };
};

const carryOut = async (order: Order): Promise<void> => {
  const edge = edgeOf(order);
  const senders = sendersAt({ sms: order.provider, mail: order.provider }, edge);
  const { queued, again } = await createPipeline(edge, senders).minute(order.handing);
  report({ queued, again: again.length });
};

const orders = createInterface({ input: process.stdin });
orders.on('line', (line) => void carryOut(JSON.parse(line)));
orders.once('close', () => process.exit());
