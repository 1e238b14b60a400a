import { createReceipts } from '#shared/notices/create-receipts.ts';
import { dueKey } from '#shared/notices/keys.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedNotice } from '#shared/notices/queue.ts';
import { queuedReceipt } from '#shared/notices/read-receipt.ts';
import type { Receipt } from '#shared/notices/receipt.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { createDyingDeliver } from '#test/support/notices/dying-deliver.ts';
import { aNotice, createWorld, NOON } from './world.ts';

/** Ten seconds after noon, by the provider's clock. */
export const TOLD_AT = '2026-12-01T04:00:10.000Z';

/** Longer than any notice waits for its next try after an answer that was lost. */
const MUCH_LATER = 2 * 3600;

/** The world of notices with the consumer of receipts, about the one notice that it writes. */
export const createReceiptsWorld = async (notice: Notice = aNotice('1')) => {
  const world = await createWorld();
  const { deliverDeps, db } = world;
  await world.write(notice);
  const settle = createReceipts(deliverDeps);

  return {
    ...world,
    /** A receipt of the first message that was sent, unless told otherwise. */
    aReceipt: (outcome: Receipt['outcome'], more: Partial<Receipt> = {}): Receipt => ({
      noticeId: notice.id,
      sender: notice.channel === 'sms' ? 'aws' : 'ses',
      providerId: 'provider-1',
      at: TOLD_AT,
      outcome,
      ...((outcome === 'failed' || outcome === 'returned') && { code: 'TEXT_BLOCKED' }),
      ...more,
    }),
    /** Hands receipts to the consumer together, and says how many are to come again. */
    receive: async (...receipts: Receipt[]): Promise<number> =>
      (await settle(world.eventOf(receipts.map(queuedReceipt)))).batchItemFailures.length,
    receiveBody: async (body: string): Promise<number> =>
      (await settle(world.eventOf([body]))).batchItemFailures.length,
    /** Delivers the notice where it waits first. */
    deliverNow: async () => await world.deliver(world.eventOf([queuedNotice(dueKey(notice, NOON))])),
    /** The same by a process that dies once the message is out. */
    deliverAndDie: async () => {
      const deliver = createDyingDeliver(deliverDeps);
      await deliver(world.eventOf([queuedNotice(dueKey(notice, NOON))]));
    },
    /** The next message is taken by the provider, whose answer never comes. */
    loseAnswer: () => {
      world.faults.send = (message) => {
        world.faults.send = undefined;
        world.sent.push(message);
        throw new SendError('unknown', 'TimeoutError');
      };
    },
    /** Lets so much time pass that what waits for its next try is tried. */
    nextTry: async () => {
      world.later(MUCH_LATER);
      await world.minute();
    },
    /** How the notice ended; undefined while it hasn't. */
    told: async () => (await listAbout(db, notice.subject)).find(({ id }) => id === notice.id),
  };
};

export type ReceiptsWorld = Awaited<ReturnType<typeof createReceiptsWorld>>;
