import { beforeEach, describe, expect, it } from 'vitest';
import { dueKey } from '#shared/notices/keys.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedNotice } from '#shared/notices/queue.ts';
import { SENDER_BUSY, SendError } from '#shared/notices/send-error.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createDyingDeliver } from '#test/support/notices/dying-deliver.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.write(aNotice('1'));
});

const told = async () => await listAbout(world.db, { kind: 'booking', id: '1' });

const dyingDeliver = () => createDyingDeliver(world.deliverDeps);

const event = () => world.eventOf([queuedNotice(dueKey(aNotice('1'), NOON))]);

describe('a consumer that dies between sending and marking', () => {
  it('repeats one message at most, when its lease is over', async () => {
    expect((await dyingDeliver()(event())).batchItemFailures).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
    expect((await world.minute()).batchItemFailures).toEqual([]);
    expect(world.sent).toHaveLength(1);
    world.later(61);
    await world.minute();
    await world.minute();
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('is followed once: after two that died the notice has failed, and says that nobody knows', async () => {
    for (let death = 0; death < 2; death += 1) {
      await dyingDeliver()(event());
      world.later(61);
    }
    await world.minute();
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'outcome-unknown', attempts: 2 }]);
  });
});

describe('a provider that takes a message and whose answer is lost', () => {
  const loseAnswers = (howMany: number) => {
    let lost = 0;
    world.faults.send = (message) => {
      if (lost >= howMany) return;
      lost += 1;
      world.sent.push(message);
      throw new SendError('unknown', 'TimeoutError');
    };
  };

  it('gets it once more at most, more than an hour later', async () => {
    loseAnswers(1);
    await world.minute();
    expect(world.sent).toHaveLength(1);
    world.later(75 * 60 - 1);
    await world.minute();
    expect(world.sent).toHaveLength(1);
    world.later(1);
    await world.minute();
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('is not asked a third time: the office reads that nobody knows', async () => {
    loseAnswers(9);
    for (let halfHour = 0; halfHour < 8; halfHour += 1) {
      await world.minute();
      world.later(1800);
    }
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'outcome-unknown', attempts: 2 }]);
  });

  it('counts together with a consumer that died', async () => {
    await dyingDeliver()(event());
    world.later(61);
    loseAnswers(9);
    for (let minute = 0; minute < 5; minute += 1) {
      await world.minute();
      world.later(60);
    }
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'outcome-unknown' }]);
  });
});

describe('the same notice that waits in two places', () => {
  it('is told once', async () => {
    await world.write(aNotice('1', { dueAt: addSeconds(NOON, 30) }));
    world.later(30);
    await world.minute();
    await world.minute();
    expect(world.sent).toHaveLength(1);
    expect(await world.sweep.queueDue()).toBe(0);
  });

  it('is told once though it is written again after it was told', async () => {
    await world.minute();
    await world.write(aNotice('1'));
    await world.minute();
    expect(world.sent).toHaveLength(1);
    expect(await world.sweep.queueDue()).toBe(0);
  });
});

describe('one recipient', () => {
  const remindersTo = (to: string, howMany: number) =>
    Array.from({ length: howMany }, (_, index) => aNotice(`many-${index}`, { to }));

  it('gets no more than twenty messages on a channel in a day; the rest waits for the next morning', async () => {
    const to = '+8613820001099';
    await world.write(
      ...remindersTo(to, 23).map((notice) => ({ ...notice, uselessAt: '2026-12-03T00:00:00.000Z' })),
    );
    await world.minute();
    await world.minute();
    const sentTo = () => world.sent.filter((message) => message.to === to).length;
    expect(sentTo()).toBe(20);
    world.setNow('2026-12-02T00:00:00.000Z');
    await world.minute();
    expect(sentTo()).toBe(23);
  });

  it('is not written to on the next day about what is over by then, and the office reads why', async () => {
    await world.write(
      ...remindersTo('+8613820001098', 21).map((notice) => ({
        ...notice,
        uselessAt: '2026-12-01T10:00:00.000Z',
      })),
    );
    await world.minute();
    const ends = await Promise.all(
      Array.from({ length: 21 }, (_, index) => listAbout(world.db, { kind: 'booking', id: `many-${index}` })),
    );
    expect(ends.flat().filter(({ reason }) => reason === 'too-many-today')).toHaveLength(1);
  });
});

describe('a consumer that is slower than its lease', () => {
  it('does not mark what another has taken over', async () => {
    world.faults.send = async () => {
      world.faults.send = undefined;
      world.later(61);
      await world.minute();
    };
    await world.deliver(event());
    expect(world.sent).toHaveLength(2);
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 2, providerId: 'provider-1' }]);
  });
});

describe('a provider that does not take a message', () => {
  it('is not asked again where it never will', async () => {
    world.faults.send = () => {
      throw new SendError('permanent', 'OptedOut');
    };
    await world.minute();
    world.faults.send = undefined;
    world.later(86_400);
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'OptedOut', attempts: 1 }]);
  });

  it('is asked again later where it may, and nothing is lost', async () => {
    world.faults.send = () => {
      throw new SendError('temporary', 'Throttled');
    };
    expect(await world.minute()).toEqual({ batchItemFailures: [] });
    world.faults.send = undefined;
    world.later(59);
    await world.minute();
    expect(world.sent).toEqual([]);
    world.later(1);
    await world.minute();
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('that has no turn left is waited for, without that being called a failure', async () => {
    world.faults.send = () => {
      throw new SendError('temporary', SENDER_BUSY);
    };
    for (let minute = 0; minute < 30; minute += 1) {
      await world.minute();
      world.later(60);
    }
    world.faults.send = undefined;
    await world.minute();
    expect(world.sent).toMatchObject([{ failures: 0 }]);
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('that has no turn left until it is too late was handed nothing', async () => {
    world.faults.send = () => {
      throw new SendError('temporary', SENDER_BUSY);
    };
    world.setNow('2026-12-02T00:29:30.000Z');
    await world.minute();
    expect(await told()).toMatchObject([{ state: 'failed', reason: SENDER_BUSY, attempts: 0 }]);
  });

  it('is asked ten times at most', async () => {
    let asked = 0;
    world.faults.send = ({ noticeId }) => {
      if (noticeId === 'c') asked += 1;
      throw new SendError('temporary', 'Throttled');
    };
    const confirmation = { id: 'c', template: 'booking-confirmed', uselessAt: '2026-12-24T00:30:00.000Z' };
    await world.write(aNotice('2', confirmation));
    for (let hour = 0; hour < 24; hour += 1) {
      await world.minute();
      world.later(3600);
    }
    expect(asked).toBe(10);
    const [end] = await listAbout(world.db, { kind: 'booking', id: '2' });
    expect(end).toMatchObject({ state: 'failed', reason: 'Throttled', attempts: 10 });
  });

  it('is not asked once the message makes no sense any more', async () => {
    let asked = 0;
    world.faults.send = () => {
      asked += 1;
      throw new SendError('temporary', 'Throttled');
    };
    world.setNow('2026-12-02T00:29:30.000Z');
    await world.minute();
    world.later(3600);
    await world.minute();
    expect(asked).toBe(1);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'Throttled', attempts: 1 }]);
  });
});
