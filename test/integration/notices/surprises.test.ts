import { beforeEach, describe, expect, it } from 'vitest';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { createSweep } from '#shared/notices/create-sweep.ts';
import { dueKey } from '#shared/notices/keys.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedNotice } from '#shared/notices/queue.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { settleReceipt } from '#shared/notices/settle-receipt.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createDyingDeliver } from '#test/support/notices/dying-deliver.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const about = (id: string) => listAbout(world.db, { kind: 'booking', id });

const dyingDeliver = () => createDyingDeliver(world.deliverDeps);

const eventOf = (id: string, tryAt = NOON) => world.eventOf([queuedNotice(dueKey(aNotice(id), tryAt))]);

describe('a notice whose subject can’t be read', () => {
  const poisoned = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aNotice(`poison-${index}`, { to: `+861382000${2000 + index}` }),
    );
  const deliverPoisoned = () =>
    createDeliver({
      ...world.deliverDeps,
      readSubject: async (subject) => {
        if (subject.id.startsWith('poison')) throw new TypeError('a surprise');
        return world.deliverDeps.readSubject(subject);
      },
    });

  const tryPoisoned = async (times: number, pauseSeconds: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await world.sweep.queueDue();
      await deliverPoisoned()(world.eventOf(world.takeQueued()));
      world.later(pauseSeconds);
    }
  };

  it('waits longer each time and is put on record in the end, and keeps no other back', async () => {
    await world.write(...poisoned(40), aNotice('good'));
    const sweep = createSweep({ ...world.sweepDeps, mostPerSweep: { sms: 40, email: 8 } });
    for (let minute = 0; minute < 30; minute += 1) {
      await sweep.queueDue();
      expect(await deliverPoisoned()(world.eventOf(world.takeQueued()))).toEqual({ batchItemFailures: [] });
      world.later(60);
    }
    expect(world.sent.map(({ noticeId }) => noticeId)).toEqual([aNotice('good').id]);
    world.setNow(aNotice('x').uselessAt);
    await world.minute();
    expect(await about('poison-0')).toMatchObject([{ state: 'dropped', reason: 'too-late' }]);
  });

  it('has been refused by nobody: no other sender takes over for it, and the office reads of the one message that went out', async () => {
    await world.write(...poisoned(1));
    await tryPoisoned(4, 1800);
    const { items } = await listNotices(world.db, 'retrying', { limit: 1 });
    expect(items).toMatchObject([
      { waiting: { tries: { failures: 0, unknown: 0, surprises: 4, reason: 'surprise' } } },
    ]);
    await world.minute();
    expect(world.sent).toMatchObject([{ failures: 0 }]);
    expect(await about('poison-0')).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('is refused as if for the first time by a provider, afterwards', async () => {
    await world.write(...poisoned(1));
    await tryPoisoned(4, 1800);
    world.faults.send = () => {
      throw new SendError('temporary', 'Throttled');
    };
    await world.minute();
    const [tried] = (await listNotices(world.db, 'retrying', { limit: 1 })).items;
    const tryAt = addSeconds(world.deliverDeps.clock.now(), 60);
    expect(tried).toMatchObject({
      waiting: { key: { sk: `${tryAt}#${aNotice('poison-0').id}` }, tries: { failures: 1, surprises: 4 } },
    });
  });

  it('has failed after ten times, as never handed to anybody', async () => {
    await world.write(aNotice('poison-0', { uselessAt: '2026-12-03T00:00:00.000Z' }));
    await tryPoisoned(10, 5400);
    expect(await about('poison-0')).toMatchObject([{ state: 'failed', reason: 'surprise', attempts: 0 }]);
  });

  it('is named in the log, without anything of the person', async () => {
    await world.write(...poisoned(1));
    await world.sweep.queueDue();
    await deliverPoisoned()(world.eventOf(world.takeQueued()));
    const line = world.logged.find((text) => text.includes('deliver-failed'));
    expect(line).toContain('booking#poison-0#1');
    expect(line).toContain('TypeError');
  });
});

describe('a short outage', () => {
  it('does not use up a recipient’s day: what a provider surely did not take isn’t counted', async () => {
    await world.write(...Array.from({ length: 5 }, (_, index) => aNotice(`n-${index}`)));
    world.faults.send = () => {
      throw new SendError('temporary', 'Throttled');
    };
    for (let minute = 0; minute < 20; minute += 1) {
      await world.minute();
      world.later(60);
    }
    world.faults.send = undefined;
    for (let minute = 0; minute < 60; minute += 1) {
      await world.minute();
      world.later(60);
    }
    expect(new Set(world.sent.map(({ noticeId }) => noticeId)).size).toBe(5);
  });
});

