import type { Sender } from '#shared/notices/message.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { BatchResponse, QueueEvent } from '#shared/platform/queue.ts';
import { createLocalQueue } from './local-queue.ts';
import { providerEvents } from './provider-events.ts';

/** Later than the sender's answer is put on record, as it is in the cloud. */
const AFTER_SECONDS = 1;

const wrapped = (event: object): string =>
  JSON.stringify({ Type: 'Notification', TopicArn: 'arn:aws:sns:local', Message: JSON.stringify(event) });

type ReceiptsLocalParts = {
  /** What `createReceipts` gives. */
  settle: (event: QueueEvent) => Promise<BatchResponse>;
  /** Civil time: receipts and what they speak of are told by one clock. */
  clock: Clock;
  realClock: Clock;
};

/**
 * Stands in for SES's and End User Messaging's events, SNS and the receipts' queue. Wrap each sender with `watch`, outside of all
 * else that wraps it, and call `round` each second: what a sender took is told a second later in the provider's own form, so
 * it reads `delivered`; mail to `bounce@simulator.amazonses.com` comes back, to `complaint@simulator.amazonses.com` is
 * complained about, as SES documents. What isn't told when the process ends stays `sent`.
 */
export const createReceiptsLocal = ({ settle, clock, realClock }: ReceiptsLocalParts) => {
  const queue = createLocalQueue(realClock);
  return {
    /** The sender, each of whose messages is followed by a receipt. */
    watch: (sender: Sender): Sender => ({
      send: async (message) => {
        const sent = await sender.send(message);
        const { noticeId, to } = message;
        const events = providerEvents({ noticeId, to, ...sent }, clock.now());
        await queue.send(events.map(wrapped), AFTER_SECONDS);
        return sent;
      },
    }),
    /** Settles what is to be told by now. */
    round: (): Promise<void> => queue.drain(settle),
    deadLetters: queue.deadLetters,
  };
};
