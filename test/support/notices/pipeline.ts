import { createDeliverDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Senders } from '#shared/notices/message.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { HASH_SECRET } from '../hash-secret.ts';
import { consume, type Handing } from './consume.ts';

/** A stage whose senders are handed in. No provider here is too slow for a thousand a second. */
export const stage = {
  HASH_SECRET,
  SMS_QUEUE_URL: 'https://sqs.example/sms',
  EMAIL_QUEUE_URL: 'https://sqs.example/email',
  SMS_PER_MINUTE: 10_000,
  EMAIL_PER_MINUTE: 10_000,
  MAIL_SENDERS: [{ by: 'ses' as const, from: '开门 <kaimen@example.gov.cn>', perSecond: 1000 }],
  SMS_SENDERS: [{ by: 'aws' as const, perSecond: 1000 }],
  SMS_SIGNATURE: '【开门】',
  CONSUMERS_SMS: 1,
  CONSUMERS_EMAIL: 1,
};

/** Sweep and consumers wired as they are deployed, with queues in memory between them. */
export const createPipeline = (edge: Edge, senders: Senders, env: Partial<typeof stage> = {}) => {
  const queued: string[] = [];
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  const sweep = createSweep(createSweepDeps({ ...stage, ...env }, edge, { sms: queue, email: queue }));
  const deliver = createDeliver(createDeliverDeps({ ...stage, ...env }, edge, senders));
  return {
    sweep,
    deliver,
    /** What was queued since it was last asked for. */
    takeQueued: () => queued.splice(0),
    /** One minute's work: how many messages were queued, and those that are to come again. */
    minute: async (handing?: Handing): Promise<{ queued: number; again: string[] }> => {
      await sweep.queueDue();
      const messages = queued.splice(0);
      return { queued: messages.length, again: await consume(deliver, messages, handing) };
    },
  };
};
