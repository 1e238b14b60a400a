import { Duration } from 'aws-cdk-lib';

/**
 * The longest one batch of messages may take. No longer than a claim's lease, so that no lease ends while whoever has it
 * still sends.
 */
export const DELIVER_TIMEOUT = Duration.seconds(60);

/** Of which the pace may take so much; the rest is for providers that are slow, one after the other. */
const PACED_SECONDS = 15;
/** The largest that SQS hands over at once without waiting for more. */
const LARGEST_BATCH = 10;
/** Batches follow one another without a pause at this rate, so the time a provider takes hardly counts. */
const PER_CONSUMER = 5;
/** SQS takes no fewer than two consumers at once. */
const FEWEST_CONSUMERS = 2;
const MOST_CONSUMERS = 50;
/** A little more than leaves in a minute, so that the queue isn't empty before the next sweep. */
const MARGIN = 1.2;

/** How the messages of one channel flow. */
export type ChannelFlow = {
  /** How many messages leave in a second at most. */
  perSecond: number;
  /** How many functions deliver at once: each has its share of the rate. */
  consumers: number;
  /** How many messages one is handed. */
  batchSize: number;
  /** How many messages a minute's sweep queues at most. */
  perMinute: number;
};

/** The flow that makes the most of a rate (messages a second) and never more. */
export const flowAt = (perSecond: number): ChannelFlow => {
  const consumers = Math.min(MOST_CONSUMERS, Math.max(FEWEST_CONSUMERS, Math.ceil(perSecond / PER_CONSUMER)));
  const batchSize = Math.max(1, Math.min(LARGEST_BATCH, Math.floor((perSecond / consumers) * PACED_SECONDS)));
  return { perSecond, consumers, batchSize, perMinute: Math.ceil(perSecond * 60 * MARGIN) };
};
