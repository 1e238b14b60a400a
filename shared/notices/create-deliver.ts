import { type DeliverDeps, deliverNotice } from './deliver-notice.ts';
import { readQueued } from './queue.ts';

/** What a queue hands over, as SQS does. */
export type QueueEvent = { Records: { messageId: string; body: string }[] };

/** The messages that are to come again; all others are done. */
export type BatchResponse = { batchItemFailures: { itemIdentifier: string }[] };

/**
 * The consumer of the queue. Only a surprise (the database away, a message that doesn't read) sends a message back:
 * what a provider refuses waits in the table for its next try.
 */
export const createDeliver =
  (deps: DeliverDeps) =>
  async ({ Records }: QueueEvent): Promise<BatchResponse> => {
    const failures = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        try {
          await deliverNotice(deps, readQueued(body));
          return [];
        } catch (error) {
          deps.log.error('deliver-failed', error, { messageId });
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };
