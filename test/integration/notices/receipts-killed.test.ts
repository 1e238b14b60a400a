import { beforeAll, describe, expect, it } from 'vitest';
import { recipientPartition } from '#shared/notices/keys.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedReceipt } from '#shared/notices/read-receipt.ts';
import type { Receipt } from '#shared/notices/receipt.ts';
import { findOptOut } from '#shared/notices/recipient-store.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { reachOf } from '#test/support/notices/consumer.ts';
import { dieOver, type ReceiptsOrder } from '#test/support/notices/receipts-consumer.ts';
import { createReceiptsWorld, type ReceiptsWorld, TOLD_AT } from './receipts-world.ts';
import { aNotice, NOON } from './world.ts';

const REAL = '2030-01-01T00:00:00.000Z';

const aMail = (bookingId: string): Notice => ({
  ...aNotice(bookingId, { channel: 'email', to: `visitor-${bookingId}@example.com` }),
  id: `booking#${bookingId}#1#booking-reminder-eve#email`,
});

type Fate = [title: string, isMarked: boolean, place: ReceiptsOrder['stops'][number]['place']];
const fates: Fate[] = [
  ['between the mark of a mail that was sent and the opt-out', true, 'before-opt-out'],
  ['when both of a mail that was sent are written', true, 'after-opt-out'],
  ['between the mark of a mail whose answer was lost and the opt-out', false, 'before-opt-out'],
  ['when both of a mail whose answer was lost are written', false, 'after-opt-out'],
];
const mails = fates.map((_, index) => aMail(String(index + 2)));

describe('a process that is killed over a complaint', () => {
  let world: ReceiptsWorld;
  let complaints: Receipt[];
  let marked: unknown[];

  const toldOf = async ({ subject }: Notice) => (await listAbout(world.db, subject))[0];
  const allTold = () => Promise.all(mails.map(toldOf));
  const optOuts = () =>
    Promise.all(mails.map(({ channel, to }) => findOptOut(world, { channel, to, audience: 'citizen' })));

  beforeAll(async () => {
    world = await createReceiptsWorld(aMail('1'));
    await world.write(...mails);
    const lost = mails.filter((_, index) => !fates[index]?.[1]).map(({ id }) => id);
    world.faults.send = ({ noticeId }) => {
      if (lost.includes(noticeId)) throw new SendError('unknown', 'TimeoutError');
    };
    await world.minute();
    world.faults.send = undefined;
    complaints = mails.map(({ id }) =>
      world.aReceipt('complained', { noticeId: id, providerId: `to-${id}` }),
    );
    const signal = await dieOver({
      dynamoDb: await reachOf(world.db),
      now: NOON,
      realNow: REAL,
      bodies: complaints.map(queuedReceipt),
      stops: fates.map(([, , place], index) => ({
        place,
        name: recipientPartition(HASH_SECRET, mails[index]?.to ?? ''),
      })),
    });
    expect(signal).toBe('SIGKILL');
    marked = await allTold();
    expect(await optOuts()).toEqual([undefined, NOON, undefined, NOON]);
    world.later(300);
    expect(await world.receive(...complaints)).toBe(0);
  });

  it.each(fates.map(([title], index) => [title, index] as const))(
    '%s leaves, once the complaint is handed on again, the opt-out and one record',
    async (_, index) => {
      const place = fates[index]?.[2];
      expect(marked[index]).toMatchObject({ state: 'delivered', receiptAt: TOLD_AT, attempts: 1 });
      expect((await allTold())[index]).toEqual(marked[index]);
      const at = place === 'after-opt-out' ? NOON : addSeconds(NOON, 300);
      expect((await optOuts())[index]).toBe(at);
    },
  );

  it('sends nothing twice, and no reminder to who complained', async () => {
    const before = world.sent.length;
    await world.nextTry();
    expect(world.sent).toHaveLength(before);
    expect(await world.sweep.queueDue()).toBe(0);
    const again = mails.map(({ to }, index) => ({ ...aMail(`again-${index}`), to }));
    await world.write(...again);
    await world.minute();
    expect(world.sent).toHaveLength(before);
    expect(await Promise.all(again.map(toldOf))).toMatchObject(
      again.map(() => ({ state: 'dropped', reason: 'opted-out' })),
    );
  });
});
