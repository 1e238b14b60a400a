import { beforeEach, describe, expect, it } from 'vitest';
import { setAside } from '#shared/notices/put-aside.ts';
import type { Receipt } from '#shared/notices/receipt.ts';
import { noteFailed } from '#shared/notices/receipt-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { createReceiptsWorld, type ReceiptsWorld, TOLD_AT } from './receipts-world.ts';

let world: ReceiptsWorld;
beforeEach(async () => {
  world = await createReceiptsWorld();
});

const waitsAgain = async () => {
  world.loseAnswer();
  await world.minute();
};
const senderDied = async () => {
  await world.deliverAndDie();
  world.later(61);
};
const nobodyKnew = async () => {
  await waitsAgain();
  world.loseAnswer();
  await world.nextTry();
};

const BEFORE = '2026-12-01T04:00:09.000Z';
const of = (providerId: string, outcome: Receipt['outcome'], at = TOLD_AT) =>
  world.aReceipt(outcome, { providerId, at });
const failed = () => of('lost-1', 'failed');
const taken = () => of('lost-1', 'taken', BEFORE);

const unfinished = [
  ['waits after an answer that was lost', waitsAgain],
  ['was claimed by somebody who died', senderDied],
] as const;

describe.each(unfinished)(
  'that a message failed, told before that it was taken, where the notice %s',
  (_, begin) => {
    beforeEach(begin);

    const expectTriedAgain = async () => {
      expect(await world.told()).toBeUndefined();
      await world.nextTry();
      expect(await world.told()).toMatchObject({ state: 'sent', providerId: 'provider-2', attempts: 2 });
      expect(world.sent).toHaveLength(2);
    };

    it('leaves it to its next try', async () => {
      expect(await world.receive(failed())).toBe(0);
      expect(await world.receive(taken())).toBe(0);
      await expectTriedAgain();
    });

    it('leaves it to its next try also where both are told twice', async () => {
      await world.receive(failed());
      await world.receive(failed());
      await world.receive(taken());
      await world.receive(failed());
      await world.receive(taken());
      await expectTriedAgain();
    });

    it('in the other order puts it among the failed', async () => {
      await world.receive(taken());
      await world.receive(failed());
      expect(await world.told()).toMatchObject({
        state: 'failed',
        reason: 'TEXT_BLOCKED',
        providerId: 'lost-1',
      });
    });

    it('at the same moment never leaves it as sent', async () => {
      expect(await world.receive(failed(), taken(), failed(), taken())).toBe(0);
      const told = await world.told();
      if (told) expect(told).toMatchObject({ state: 'failed', reason: 'TEXT_BLOCKED' });
      else await expectTriedAgain();
    });

    it('gives way to a later word that it arrived after all', async () => {
      await world.receive(failed());
      await world.receive(of('lost-1', 'delivered', '2026-12-01T04:00:11.000Z'));
      expect(await world.told()).toMatchObject({ state: 'delivered', providerId: 'lost-1' });
    });

    it('keeps away no word that another message was taken', async () => {
      await world.receive(failed());
      await world.receive(of('lost-0', 'taken'));
      expect(await world.told()).toMatchObject({ state: 'sent', providerId: 'lost-0' });
    });
  },
);

describe('that a message failed, where nobody knew what became of any', () => {
  beforeEach(nobodyKnew);

  it('leaves the notice among the failed, though it is told after that that it was taken', async () => {
    expect(await world.receive(failed())).toBe(0);
    expect(await world.receive(taken())).toBe(0);
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown', attempts: 2 });
  });

  it('in the other order says why', async () => {
    await world.receive(taken());
    await world.receive(failed());
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'TEXT_BLOCKED' });
  });

  it('at the same moment never leaves it as sent', async () => {
    expect(await world.receive(taken(), failed(), taken(), failed())).toBe(0);
    expect(await world.told()).toMatchObject({ state: 'failed' });
  });

  it('is kept of each, though both are told at the same moment', async () => {
    expect(await world.receive(failed(), of('lost-2', 'failed', BEFORE))).toBe(0);
    expect((await world.told())?.failedMessages).toEqual({ 'lost-1': TOLD_AT, 'lost-2': BEFORE });
  });

  it('isn’t written over by who read the record before that', async () => {
    const read = await world.told();
    if (!read) throw new Error('not told');
    await world.receive(failed());
    expect(await noteFailed(world.db, read, of('lost-2', 'failed'))).toBe(false);
    const aside = await commit(world.db, [setAside(world.db, read, { at: TOLD_AT, by: 'desk-1' })]);
    expect(aside.ok).toBe(false);
    const told = await world.told();
    expect(told?.failedMessages).toEqual({ 'lost-1': TOLD_AT });
    expect(told).not.toHaveProperty('aside');
  });

  it('says nothing of the other message', async () => {
    await world.receive(failed());
    await world.receive(of('lost-2', 'taken'));
    expect(await world.told()).toMatchObject({ state: 'sent', providerId: 'lost-2' });
  });
});

it('what is known to have failed stays so through the next try, whose answer is lost too', async () => {
  await waitsAgain();
  await world.receive(failed());
  world.loseAnswer();
  await world.nextTry();
  await world.receive(taken());
  expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown' });
});
