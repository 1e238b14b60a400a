import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Handing } from './consume.ts';
import type { Stop } from './stop-at.ts';

/** One minute's work of a process: sweep, then deliver what was queued. */
export type Order = {
  dynamoDb: { endpoint: string; accessKeyId: string };
  /** Where SMS go. */
  provider: string;
  now: Instant;
  realNow: Instant;
  handing: Handing;
  stops?: Stop[];
};

export type ConsumerReport = { stopped: true } | { queued: number; again: number };

/** How another process reaches a test's database. */
export const reachOf = async ({ client }: Db): Promise<Order['dynamoDb']> => ({
  endpoint: inject('dynamoDbEndpoint'),
  accessKeyId: (await client.config.credentials()).accessKeyId,
});

/** Starts a process that sweeps and delivers when told to. */
export const startConsumer = () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/notices/consumer-process.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = on(createInterface({ input: child.stdout }), 'line', { close: ['close'] });
  const next = async (): Promise<ConsumerReport> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the consumer ended before it reported');
    return JSON.parse(value[0]);
  };
  const give = (order: Order): void => void child.stdin.write(`${JSON.stringify(order)}\n`);

  return {
    give,
    /** Resolves when it has stopped so many times. */
    untilStopped: async (times: number): Promise<void> => {
      for (let stops = 0; stops < times; stops += 1) {
        const report = await next();
        if (!('stopped' in report)) throw new Error(`it went through with ${stops} stops of ${times}`);
      }
    },
    /** A whole minute's work. */
    minute: async (order: Order): Promise<{ queued: number; again: number }> => {
      give(order);
      const report = await next();
      if ('stopped' in report) throw new Error('it stopped');
      return report;
    },
    /** Ends it as a machine that fails does: it can do nothing more. Gives the signal it ended by. */
    kill: async (): Promise<string> => {
      child.kill('SIGKILL');
      return (await ended)[1];
    },
    end: async (): Promise<void> => {
      child.stdin.end();
      await ended;
    },
  };
};

export type Consumer = ReturnType<typeof startConsumer>;
