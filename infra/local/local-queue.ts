import type { Clock } from '#shared/platform/clock.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { BatchResponse, Queue, QueueEvent } from '#shared/platform/queue.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';

const CONSUMERS = 4;
const MOST_RECEIVES = 5;

/** How many messages are handed on together, and for how long they are hidden from others then. */
type Handing = { batch: number; hiddenSeconds: number };
const defaultHanding: Handing = { batch: 10, hiddenSeconds: 10 };

type Waiting = { messageId: string; body: string; receives: number; visibleAt: Instant };

/**
 * A queue in memory that hands on as SQS does: in batches; what fails again after a while; to the dead letters after
 * five tries. What it forgets when the process ends is still due, so the sweep finds it again.
 */
export type LocalQueue = Queue & {
  /** Hands on everything that is visible, once. */
  drain(consume: (event: QueueEvent) => Promise<BatchResponse>): Promise<void>;
  deadLetters: ReadonlySet<string>;
};

export const createLocalQueue = (
  realClock: Clock,
  { batch: most, hiddenSeconds }: Handing = defaultHanding,
): LocalQueue => {
  const waiting = new Map<string, Waiting>();
  const deadLetters = new Set<string>();
  let count = 0;

  const receive = (batch: Waiting[]): QueueEvent => {
    for (const message of batch) {
      message.receives += 1;
      message.visibleAt = addSeconds(realClock.now(), hiddenSeconds);
    }
    return { Records: batch.map(({ messageId, body }) => ({ messageId, body })) };
  };

  const settle = (batch: Waiting[], { batchItemFailures }: BatchResponse): void => {
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, body, receives } of batch) {
      if (failed.has(messageId) && receives < MOST_RECEIVES) continue;
      waiting.delete(body);
      if (failed.has(messageId)) deadLetters.add(body);
      else deadLetters.delete(body);
    }
  };

  return {
    deadLetters,
    send: async (messages, afterSeconds = 0) => {
      for (const body of messages) {
        // The sweep finds a notice each second until it is claimed: one message for it is enough.
        if (waiting.has(body)) continue;
        count += 1;
        const visibleAt = addSeconds(realClock.now(), afterSeconds);
        waiting.set(body, { messageId: String(count), body, receives: 0, visibleAt });
      }
    },
    drain: async (consume) => {
      const now = realClock.now();
      const visible = [...waiting.values()].filter(({ visibleAt }) => visibleAt <= now);
      const batches = Array.from({ length: Math.ceil(visible.length / most) }, (_, index) =>
        visible.slice(index * most, (index + 1) * most),
      );
      await inParallel(batches, CONSUMERS, async (batch) => {
        const everyOne = { batchItemFailures: batch.map(({ messageId }) => ({ itemIdentifier: messageId })) };
        settle(batch, await consume(receive(batch)).catch(() => everyOne));
      });
    },
  };
};
