import { beforeEach, describe, expect, it } from 'vitest';
import { listAbout } from '#shared/notices/notice-store.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { consume } from '#test/support/notices/consume.ts';
import { aBooking, EVENING, LATE, remindersOf } from '#test/support/notices/reminded.ts';
import { allWaiting, countOf } from '#test/support/notices/what-became.ts';
import { createWorld, type World } from './world.ts';

const DAY = 86_400;
const HOUR = 3600;
const SECOND_DUE = '2026-12-02T00:30:00.000Z';
const bookings = Array.from({ length: 12 }, (_, number) => aBooking(number, LATE));
const ids = bookings.map(({ id }) => id);
const firsts = bookings.map((booking) => remindersOf(booking));

let world: World;
/** A clock that the machine's owner sets, and the machine's own. */
let civil: string;
let real: string;
beforeEach(async () => {
  world = await createWorld();
  civil = EVENING;
  real = '2030-01-01T00:00:00.000Z';
  world.deliverDeps.clock.now = () => civil;
  world.deliverDeps.realClock.now = () => real;
  await world.write(...firsts);
});

const pass = (seconds: number): void => {
  civil = addSeconds(civil, seconds);
  real = addSeconds(real, seconds);
};

/** Minute after minute until nothing is left to do. */
const untilNothingWaits = async (): Promise<void> => {
  for (let minutes = 0; minutes < 400; minutes += 1) {
    const waiting = await allWaiting(world.db);
    const [first] = waiting.map(({ tryAt }) => tryAt).sort();
    if (!first) return;
    if (first > civil) pass(Math.max(60, (Date.parse(first) - Date.parse(civil)) / 1000));
    await world.sweep.queueDue();
    expect(await consume(world.deliver, world.takeQueued())).toEqual([]);
    pass(60);
  }
  throw new Error('it never ends');
};

const told = async () =>
  (await Promise.all(ids.map((id) => listAbout(world.db, { kind: 'booking', id })))).flat();
const sentOf = (template: string) => world.sent.filter((message) => message.template === template);

/** What is queued at this moment, delivered as the clock is moved in between: one half before, the other after it. */
const deliverAround = async (move: () => void): Promise<void> => {
  await world.sweep.queueDue();
  const messages = world.takeQueued();
  const half = Math.floor(messages.length / 2);
  await consume(world.deliver, messages.slice(0, half));
  move();
  await consume(world.deliver, messages.slice(half));
};

describe('the civil clock set forward in the middle of a run', () => {
  it('by a day: the first half was told, the rest is dropped as too late, and so are all that were due in between', async () => {
    await deliverAround(() => {
      civil = addSeconds(civil, DAY);
    });
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(6);
    expect(sentOf('booking-reminder-two-hours')).toEqual([]);
    const ends = await told();
    expect(ends).toHaveLength(24);
    expect(countOf(ends.map(({ state, reason }) => `${state} ${reason ?? ''}`))).toEqual({
      'sent ': 6,
      'dropped too-late': 18,
    });
  });

  it('by an hour: everything is told, each once', async () => {
    await deliverAround(() => {
      civil = addSeconds(civil, HOUR);
    });
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(12);
    expect(sentOf('booking-reminder-two-hours')).toHaveLength(12);
    expect((await told()).map(({ state }) => state)).toEqual(Array.from({ length: 24 }, () => 'sent'));
  });

  it('past the second reminder but not past the visit: the first is dropped, the second goes out', async () => {
    await deliverAround(() => {
      civil = addSeconds(SECOND_DUE, 60);
    });
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(6);
    expect(sentOf('booking-reminder-two-hours')).toHaveLength(12);
  });
});

describe('the civil clock put back by an hour in the middle of a run', () => {
  it('loses nothing and repeats nothing', async () => {
    await deliverAround(() => {
      civil = addSeconds(civil, -HOUR);
    });
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(12);
    expect(sentOf('booking-reminder-two-hours')).toHaveLength(12);
  });
});

describe('quiet hours that begin while a message is under way', () => {
  it('let it be marked as sent: no other consumer puts it off until the morning, to be sent again', async () => {
    civil = '2026-12-01T12:59:59.000Z';
    world.faults.send = async () => {
      world.faults.send = undefined;
      pass(1);
      await world.sweep.queueDue();
      await consume(world.deliver, world.takeQueued());
    };
    await world.sweep.queueDue();
    await consume(world.deliver, world.takeQueued().slice(0, 1));
    expect(sentOf('booking-reminder-eve')).toHaveLength(1);
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(12);
    expect(new Set(sentOf('booking-reminder-eve').map(({ noticeId }) => noticeId)).size).toBe(12);
  });
});

describe('the machine’s clock', () => {
  it('jumping forward by an hour while a message is under way lets it be repeated once at most', async () => {
    let jumped = false;
    world.faults.send = async () => {
      if (jumped) return;
      jumped = true;
      real = addSeconds(real, HOUR);
      // Another consumer comes by while this one still sends.
      await world.sweep.queueDue();
      await consume(world.deliver, world.takeQueued());
    };
    await world.sweep.queueDue();
    await consume(world.deliver, world.takeQueued(), { batch: 1, consumers: 1 });
    await untilNothingWaits();
    const counts = Object.values(countOf(sentOf('booking-reminder-eve').map(({ noticeId }) => noticeId)));
    expect(counts).toHaveLength(12);
    expect(counts.filter((count) => count === 2)).toHaveLength(1);
    expect(Math.max(...counts)).toBe(2);
    expect(sentOf('booking-reminder-two-hours')).toHaveLength(12);
  });

  it('put back by an hour loses nothing: what somebody had claimed and left waits until that lease is over', async () => {
    const [left] = firsts;
    world.faults.send = ({ noticeId }) => {
      if (noticeId === left?.id) throw new TypeError('a consumer that dies');
    };
    await world.sweep.queueDue();
    await consume(world.deliver, world.takeQueued());
    world.faults.send = undefined;
    real = addSeconds(real, -HOUR);
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(12);
    expect(sentOf('booking-reminder-two-hours')).toHaveLength(12);
    const late = (await told()).find(({ id }) => id === left?.id);
    expect(late).toMatchObject({ state: 'sent', attempts: 2 });
    expect(late?.endedAt && late.endedAt > addSeconds(EVENING, HOUR)).toBe(true);
  });

  it('jumping either way while providers refuse lets each be sent once', async () => {
    world.faults.send = () => {
      throw new SendError('temporary', 'Throttled');
    };
    await deliverAround(() => {
      real = addSeconds(real, HOUR);
    });
    real = addSeconds(real, -2 * HOUR);
    world.faults.send = undefined;
    await untilNothingWaits();
    expect(sentOf('booking-reminder-eve')).toHaveLength(12);
    expect((await told()).every(({ state }) => state === 'sent')).toBe(true);
  });
});