describe('what waits because its recipient had too many', () => {
  it('is on the office’s list', async () => {
    const many = Array.from({ length: 21 }, (_, index) =>
      aNotice(`m-${index}`, { uselessAt: '2026-12-03T00:00:00.000Z' }),
    );
    await world.write(...many);
    await world.minute();
    const { items } = await listNotices(world.db, 'retrying', { limit: 10 });
    expect(items).toMatchObject([{ as: 'waiting', waiting: { tries: { reason: 'too-many-today' } } }]);
  });
});

describe('a consumer that died after sending', () => {
  const BEFORE_QUIET = '2026-12-01T12:59:00.000Z';
  const until = { uselessAt: '2026-12-02T02:30:00.000Z', dueAt: BEFORE_QUIET };

  it('and whose notice was then held for the night is healed by the receipt', async () => {
    world.setNow(BEFORE_QUIET);
    await world.write(aNotice('1', until));
    await dyingDeliver()(eventOf('1', BEFORE_QUIET));
    world.later(130);
    await world.minute();
    const { clock } = world.deliverDeps;
    const receipt = {
      noticeId: aNotice('1').id,
      sender: 'aws' as const,
      providerId: 'provider-1',
      outcome: 'delivered' as const,
      at: clock.now(),
    };
    expect(await settleReceipt(world.deliverDeps, receipt)).toBeUndefined();
    world.setNow('2026-12-02T00:00:00.000Z');
    world.later(3600);
    await world.minute();
    expect(world.sent).toHaveLength(1);
    expect(await about('1')).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('too late to try again has left an outcome nobody knows, which is not called dropped', async () => {
    world.setNow('2026-12-02T00:29:30.000Z');
    await world.write(aNotice('1', { dueAt: '2026-12-02T00:29:30.000Z' }));
    await dyingDeliver()(eventOf('1', '2026-12-02T00:29:30.000Z'));
    world.later(120);
    await world.minute();
    expect(world.sent).toHaveLength(1);
    expect(await about('1')).toMatchObject([{ state: 'failed', reason: 'outcome-unknown', attempts: 1 }]);
  });

  it('counts its attempt though the booking was cancelled since', async () => {
    await world.write(aNotice('1'));
    await dyingDeliver()(eventOf('1'));
    world.subjects.set('1', { version: 2, live: false });
    world.later(120);
    await world.minute();
    expect(await about('1')).toMatchObject([{ state: 'dropped', reason: 'moved-on', attempts: 1 }]);
  });
});

describe('a notice that is handed over before its time', () => {
  it('is left where it waits: another machine’s clock is ahead', async () => {
    const dueAt = addSeconds(NOON, 0.05);
    await world.write(aNotice('1', { dueAt }));
    expect(await world.deliver(eventOf('1', dueAt))).toEqual({ batchItemFailures: [] });
    expect(world.sent).toEqual([]);
    world.later(1);
    await world.minute();
    expect(world.sent).toHaveLength(1);
  });

  it('that waits for the end of quiet hours is left alone just before', async () => {
    const eight = '2026-12-02T00:00:00.000Z';
    await world.write(aNotice('1', { dueAt: eight, uselessAt: '2026-12-02T02:30:00.000Z' }));
    world.setNow(addSeconds(eight, -0.05));
    expect(await world.deliver(eventOf('1', eight))).toEqual({ batchItemFailures: [] });
  });
});

describe('a provider that is slow before it refuses', () => {
  it('is asked again as long after its answer as it should be', async () => {
    await world.write(aNotice('1'));
    world.faults.send = () => {
      world.later(50);
      throw new SendError('temporary', 'Throttled');
    };
    await world.minute();
    const { items } = await listNotices(world.db, 'retrying', { limit: 1 });
    expect(items).toMatchObject([{ waiting: { key: dueKey(aNotice('1'), addSeconds(NOON, 110)) } }]);
  });
});

describe('a message that waited for its turn', () => {
  it('is decided again when that took long', async () => {
    await world.write(aNotice('1'));
    const deliver = createDeliver({
      ...world.deliverDeps,
      pace: async () => {
        world.later(30);
        world.subjects.set('1', { version: 2, live: false });
      },
    });
    await world.sweep.queueDue();
    await deliver(world.eventOf(world.takeQueued()));
    expect(world.sent).toEqual([]);
    expect(await about('1')).toMatchObject([{ state: 'dropped', reason: 'moved-on' }]);
  });

  it('takes no turn where nothing is to be sent', async () => {
    await world.write(aNotice('1'));
    world.subjects.delete('1');
    let turns = 0;
    const deliver = createDeliver({
      ...world.deliverDeps,
      pace: async () => {
        turns += 1;
      },
    });
    await world.sweep.queueDue();
    await deliver(world.eventOf(world.takeQueued()));
    expect(turns).toBe(0);
  });
});
