import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#shared/platform/dynamo.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { type Consumer, type Order, reachOf, startConsumer } from '#test/support/notices/consumer.ts';
import { type StartedProvider, startSmsProvider } from '#test/support/notices/provider.ts';
import { aBooking, EARLY, EVENING, remindersOf, writeReminded } from '#test/support/notices/reminded.ts';
import { allWaiting, countOf, toldAbout } from '#test/support/notices/what-became.ts';

const REAL = '2030-01-01T00:00:00.000Z';

let first: Consumer;
let second: Consumer;
let provider: StartedProvider;
let db: Db;

beforeAll(() => {
  [first, second] = [startConsumer(), startConsumer()];
});
afterAll(() => Promise.all([first.end(), second.end()]));
beforeEach(async () => {
  [db, provider] = await Promise.all([createTestDb(), startSmsProvider()]);
});
afterEach(() => provider.stop());

const writeDue = async (howMany: number) => {
  const reminded = Array.from({ length: howMany }, (_, number) => {
    const booking = aBooking(number, EARLY);
    return { booking, notice: remindersOf(booking) };
  });
  await writeReminded(db, reminded);
  return reminded;
};

const orderAt = async (seconds = 0): Promise<Order> => ({
  dynamoDb: await reachOf(db),
  provider: provider.endpoint,
  now: addSeconds(EVENING, seconds),
  realNow: addSeconds(REAL, seconds),
  handing: { batch: 10, consumers: 2 },
});

describe('two processes that sweep at once, each with two consumers', () => {
  it('send each of 300 notices once', async () => {
    const reminded = await writeDue(300);
    const order = await orderAt();
    const work = await Promise.all([first.minute(order), second.minute(order)]);
    // Both had found them: neither was too late to get in the other's way.
    for (const { queued, again } of work) {
      expect(queued).toBeGreaterThan(150);
      expect(again).toBe(0);
    }
    expect(countOf(provider.taken)).toEqual(Object.fromEntries(reminded.map(({ notice }) => [notice.id, 1])));
    const told = await toldAbout(
      db,
      reminded.map(({ booking }) => booking.id),
    );
    expect(told.map(({ state, attempts }) => [state, attempts])).toEqual(reminded.map(() => ['sent', 1]));
    expect(await allWaiting(db)).toEqual([]);
  });

  it('lose none and repeat none where the provider refuses each notice twice', async () => {
    const reminded = await writeDue(40);
    const refused: Record<string, number> = {};
    provider.setFault((notice) => {
      refused[notice] = (refused[notice] ?? 0) + 1;
      return refused[notice] > 2 ? { kind: 'none' } : { kind: 'refuses', status: 429 };
    });
    for (let minute = 0; (await allWaiting(db)).length > 0 && minute < 30; minute += 2) {
      const order = await orderAt(minute * 60);
      await Promise.all([first.minute(order), second.minute(order)]);
    }
    expect(countOf(provider.taken)).toEqual(Object.fromEntries(reminded.map(({ notice }) => [notice.id, 1])));
    expect(countOf(provider.asked)).toEqual(Object.fromEntries(reminded.map(({ notice }) => [notice.id, 3])));
  });
});
