import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { duePartitions, isDueKey, type NoticeKey, tryAtOf } from './keys.ts';
import { queuedNotice } from './queue.ts';
import { findDue } from './waiting-store.ts';

export type SweepDeps = { db: Db; queue: Queue; clock: Clock; realClock: Clock; log: Log };

/** New items of the table, as its stream tells of them: only the keys are read. */
export type StreamEvent = {
  Records: {
    eventName?: string | undefined;
    dynamodb?: { Keys?: Record<string, { S?: string | undefined }> | undefined } | undefined;
  }[];
};

const PAGE = 500;

/** What brings waiting notices to the queue. Each may run twice: a notice is claimed before it is sent. */
export const createSweep = ({ db, queue, clock, realClock, log }: SweepDeps) => {
  const sweepPartition = async (partition: string): Promise<number> => {
    const times = { now: clock.now(), realNow: realClock.now() };
    let found = 0;
    let after: NoticeKey | undefined;
    do {
      const page = await findDue(db, partition, times, { after, limit: PAGE });
      await queue.send(page.keys.map(queuedNotice));
      found += page.keys.length;
      after = page.next;
    } while (after);
    return found;
  };

  return {
    /** Queues everything that is due, and says how much that was. Run each minute. */
    queueDue: async (): Promise<number> => {
      const found = await Promise.all(duePartitions.map(sweepPartition));
      const due = found.reduce((sum, count) => sum + count, 0);
      log.info('swept', { due });
      return due;
    },

    /** Queues those of the new notices that are due already, so a confirmation needn't wait for the minute. */
    queueNew: async ({ Records }: StreamEvent): Promise<void> => {
      const now = clock.now();
      const keys = Records.flatMap(({ eventName, dynamodb }) => {
        const key = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
        return eventName === 'INSERT' && isDueKey(key) && tryAtOf(key) <= now ? [key] : [];
      });
      await queue.send(keys.map(queuedNotice));
    },
  };
};
