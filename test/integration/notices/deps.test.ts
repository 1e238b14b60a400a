import { describe, expect, it } from 'vitest';
import { createDeliverDeps, createSweepDeps } from '#functions/notices/deps.ts';
import { noticeEnvironment } from '#infra/local/notice-environment.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { newNotice } from '#shared/notices/notice.ts';
import { listAbout, putNotice } from '#shared/notices/notice-store.ts';
import { DELIVER_SHARE } from '#shared/notices/sender-settings.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { visitIdOf } from '#shared/pairing/keys.ts';
import type { Visit } from '#shared/pairing/visit.ts';
import { createVisit } from '#shared/pairing/visit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { createBooking, replaceBooking } from '#shared/reception/booking-store.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { APPLY, accepted, setPairing, smallHouseholds } from '#test/support/pairing/city.ts';
import { aNotice, NOON } from './world.ts';

/** A timer may be early by the part of a millisecond it can't count. */
const EARLY_MS = 2;

const booking: Booking = {
  id: '123456789012',
  slotId: '2026-12-02-1f0c9a77-0830',
  dayId: '2026-12-02-1f0c9a77',
  sitting: 'am',
  startAt: '2026-12-02T00:30:00.000Z',
  endAt: '2026-12-02T01:00:00.000Z',
  matterKey: 'land-0',
  personId: 'p',
  phone: '+8613820001015',
  state: 'booked',
  version: 1,
  bookedAt: NOON,
  name: '张三',
  topic: 'land',
  summary: '宅基地',
  partySize: 1,
  needs: [],
};

const createFunctions = async () => {
  const db = await createTestDb();
  const clock = { now: () => NOON };
  const edge = { db, clock, realClock: clock, ids: randomIds, log: createLog(() => {}) };
  const sent: string[] = [];
  const queued: string[] = [];
  const sender = {
    send: async ({ template }: { template: string }) => {
      sent.push(template);
      return { sender: 'aws' as const, providerId: 'p' };
    },
  };
  const queue = { send: async (messages: string[]) => void queued.push(...messages) };
  const sweep = createSweep(createSweepDeps(noticeEnvironment, edge, { sms: queue, email: queue }));
  const deliver = createDeliver(createDeliverDeps(noticeEnvironment, edge, { sms: sender, email: sender }));
  const minute = async () => {
    await sweep.queueDue();
    await deliver({ Records: queued.splice(0).map((body, index) => ({ messageId: `m${index}`, body })) });
  };
  return { db, sent, minute };
};

describe('the notice functions', () => {
  it('remind of a booking that stands', async () => {
    const { db, sent, minute } = await createFunctions();
    await commit(db, [createBooking(db, booking), putNotice(db, aNotice(booking.id))]);
    await minute();
    expect(sent).toEqual(['booking-reminder-eve']);
  });

  it('tell of its cancellation and remind no more', async () => {
    const { db, sent, minute } = await createFunctions();
    await commit(db, [createBooking(db, booking), putNotice(db, aNotice(booking.id))]);
    const subject = { kind: 'booking' as const, id: booking.id, version: 2 };
    const notice = aNotice(booking.id, {
      id: 'cancelled',
      subject,
      template: 'booking-cancelled',
      variables: { day: '12月2日周三', time: '08:30', place: '市群众工作局接待大厅' },
    });
    await commit(db, [
      replaceBooking(db, booking, { ...booking, state: 'cancelled', version: 2 }),
      putNotice(db, notice),
    ]);
    await minute();
    expect(sent).toEqual(['booking-cancelled']);
    const told = await listAbout(db, subject);
    expect(told.map(({ template, state, reason }) => [template, state, reason])).toEqual([
      ['booking-reminder-eve', 'dropped', 'moved-on'],
      ['booking-cancelled', 'sent', undefined],
    ]);
  });

  it('remind of a visit that is planned, in the version that was planned', async () => {
    const { db, sent, minute } = await createFunctions();
    const visit: Visit = {
      id: visitIdOf('H00001', '2026-12'),
      householdId: 'H00001',
      occasion: '2026-12',
      cadreId: 'GB0001',
      onDate: '2026-12-02',
      startTime: '09:00',
      state: 'planned',
      agreed: false,
      provisional: false,
      version: 2,
    };
    const reminderOf = (version: number) =>
      newNotice({
        subject: { kind: 'visit', id: visit.id, version },
        template: 'visit-coming-household',
        channel: 'sms',
        to: '+8613820001015',
        whose: { kind: 'household', id: visit.householdId },
        variables: { day: '12月2日周三', time: '09:00' },
        dueAt: NOON,
        uselessAt: '2026-12-02T01:00:00.000Z',
      });
    accepted(await importHouseholds({ db }, smallHouseholds, APPLY, NOON));
    await setPairing(db, { householdId: visit.householdId, cadreId: visit.cadreId });
    await commit(db, [createVisit(db, visit), putNotice(db, reminderOf(1)), putNotice(db, reminderOf(2))]);
    await minute();
    expect(sent).toEqual(['visit-coming-household']);
    const told = await listAbout(db, { kind: 'visit', id: visit.id });
    expect(told.map(({ subject, state, reason }) => [subject.version, state, reason])).toEqual([
      [1, 'dropped', 'moved-on'],
      [2, 'sent', undefined],
    ]);
  });
});

describe.each([
  ['sms', 'CONSUMERS_SMS', 'SMS_SENDERS'],
  ['email', 'CONSUMERS_EMAIL', 'MAIL_SENDERS'],
] as const)('the pace of a process that sends %s', (channel, consumers, senders) => {
  it('is its share of the rate: one of four waits four times as long', async () => {
    const clock = { now: () => NOON };
    const edge = {
      ...{ clock, realClock: clock, ids: randomIds, log: createLog(() => {}) },
      db: await createTestDb(),
    };
    const paceOf = (count: number) =>
      createDeliverDeps(
        {
          ...noticeEnvironment,
          [senders]: noticeEnvironment[senders].map((sender) => ({ ...sender, perSecond: 20 })),
          [consumers]: count,
        },
        edge,
      ).pace;
    const done: number[] = [];
    const msOfSecond = async (count: number) => {
      const pace = paceOf(count);
      const start = performance.now();
      await Promise.all([pace(channel), pace(channel)]);
      done.push(count);
      return performance.now() - start;
    };
    const [, oneOfFour] = await Promise.all([msOfSecond(1), msOfSecond(4)]);
    expect(oneOfFour).toBeGreaterThan(4000 / (20 * DELIVER_SHARE) - EARLY_MS);
    expect(done).toEqual([1, 4]);
  });
});
