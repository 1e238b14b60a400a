import { beforeEach, describe, expect, it } from 'vitest';
import { type Notice, nextOf } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { createReceiptsWorld, type ReceiptsWorld, TOLD_AT } from './receipts-world.ts';
import { aNotice } from './world.ts';

let world: ReceiptsWorld;
beforeEach(async () => {
  world = await createReceiptsWorld();
});

const aMinuteAndALease = async () => {
  world.later(61);
  await world.minute();
};

describe('a receipt that comes before the message is on record', () => {
  const during = (receive: () => Promise<number>) => {
    const again: number[] = [];
    world.faults.send = async () => {
      world.faults.send = undefined;
      again.push(await receive());
    };
    return again;
  };

  it('ends the notice as delivered, which the mark after it doesn’t undo', async () => {
    const again = during(() => world.receive(world.aReceipt('delivered')));
    expect((await world.minute()).batchItemFailures).toEqual([]);
    expect(again).toEqual([0]);
    expect(await world.told()).toMatchObject({ state: 'delivered', receiptAt: TOLD_AT, attempts: 1 });
    await aMinuteAndALease();
    expect(world.sent).toHaveLength(1);
  });

  it('comes again where it says that it failed, and is taken then', async () => {
    const failed = world.aReceipt('failed');
    const again = during(() => world.receive(failed));
    await world.minute();
    expect(again).toEqual([1]);
    expect(await world.told()).toMatchObject({ state: 'sent' });
    expect(await world.receive(failed)).toBe(0);
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'TEXT_BLOCKED' });
  });

  it('may come at the same moment as the mark: whichever is first, it was delivered', async () => {
    const notices = ['2', '3', '4', '5', '6'].map((id) => aNotice(id));
    await world.write(...notices);
    const receiving: Promise<number>[] = [];
    world.faults.send = ({ noticeId }) => {
      receiving.push(world.receive(world.aReceipt('delivered', { noticeId, providerId: `to-${noticeId}` })));
    };
    await world.minute();
    expect(await Promise.all(receiving)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const { subject } of notices)
      expect(await listAbout(world.db, subject)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(world.sent).toHaveLength(6);
  });
});

describe('a receipt of a message whose sender died before it was on record', () => {
  beforeEach(async () => {
    await world.deliverAndDie();
    expect(world.sent).toHaveLength(1);
  });

  it.each([
    ['delivered', 'delivered', TOLD_AT],
    ['taken', 'sent', undefined],
  ] as const)('ends the notice, so that nothing is repeated: %s', async (outcome, state, receiptAt) => {
    expect(await world.receive(world.aReceipt(outcome))).toBe(0);
    const told = await world.told();
    expect(told).toMatchObject({ state, sender: 'aws', providerId: 'provider-1', attempts: 1 });
    expect(told?.receiptAt).toBe(receiptAt);
    await aMinuteAndALease();
    expect(world.sent).toHaveLength(1);
    expect(await world.sweep.queueDue()).toBe(0);
  });

  it('ends it also when the lease is over', async () => {
    world.later(61);
    await world.receive(world.aReceipt('delivered'));
    await world.minute();
    expect(world.sent).toHaveLength(1);
  });

  it('lets the next try come where the message failed, which is no repeat', async () => {
    expect(await world.receive(world.aReceipt('failed'))).toBe(1);
    world.later(61);
    expect(await world.receive(world.aReceipt('failed'))).toBe(0);
    await world.minute();
    expect(world.sent).toHaveLength(2);
    expect(await world.told()).toMatchObject({ state: 'sent', providerId: 'provider-2', attempts: 2 });
  });

  it('says of the first message that it arrived, after the second went out', async () => {
    await aMinuteAndALease();
    expect(world.sent).toHaveLength(2);
    await world.receive(world.aReceipt('delivered'));
    await world.receive(world.aReceipt('failed', { providerId: 'provider-2' }));
    expect(await world.told()).toMatchObject({ state: 'delivered', providerId: 'provider-1' });
  });
});

describe('a receipt of a message whose answer was lost', () => {
  it.each([
    ['delivered', 'delivered'],
    ['taken', 'sent'],
  ] as const)('ends the notice where it waits again: %s', async (outcome, state) => {
    world.loseAnswer();
    await world.minute();
    expect(await world.told()).toBeUndefined();
    expect(await world.receive(world.aReceipt(outcome, { providerId: 'lost-1' }))).toBe(0);
    expect(await world.told()).toMatchObject({ state, providerId: 'lost-1', attempts: 1 });
    await world.nextTry();
    expect(world.sent).toHaveLength(1);
  });

  it('lets it be tried again where the message failed', async () => {
    world.loseAnswer();
    await world.minute();
    expect(await world.receive(world.aReceipt('failed', { providerId: 'lost-1' }))).toBe(0);
    await world.nextTry();
    expect(await world.told()).toMatchObject({ state: 'sent', providerId: 'provider-2', attempts: 2 });
  });

  it('tells the office what became of one that nobody knew about', async () => {
    world.loseAnswer();
    await world.minute();
    world.loseAnswer();
    await world.nextTry();
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown' });
    await world.receive(world.aReceipt('taken', { providerId: 'lost-1' }));
    const told = await world.told();
    expect(told).toMatchObject({ state: 'sent', providerId: 'lost-1' });
    expect(told).not.toHaveProperty('reason');
    await world.receive(world.aReceipt('delivered', { providerId: 'lost-2' }));
    expect(await world.told()).toMatchObject({ state: 'delivered', providerId: 'lost-2' });
  });

  it('lets what follows in the series wait, as any end does', async () => {
    const series: Notice = {
      ...aNotice('1'),
      later: [
        {
          template: 'booking-reminder-two-hours',
          dueAt: '2026-12-02T00:00:00.000Z',
          uselessAt: '2026-12-02T00:30:00.000Z',
        },
      ],
    };
    world = await createReceiptsWorld(series);
    world.loseAnswer();
    await world.minute();
    await world.receive(world.aReceipt('delivered', { providerId: 'lost-1' }));
    world.setNow('2026-12-02T00:10:00.000Z');
    await world.minute();
    expect(world.sent.map(({ noticeId }) => noticeId)).toEqual([series.id, nextOf(series)?.id]);
  });
});
