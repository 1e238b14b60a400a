import type { Log } from './log.ts';

/** What stands between finding work and doing it. Hands every message on at least once, in no order. */
export type Queue = {
  /** `afterSeconds` (900 at most) holds the messages back for so long. */
  send(messages: string[], afterSeconds?: number): Promise<void>;
};

/** What a queue hands over, as SQS does. */
export type QueueEvent = { Records: { messageId: string; body: string }[] };

/** The messages that are to come again; all others are done. */
export type BatchResponse = { batchItemFailures: { itemIdentifier: string }[] };

/**
 * A consumer of a queue that takes each message on its own: one that `handle` wants to have again, or fails with, comes
 * again; the others are done. A surprise is logged under `failed`.
 */
export const createConsumer =
  (log: Log, failed: string, handle: (body: string) => Promise<undefined | 'again'>) =>
  async ({ Records }: QueueEvent): Promise<BatchResponse> => {
    const failures = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        const again = [{ itemIdentifier: messageId }];
        try {
          return (await handle(body)) === 'again' ? again : [];
        } catch (error) {
          log.error(failed, error, { messageId });
          return again;
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };
