import type { BatchResponse, QueueEvent } from '#shared/notices/create-deliver.ts';
import type { Queue } from '#shared/notices/queue.ts';

const BATCH = 10;
const MOST_RECEIVES = 5;

type Waiting = { messageId: string; body: string; receives: number };

/** A queue in memory that hands on as SQS does: in batches, again after a failure, to the dead letters after five tries. */
export type LocalQueue = Queue & {
  /** Hands everything on once; what failed waits for the next time. */
  drain(consume: (event: QueueEvent) => Promise<BatchResponse>): Promise<void>;
  deadLetters: string[];
};

export const createLocalQueue = (): LocalQueue => {
  const waiting = new Map<string, Waiting>();
  const deadLetters: string[] = [];
  let count = 0;

  const giveBack = (message: Waiting): void => {
    if (message.receives >= MOST_RECEIVES) deadLetters.push(message.body);
    else waiting.set(message.body, message);
  };

  return {
    deadLetters,
    send: async (messages) => {
      for (const body of messages) {
        // The sweep finds a notice each second until it is claimed: one message for it is enough.
        if (waiting.has(body)) continue;
        count += 1;
        waiting.set(body, { messageId: String(count), body, receives: 0 });
      }
    },
    drain: async (consume) => {
      const all = [...waiting.values()];
      waiting.clear();
      for (let start = 0; start < all.length; start += BATCH) {
        const batch = all
          .slice(start, start + BATCH)
          .map((message) => ({ ...message, receives: message.receives + 1 }));
        const { batchItemFailures } = await consume({ Records: batch });
        const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        for (const message of batch) if (failed.has(message.messageId)) giveBack(message);
      }
    },
  };
};
