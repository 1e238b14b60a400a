import { beforeEach, describe, expect, it } from 'vitest';
import { createDeliver } from '#shared/notices/create-deliver.ts';
import { dueKey } from '#shared/notices/keys.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { queuedNotice } from '#shared/notices/queue.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.write(aNotice('1'));
});

const told = async () => await listAbout(world.db, { kind: 'booking', id: '1' });

/** Delivery whose process dies after the message went out, before that is marked. */
const dyingDeliver = () => {
  const { db } = world.deliverDeps;
  let calls = 0;
  const client = new Proxy(db.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: never) => {
            calls += 1;
            if (calls > 1) throw new Error('died');
            return target.send(command);
          }
        : Reflect.get(target, name),
  });
  return createDeliver({ ...world.deliverDeps, db: { ...db, client } });
};

const event = () => world.eventOf([queuedNotice(dueKey(aNotice('1').id, NOON))]);

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

  it('is not followed for ever: after three that died the notice has failed, and says so', async () => {
    for (let death = 0; death < 3; death += 1) {
      await dyingDeliver()(event());
      world.later(61);
    }
    await world.minute();
    expect(world.sent).toHaveLength(3);
    expect(await told()).toMatchObject([{ state: 'failed', reason: 'outcome-unknown', attempts: 4 }]);
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

  it('is asked ten times at most', async () => {
    let asked = 0;
    world.faults.send = ({ noticeId }) => {
      if (noticeId === 'c') asked += 1;
      throw new SendError('temporary', 'Throttled');
    };
    const confirmation = { id: 'c', template: 'booking-confirmed', uselessAt: '2026-12-24T00:30:00.000Z' };
    await world.write(aNotice('2', confirmation));
    for (let hour = 0; hour < 15; hour += 1) {
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
