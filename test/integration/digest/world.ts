import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { digestRequestSchema } from '#shared/digest/digest-request.ts';
import type { DigestSubscription } from '#shared/digest/digest-subscription.ts';
import { readDigestSubject } from '#shared/digest/read-digest-subject.ts';
import { subscribeDigest, unsubscribeDigest } from '#shared/digest/subscribe-digest.ts';
import { writeDigests } from '#shared/digest/write-digests.ts';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { SubjectNow } from '#shared/notices/delivery-rules.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { Message, Sent } from '#shared/notices/message.ts';
import type { Notice, Subject } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createLog } from '#shared/platform/log.ts';
import { readBookingSubject } from '#shared/reception/read-booking-subject.ts';
import { readScreeningSubject } from '#shared/reception/read-screening-subject.ts';
import type { Instant } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/reception/hall.ts';

/** The office's subscribers, the minute's run and a post that notes what it is given, over a database. */
export const createDigestWorld = (db: Db) => {
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const deps = { db, hashSecret: HASH_SECRET };
  const readers: Partial<Record<Subject['kind'], (id: string) => Promise<SubjectNow | undefined>>> = {
    digest: readDigestSubject(db),
    booking: readBookingSubject(db),
    screening: readScreeningSubject(db),
  };

  /** What waits, whatever it speaks of. */
  const waiting = async (): Promise<Notice[]> => {
    const { Items = [] } = await db.client.send(new ScanCommand({ TableName: db.tables.notices }));
    return Items.filter(({ pk }) => pk.startsWith('due#')) as Notice[];
  };

  return {
    db,
    logged,
    waiting,
    subscribe: async (
      account: string,
      now: Instant,
      changes: Record<string, unknown> = {},
    ): Promise<DigestSubscription> => {
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'make-up'];
      const asked = { email: `${account}@example.gov.cn`, days, version: 0, ...changes };
      const done = await subscribeDigest(deps, { account, request: digestRequestSchema.parse(asked) }, now);
      if (!done.ok) throw new Error(done.refusal.code);
      return done.value;
    },
    unsubscribe: (account: string) => unsubscribeDigest(deps, account),
    run: (now: Instant, through = db) => writeDigests({ db: through, clock: { now: () => now }, log }),
    digestsWaiting: async () => (await waiting()).filter(({ subject }) => subject.kind === 'digest'),
    toldOf: ({ id }: DigestSubscription) => listAbout(db, { kind: 'digest', id }),
    /** Sends what is due, and gives what was sent; `by`: what becomes of a message at the provider. */
    post: async (
      now: Instant,
      by: (message: Message) => Sent['sender'] = () => 'ses',
    ): Promise<Message[]> => {
      const sent: Message[] = [];
      const queued: string[] = [];
      const sender = {
        send: async (message: Message) => {
          const sender = by(message);
          sent.push(message);
          return { sender, providerId: String(sent.length) };
        },
      };
      const queue = { send: async (messages: string[]) => void queued.push(...messages) };
      const clock = { now: () => now };
      await createSweep({
        db,
        queues: { sms: queue, email: queue },
        mostPerSweep: { sms: 1000, email: 1000 },
        clock,
        log,
      }).queueDue();
      const deliver = createDeliver({
        db,
        hashSecret: HASH_SECRET,
        senders: { sms: sender, email: sender },
        readSubject: async ({ kind, id }) => await readers[kind]?.(id),
        readWords: async (template, channel, lang) => builtInWords(template, channel, lang),
        pace: async () => {},
        clock,
        realClock: clock,
        settings: defaultDeliverySettings,
        log,
      });
      await deliver({ Records: queued.map((body, nth) => ({ messageId: String(nth), body })) });
      return sent;
    },
  };
};

export type DigestWorld = ReturnType<typeof createDigestWorld>;
