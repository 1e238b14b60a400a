import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createReadWords } from '#shared/notices/create-read-words.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { SubjectNow } from '#shared/notices/delivery-rules.ts';
import { defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { Message, Sent } from '#shared/notices/message.ts';
import { type Channel, type Notice, newNotice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';

export const NOON = '2026-12-01T04:00:00.000Z';

/** The eve reminder of a booking by SMS, due at noon unless told otherwise. */
export const aNotice = (bookingId: string, more: Partial<Notice> = {}): Notice => ({
  ...newNotice({
    subject: { kind: 'booking', id: bookingId, version: 1 },
    template: 'booking-reminder-eve',
    channel: 'sms',
    to: '+8613820001015',
    variables: { day: '12月2日周三', time: '08:30', place: '市群众工作局接待大厅', code: '123456789012' },
    dueAt: NOON,
    uselessAt: '2026-12-02T00:30:00.000Z',
  }),
  ...more,
});

/** Database, queue, consumers and a provider that notes what it is sent: time and faults are the test's. */
export const createWorld = async () => {
  const db = await createTestDb();
  const times = { now: NOON, realNow: '2030-01-01T00:00:00.000Z' };
  const clock = { now: () => times.now };
  const realClock = { now: () => times.realNow };
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const subjects = new Map<string, SubjectNow>();
  const sent: Message[] = [];
  const queued: Record<Channel, string[]> = { sms: [], email: [] };
  const faults: { send?: (message: Message) => Promise<void> | void } = {};

  const senderOf = (sender: Sent['sender']) => ({
    send: async (message: Message): Promise<Sent> => {
      await faults.send?.(message);
      sent.push(message);
      return { sender, providerId: `provider-${sent.length}` };
    },
  });
  const deliverDeps = {
    hashSecret: HASH_SECRET,
    db: { ...db, random: () => 0.5 },
    senders: { sms: senderOf('aws'), email: senderOf('ses') },
    readWords: createReadWords(db, realClock),
    pace: async () => {},
    readSubject: async ({ id }: { id: string }) => subjects.get(id),
    clock,
    realClock,
    settings: defaultDeliverySettings,
    log,
  };
  const queueOf = (channel: Channel) => ({
    send: async (messages: string[]) => {
      queued[channel].push(...messages);
    },
  });
  const takeQueued = () => [...queued.sms.splice(0), ...queued.email.splice(0)];
  const deliver = createDeliver(deliverDeps);
  const sweepDeps = {
    db,
    queues: { sms: queueOf('sms'), email: queueOf('email') },
    mostPerSweep: { sms: 10_000, email: 10_000 },
    clock,
    log,
  };
  const sweep = createSweep(sweepDeps);
  const eventOf = (messages: string[]) => ({
    Records: messages.map((body, index) => ({ messageId: `m${index}`, body })),
  });

  return {
    db,
    hashSecret: HASH_SECRET,
    sent,
    logged,
    subjects,
    faults,
    deliverDeps,
    sweepDeps,
    deliver,
    sweep,
    eventOf,
    /** Moves both clocks on. */
    later: (seconds: number) => {
      times.now = addSeconds(times.now, seconds);
      times.realNow = addSeconds(times.realNow, seconds);
    },
    setNow: (now: Instant) => {
      times.now = now;
    },
    /** Writes notices about bookings that stand. */
    write: async (...notices: Notice[]) => {
      for (const { subject } of notices)
        if (!subjects.has(subject.id)) subjects.set(subject.id, { version: 1, live: true });
      return await commit(
        db,
        notices.map((notice) => putNotice(db, notice)),
      );
    },
    /** What was queued since it was last asked for. */
    takeQueued,
    /** One minute's work: what is due is found, queued and delivered. */
    minute: async () => {
      await sweep.queueDue();
      return await deliver(eventOf(takeQueued()));
    },
  };
};

export type World = Awaited<ReturnType<typeof createWorld>>;
