import type { Edge } from '#shared/platform/edge.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';
import type { ReceiptsEnv } from './env.ts';

/** What taking pushed reports uses: no table. */
export type ReceiptsDeps = Omit<Edge, 'db'> & {
  /** Where receipts wait to be settled. */
  queue: Queue;
  /** The secret part of the address that is pushed to. */
  token: string;
};

/** `queue` where it isn't SQS. */
export const createDeps = (
  env: Omit<ReceiptsEnv, 'TABLE_PREFIX'>,
  { clock, realClock, ids, log }: Omit<Edge, 'db'>,
  queue: Queue = createSqsQueue(env.RECEIPT_QUEUE_URL),
): ReceiptsDeps => ({ clock, realClock, ids, log, queue, token: env.RECEIPTS_TOKEN });
