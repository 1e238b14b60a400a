import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepMinute } from '#functions/notices/sweep-minute.ts';
import { markSentByHand } from '#shared/notices/end-by-hand.ts';
import { handSender } from '#shared/notices/hand-sender.ts';
import { listKey, toldKey } from '#shared/notices/keys.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { watchByHand } from '#shared/notices/watch-by-hand.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { writeAll } from '#test/support/write-all.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const EVENING = '2026-12-01T12:30:00.000Z';
const NEXT_MORNING = '2026-12-02T00:15:00.000Z';

let world: World;
const waiting: string[] = [];
beforeAll(async () => {
  world = await createWorld();
  world.deliverDeps.senders.sms.send = handSender.send;
  world.deliverDeps.senders.email.send = handSender.send;
});
beforeEach(async () => {
  world.setNow(NOON);
  for (const id of waiting.splice(0)) await markSentByHand(world, { id, by: 'desk-1' }, NOON);
});

/** Leaves a notice to the office's hands. */
const handOver = async (id: string, { at = NOON, uselessAt = '2026-12-02T02:30:00.000Z' } = {}) => {
  world.setNow(at);
  const notice = aNotice(id, { dueAt: at, uselessAt });
  await world.write(notice);
  await world.minute();
  waiting.push(notice.id);
  return notice.id;
};

/** Puts notices on the list at noon as delivery would, all at once. */
const list = async (notices: Notice[]) => {
  const records = notices.map((notice) => ({
    ...toldKey(notice),
    ...notice,
    state: 'by-hand',
    endedAt: NOON,
    ...listKey('by-hand', NOON, notice.id),
  }));
  await writeAll(
    world.db,
    records.map((put) => ({ table: world.db.tables.notices, put })),
  );
  waiting.push(...notices.map(({ id }) => id));
};

const minutesAt = async (now: Instant): Promise<number> => {
  world.setNow(now);
  const settings = defaultReminderSettings;
  await watchByHand({ ...world.sweepDeps, settings });
  const { message, oldestMinutes } = JSON.parse(world.logged.at(-1) ?? '{}');
  expect(message).toBe('by-hand-watched');
  return oldestMinutes;
};

it('says for how long the longest waiting has been on the list to be sent by hand', async () => {
  expect(await minutesAt(NOON)).toBe(0);
  await handOver('first');
  await handOver('second', { at: addMinutes(NOON, 30) });
  expect(await minutesAt(addMinutes(NOON, 61))).toBe(61);
});

it('says it of the next one when the longest waiting was sent', async () => {
  const first = await handOver('sent');
  await handOver('left', { at: addMinutes(NOON, 30) });
  await markSentByHand(world, { id: first, by: 'desk-1' }, addMinutes(NOON, 40));
  expect(await minutesAt(addMinutes(NOON, 61))).toBe(31);
});

it('leaves out what makes no sense any more, however much of it lies before', async () => {
  const soon = addMinutes(NOON, 10);
  const over = Array.from({ length: 130 }, (_, index) => aNotice(`over-${index}`, { uselessAt: soon }));
  await list(over);
  expect(await minutesAt(addMinutes(NOON, 20))).toBe(0);
  await handOver('holds', { at: addMinutes(NOON, 5) });
  expect(await minutesAt(addMinutes(NOON, 20))).toBe(15);
});

it('counts no quiet hours: what came at half past eight in the evening has waited for 45 minutes the next morning at a quarter past eight', async () => {
  await handOver('evening', { at: EVENING });
  expect(await minutesAt(NEXT_MORNING)).toBe(45);
});

describe('a minute whose sweep', () => {
  const deps = () => ({ ...world.sweepDeps, settings: defaultReminderSettings });

  it('can’t queue what is due says it too, and fails by that', async () => {
    await handOver('waits');
    world.setNow(addMinutes(NOON, 61));
    const queueDue = () => Promise.reject(new Error('no queue'));
    await expect(sweepMinute({ queueDue }, deps())).rejects.toThrow('no queue');
    const lines = world.logged.slice(-2).map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ message: 'by-hand-watched', oldestMinutes: 61 }));
    expect(lines).toContainEqual(expect.objectContaining({ message: 'minute-failed', work: 'queue-due' }));
    const blind = {
      ...deps(),
      db: { ...world.db, tables: { ...world.db.tables, notices: 'no-such-table' } },
    };
    await expect(sweepMinute({ queueDue }, blind)).rejects.toThrow('no queue');
    await expect(sweepMinute({ queueDue: async () => 0 }, blind)).rejects.toThrow('non-existent table');
  });

  it('hangs says it all the same', async () => {
    const logged = world.logged.length;
    let answer = (_: number) => {};
    const hanging = new Promise<number>((resolve) => {
      answer = resolve;
    });
    const ended = sweepMinute({ queueDue: () => hanging }, deps());
    await expect.poll(() => world.logged.slice(logged).join()).toContain('by-hand-watched');
    answer(0);
    await ended;
  });
});
