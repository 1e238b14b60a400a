import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { countDue } from './due-count-store.ts';
import { channelOfDue, duePartitions, type NoticeKey, tryAtOf } from './keys.ts';
import { type Channel, channels } from './notice.ts';
import { queuedNotice } from './queue.ts';
import { findDue } from './waiting-store.ts';

export type SweepDeps = {
  db: Db;
  queues: Record<Channel, Queue>;
  /** How many messages of a channel may leave until the next sweep. More would only wait twice. */
  mostPerSweep: Record<Channel, number>;
  clock: Clock;
  log: Log;
};

/** New items of the table, as its stream tells of them: only the keys are read. */
export type StreamEvent = {
  Records: {
    eventName?: string | undefined;
    dynamodb?: { Keys?: Record<string, { S?: string | undefined }> | undefined } | undefined;
  }[];
};

const PAGE = 500;
/** What is left is counted as far as so many sweeps would take it, so that no sweep counts for long. */
const COUNTED_SWEEPS = 100;

/** What brings waiting notices to the queues. Each may run twice: a notice is claimed before it is sent. */
export const createSweep = ({ db, queues, mostPerSweep, clock, log }: SweepDeps) => {
  /** Queues the oldest of a partition, and says how many, how many it left, and since when the first has been due. */
  const sweepPartition = async (channel: Channel, partition: string, now: Instant, most: number) => {
    let queued = 0;
    let after: NoticeKey | undefined;
    let oldest: NoticeKey | undefined;
    do {
      const page = await findDue(db, partition, now, { after, limit: Math.min(PAGE, most - queued) });
      await queues[channel].send(page.keys.map(queuedNotice));
      oldest ??= page.keys[0];
      queued += page.keys.length;
      after = page.next;
    } while (after && queued < most);
    const left = after ? await countDue(db, partition, now, { after, most: most * COUNTED_SWEEPS }) : 0;
    return { queued, left, oldestSeconds: oldest ? secondsBetween(tryAtOf(oldest), now) : 0 };
  };

  const sweepChannel = async (channel: Channel): Promise<number> => {
    const now = clock.now();
    const partitions = duePartitions(channel);
    // Ids are spread evenly, so each partition may give its part of what can be sent.
    const most = Math.ceil(mostPerSweep[channel] / partitions.length);
    const swept = await Promise.all(
      partitions.map((partition) => sweepPartition(channel, partition, now, most)),
    );
    const queued = swept.reduce((sum, part) => sum + part.queued, 0);
    const left = swept.reduce((sum, part) => sum + part.left, 0);
    const oldestSeconds = Math.max(...swept.map((part) => part.oldestSeconds));
    log.info('swept', { channel, queued, left, oldestSeconds });
    return queued;
  };

  return {
    /** Queues what is due, of each channel as much as can leave until the next time, and says how much. Run each minute. */
    queueDue: async (): Promise<number> => {
      const queued = await Promise.all(channels.map(sweepChannel));
      return queued.reduce((sum, count) => sum + count, 0);
    },

    /** Queues those of the new notices that are due already, so a confirmation needn't wait for the minute. */
    queueNew: async ({ Records }: StreamEvent): Promise<void> => {
      const now = clock.now();
      const keys = Records.flatMap(({ eventName, dynamodb }) => {
        const key = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
        return eventName === 'INSERT' && tryAtOf(key) <= now ? [key] : [];
      });
      for (const channel of channels)
        await queues[channel].send(keys.filter((key) => channelOfDue(key) === channel).map(queuedNotice));
    },
  };
};
