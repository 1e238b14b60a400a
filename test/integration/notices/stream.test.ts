import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamEvent } from '#shared/notices/create-sweep.ts';
import { dueKey, type NoticeKey, toldKey } from '#shared/notices/keys.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { consume } from '#test/support/notices/consume.ts';
import { countOf, toldAbout } from '#test/support/notices/what-became.ts';
import { chances } from '#test/support/reception/slow-db.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

type StreamRecord = StreamEvent['Records'][number];

const record = (eventName: string, { pk, sk }: NoticeKey): StreamRecord => ({
  eventName,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
});
const keyOf = (notice: Notice): NoticeKey => dueKey(notice, notice.dueAt);

/** A confirmation that is due as it is written, each to a phone of its own. */
const aConfirmation = (number: number): Notice =>
  aNotice(`now-${number}`, {
    id: `booking#now-${number}#1#booking-confirmed#sms`,
    template: 'booking-confirmed',
    to: `+86138${20_000_000 + number}`,
  });

const shuffled = <T>(items: T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item);

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const deliverQueued = async () => {
  expect(await consume(world.deliver, world.takeQueued())).toEqual([]);
};

describe('a stream that tells twice, out of order and late, of what is new, changed and gone', () => {
  it.each([1, 2, 3])('lets each notice be sent once, and none before it is due (course %i)', async (seed) => {
    const random = chances(seed);
    const due = Array.from({ length: 30 }, (_, index) => aConfirmation(index));
    const later = Array.from({ length: 10 }, (_, index) =>
      aNotice(`later-${index}`, { dueAt: addSeconds(NOON, 3600) }),
    );
    await world.write(...due, ...later);
    const told = [...due, ...later].flatMap((notice) => [
      record('INSERT', keyOf(notice)),
      record('INSERT', keyOf(notice)),
      record('MODIFY', keyOf(notice)),
      record('REMOVE', keyOf(notice)),
      record('INSERT', toldKey(notice)),
    ]);
    const records = shuffled(told, random);
    while (records.length > 0) {
      await world.sweep.queueNew({ Records: records.splice(0, 1 + Math.floor(random() * 40)) });
      if (random() < 0.4) await world.sweep.queueDue();
      if (random() < 0.6) await deliverQueued();
    }
    await deliverQueued();
    expect(countOf(world.sent.map(({ noticeId }) => noticeId))).toEqual(
      Object.fromEntries(due.map(({ id }) => [id, 1])),
    );
    expect(await world.sweep.queueDue()).toBe(0);
    world.later(3600);
    expect(await world.sweep.queueDue()).toBe(later.length);
  });

  it('queues nothing of a notice that is only changed or gone', async () => {
    const notice = aConfirmation(1);
    await world.write(notice);
    await world.sweep.queueNew({
      Records: [record('MODIFY', keyOf(notice)), record('REMOVE', keyOf(notice))],
    });
    expect(world.takeQueued()).toEqual([]);
  });
});

describe('a stream that comes late', () => {
  it('changes nothing of what the sweep has brought to its end', async () => {
    const notices = Array.from({ length: 5 }, (_, index) => aConfirmation(index));
    await world.write(...notices);
    await world.minute();
    world.later(600);
    await world.sweep.queueNew({ Records: notices.map((notice) => record('INSERT', keyOf(notice))) });
    await deliverQueued();
    expect(world.sent).toHaveLength(5);
    const told = await toldAbout(
      world.db,
      notices.map(({ subject }) => subject.id),
    );
    expect(told.map(({ state, endedAt }) => [state, endedAt])).toEqual(notices.map(() => ['sent', NOON]));
  });

  it('is not missed where it never comes: the sweep finds the same', async () => {
    await world.write(aConfirmation(1));
    await world.minute();
    expect(world.sent).toHaveLength(1);
  });
});
