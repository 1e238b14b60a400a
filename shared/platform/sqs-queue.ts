import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { inParallel } from './in-parallel.ts';
import type { Queue } from './queue.ts';

/** SQS takes at most so many messages at once. */
const BATCH = 10;
/** Batches under way at once: ten thousand messages are a thousand of them. */
const WIDTH = 8;
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 50;

/**
 * A queue of SQS. What SQS doesn't take of a batch is sent again.
 *
 * @throws if some is still not taken after four tries, or is the sender's fault; other messages may have been taken
 */
export const createSqsQueue = (url: string, config: SQSClientConfig = {}): Queue => {
  const client = new SQSClient(config);

  const sendBatch = async (messages: string[], DelaySeconds?: number): Promise<void> => {
    let left = messages;
    for (let attempt = 1; left.length > 0; attempt += 1) {
      if (attempt > MOST_TRIES) throw new Error('SQS did not take every message');
      if (attempt > 1) await pause(FIRST_PAUSE_MS * 2 ** attempt);
      const Entries = left.map((MessageBody, index) => ({
        Id: String(index),
        MessageBody,
        DelaySeconds,
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
      const faulty = Failed.find(({ SenderFault }) => SenderFault);
      if (faulty) throw new Error(`SQS refused a message: ${faulty.Code}`);
      left = Failed.map(({ Id }) => left[Number(Id)] as string);
    }
  };

  return {
    send: async (messages, afterSeconds) => {
      const batches = Array.from({ length: Math.ceil(messages.length / BATCH) }, (_, index) =>
        messages.slice(index * BATCH, (index + 1) * BATCH),
      );
      await inParallel(batches, WIDTH, (batch) => sendBatch(batch, afterSeconds));
    },
  };
};
