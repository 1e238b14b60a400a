import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Instant } from '#shared/time/instant.ts';
import type { Order } from './consumer.ts';

/** Receipts for a process of its own, and where it stops over them: by the partition of who complained. */
export type ReceiptsOrder = {
  dynamoDb: Order['dynamoDb'];
  now: Instant;
  realNow: Instant;
  bodies: string[];
  stops: { place: 'before-opt-out' | 'after-opt-out'; name: string }[];
};

/** Lets a process settle receipts until it has stopped over each, and kills it there. Gives the signal it ended by. */
export const dieOver = async (order: ReceiptsOrder): Promise<string> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/notices/receipts-process.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = on(createInterface({ input: child.stdout }), 'line', { close: ['close'] });
  child.stdin.write(`${JSON.stringify(order)}\n`);
  for (let stops = 0; stops < order.stops.length; stops += 1)
    if ((await lines.next()).done) throw new Error(`it ended after ${stops} stops`);
  child.kill('SIGKILL');
  return (await ended)[1];
};
