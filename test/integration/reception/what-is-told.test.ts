import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createDeliverDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import type { Message } from '#shared/notices/message.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findBooking, findBookings } from '#shared/reception/booking-store.ts';
import { addDays } from '#shared/time/civil.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { type Op, openSmallWorld, PEOPLE, SLOTS, START } from '#test/support/reception/interleaving.ts';

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
});

type Sent = {
  template: string;
  noticeId: string;
  at: Instant;
  booking: Booking | undefined;
  version: number;
};

/** The notice functions over a provider that notes, with each message, what its booking was at that moment. */
const openPost = () => {
  const clock = { at: START, now: () => clock.at };
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  const sent: Sent[] = [];
  const queued: string[] = [];
  const sender = {
    send: async ({ template, noticeId }: Message) => {
      const [, id = '', version] = noticeId.split('#');
      const booking = /^\d{12}$/.test(id) ? await findBooking(db, id) : undefined;
      sent.push({ template, noticeId, at: clock.at, booking, version: Number(version) });
      return { sender: 'aws' as const, providerId: noticeId };
    },
  };
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  const sweep = createSweep(createSweepDeps(noticeEnvironment, edge, { sms: queue, email: queue }));
  const deliver = createDeliver(createDeliverDeps(noticeEnvironment, edge, { sms: sender, email: sender }));
  const round = async (at: Instant): Promise<void> => {
    clock.at = at;
    await sweep.queueDue();
    await deliver({ Records: queued.splice(0).map((body, nth) => ({ messageId: `m${nth}`, body })) });
  };
  return { sent, round };
};

const op: fc.Arbitrary<Op> = fc.record({
  kind: fc.constantFrom(
    'book',
    'book',
    'book',
    'move',
    'cancel',
    'undo',
    'carry',
    'substitute',
    'callOffSitting',
    'moveDay',
    'closeSlot',
  ),
  who: fc.nat(PEOPLE - 1),
  slot: fc.nat(SLOTS - 1),
  nth: fc.nat(5),
});
const burst = fc.record({
  ops: fc.array(op, { minLength: 2, maxLength: 5 }),
  seed: fc.nat(),
  posted: fc.boolean(),
});

/** Every evening before and every two hours before of the small world, and a while after all of it. */
const LATER = [
  '2026-12-01T10:00:00.000Z',
  '2026-12-02T04:30:00.000Z',
  '2026-12-02T05:00:00.000Z',
  '2026-12-03T10:00:00.000Z',
  '2026-12-04T04:30:00.000Z',
  '2026-12-04T05:00:00.000Z',
  ...[7, 8, 9, 10, 11, 12].flatMap((days) =>
    [
      '2026-12-01T10:00',
      '2026-12-02T04:30',
      '2026-12-02T05:00',
      '2026-12-03T10:00',
      '2026-12-04T04:30',
      '2026-12-04T05:00',
    ].map((at) => `${addDays(at.slice(0, 10), days)}${at.slice(10)}:00.000Z`),
  ),
  '2027-02-01T00:00:00.000Z',
].sort();
const CARRY: Op = { kind: 'carry', who: 0, slot: 0, nth: 0 };
const RUNS = 8;
let worlds = 0;

it('whatever is sent is true at that moment, is sent once, and nobody who keeps a place goes without their reminders', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(burst, { minLength: 1, maxLength: 4 }), async (bursts) => {
      worlds += 1;
      const world = await openSmallWorld(db, String(worlds));
      const { sent, round } = openPost();
      let now = START;
      for (const { ops, seed, posted } of bursts) {
        await world.burst(ops, seed, now);
        if (posted) await round(now);
        now = addSeconds(now, 30);
      }
      for (const later of [0, 61]) await world.burst([CARRY], 0, addSeconds(now, later));
      await round(addSeconds(now, 61));
      for (const at of LATER) await round(at);

      for (const { template, booking, version } of sent) {
        expect(booking?.version).toBe(version);
        const ended = { 'booking-cancelled': 'cancelled', 'booking-called-off': 'called-off' };
        expect(booking?.state).toBe(ended[template as keyof typeof ended] ?? 'booked');
      }
      expect(new Set(sent.map(({ noticeId }) => noticeId)).size).toBe(sent.length);
      const standing = (await findBookings(db, [...world.told.keys()])).filter(
        ({ state }) => state === 'booked',
      );
      for (const { id, startAt } of standing) {
        const reminders = sent.filter(
          ({ booking, template }) => booking?.id === id && /reminder/.test(template),
        );
        const expected = startAt.endsWith('T06:30:00.000Z') || startAt.endsWith('T07:00:00.000Z') ? 2 : 1;
        expect(reminders).toHaveLength(expected);
      }
    }),
    { numRuns: RUNS },
  );
});
