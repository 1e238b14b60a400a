import { beforeEach, describe, expect, it } from 'vitest';
import { createReceiptsLocal } from '#infra/local/receipts-local.ts';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createReceipts } from '#shared/notices/create-receipts.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { findOptOut } from '#shared/notices/recipient-store.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
let local: ReturnType<typeof createReceiptsLocal>;
let deliver: ReturnType<typeof createDeliver>;

beforeEach(async () => {
  world = await createWorld();
  const { deliverDeps } = world;
  const { clock, realClock, senders } = deliverDeps;
  local = createReceiptsLocal({ settle: createReceipts(deliverDeps), clock, realClock });
  const watched = { sms: local.watch(senders.sms), email: local.watch(senders.email) };
  deliver = createDeliver({ ...deliverDeps, senders: watched });
});

const aMail = (to: string): Notice => ({
  ...aNotice('1', { channel: 'email', to }),
  id: 'booking#1#1#booking-reminder-eve#email',
});

/** Writes a notice and delivers it, and tells how it ended a moment later. */
const toldOf = async (notice: Notice) => {
  await world.write(notice);
  await world.sweep.queueDue();
  await deliver(world.eventOf(world.takeQueued()));
  await local.round();
  expect(await listAbout(world.db, notice.subject)).toMatchObject([{ state: 'sent' }]);
  world.later(1);
  await local.round();
  return (await listAbout(world.db, notice.subject))[0];
};

describe('on one machine', () => {
  it.each([
    ['an SMS', aNotice('1'), { state: 'delivered', sender: 'aws', receiptAt: NOON }],
    ['a mail', aMail('visitor@example.com'), { state: 'delivered', sender: 'ses', receiptAt: NOON }],
    ['mail to somebody away', aMail('ooto@simulator.amazonses.com'), { state: 'delivered', receiptAt: NOON }],
    [
      'mail to nobody',
      aMail('bounce+1@simulator.amazonses.com'),
      { state: 'failed', reason: 'Permanent/General' },
    ],
    [
      'mail to where it came back before',
      aMail('suppressionlist@simulator.amazonses.com'),
      { state: 'failed', reason: 'Permanent/Suppressed' },
    ],
  ])('%s is told of a second after it was sent', async (_, notice, end) => {
    expect(await toldOf(notice)).toMatchObject(end);
    expect([...local.deadLetters]).toEqual([]);
  });

  it('somebody complains, and gets no more reminders', async () => {
    const notice = aMail('complaint@simulator.amazonses.com');
    expect(await toldOf(notice)).toMatchObject({ state: 'delivered' });
    expect(await findOptOut(world, { ...notice, audience: 'citizen' })).toBe('2026-12-01T04:00:01.000Z');
  });
});
