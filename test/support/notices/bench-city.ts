import { createTables } from '#infra/local/create-tables.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { connect, type Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { localTableNames } from '#shared/platform/tables.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { createPipeline } from './pipeline.ts';
import { aBooking, EARLY, EVENING, remindersOf, writeReminded } from './reminded.ts';
import { writeMany } from './write-many.ts';

/** So many messages may leave until the next sweep. */
const PER_SWEEP = 10_000;

const connectTo = async (endpoint: string, accessKeyId: string): Promise<Db> => {
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const db = connect({ endpoint, region: 'ap-southeast-1', credentials }, localTableNames, Math.random);
  await createTables(db.client, localTableNames, { expire: false });
  return db;
};

/** A city of its own in a running DynamoDB Local, whose provider takes every message at once. */
export const createBenchCity = async (endpoint: string, name: string) => {
  const db = await connectTo(endpoint, name);
  const taken = new Set<string>();
  let repeats = 0;
  let bookings = 0;
  const take = async ({ noticeId }: { noticeId: string }) => {
    if (taken.has(noticeId)) repeats += 1;
    taken.add(noticeId);
    return { sender: 'aws' as const, providerId: noticeId };
  };
  const edge = {
    db,
    clock: { now: () => EVENING },
    realClock: systemClock,
    ids: randomIds,
    log: createLog(() => {}),
  };
  const perSweep = { SMS_PER_MINUTE: PER_SWEEP, EMAIL_PER_MINUTE: PER_SWEEP };
  const { sweep, takeQueued, minute } = createPipeline(
    edge,
    { sms: { send: take }, email: { send: take } },
    perSweep,
  );
  const reminded = (more: Partial<Notice> = {}) => {
    bookings += 1;
    const booking = aBooking(bookings, EARLY);
    return { booking, notice: remindersOf(booking, more) };
  };

  return {
    /** Lets reminders wait that are due on later evenings. */
    writeWaiting: (howMany: number): Promise<void> =>
      writeMany(
        db,
        Array.from(
          { length: howMany },
          (_, index) => reminded({ dueAt: addMinutes(EVENING, 1440 + (index % 10_000)) }).notice,
        ),
      ),
    /** Writes reminders that are due at this minute, and the bookings they are about. */
    writeDue: (howMany: number): Promise<void> =>
      writeReminded(
        db,
        Array.from({ length: howMany }, () => reminded()),
      ),
    /** Finds what is due, and does no more. Says how much. */
    find: async (): Promise<number> => {
      await sweep.queueDue();
      return takeQueued().length;
    },
    /**
     * Sweeps and delivers until nothing is due. Says how many were taken and how many messages were queued.
     *
     * @throws if one was taken twice
     */
    drain: async (): Promise<{ taken: number; queued: number }> => {
      const before = taken.size;
      let queued = 0;
      for (let round = await minute(); round.queued > 0; round = await minute()) queued += round.queued;
      if (repeats > 0) throw new Error(`${repeats} were sent twice`);
      return { taken: taken.size - before, queued };
    },
  };
};

export type BenchCity = Awaited<ReturnType<typeof createBenchCity>>;
