import { createDeliverDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Message } from '#shared/notices/message.ts';
import { SendError } from '#shared/notices/send-error.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { type Instant, instantOf } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';

const env = { ...noticeEnvironment, HASH_SECRET };

/** Sends what is due at an instant, and gives what was sent; the provider refuses for good what `refuses` says. */
export const sendDue = async (
  db: Db,
  now: Instant,
  refuses: (message: Message) => boolean = () => false,
): Promise<Message[]> => {
  const sent: Message[] = [];
  const queued: string[] = [];
  const sender = {
    send: async (message: Message) => {
      if (refuses(message)) throw new SendError('permanent', 'TEXT_INVALID');
      sent.push(message);
      return { sender: 'aws' as const, providerId: `provider-${sent.length}` };
    },
  };
  const clock = { now: () => now };
  // The database deletes what has expired by its own time.
  const realClock = { now: () => instantOf(new Date()) };
  const edge = { db, clock, realClock, ids: randomIds, log: createLog(() => {}) };
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  await createSweep(createSweepDeps(env, edge, { sms: queue, email: queue })).queueDue();
  const deliver = createDeliver(createDeliverDeps(env, edge, { sms: sender, email: sender }));
  await deliver({ Records: queued.map((body, index) => ({ messageId: String(index), body })) });
  return sent;
};
