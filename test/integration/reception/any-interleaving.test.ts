import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '#shared/platform/dynamo.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  type Op,
  openSmallWorld,
  opKinds,
  PEOPLE,
  SLOTS,
  START,
} from '#test/support/reception/interleaving.ts';
import { expectAllInOrder } from '#test/support/reception/what-must-hold.ts';

let db: Db;
beforeAll(async () => {
  db = await createTestDb();
});

const op: fc.Arbitrary<Op> = fc.record({
  kind: fc.constantFrom(...opKinds),
  who: fc.nat(PEOPLE - 1),
  slot: fc.nat(SLOTS - 1),
  nth: fc.nat(5),
});

/** Some do something at the same time; then time passes: a second, a minute, five, ten, two hours. */
const burst = fc.record({
  ops: fc.array(op, { minLength: 1, maxLength: 5 }),
  pauseSeconds: fc.constantFrom(1, 59, 61, 300, 600, 7200),
  seed: fc.nat(),
});

const scenario = fc.array(burst, { minLength: 2, maxLength: 5 });

/** Worlds that go on beside one another, and how often: so many random courses of events in all. */
const BESIDE = 4;
const RUNS = 60;
let worlds = 0;
const accepted = new Map<string, number>();

const goThrough = async (bursts: { ops: Op[]; pauseSeconds: number; seed: number }[]): Promise<void> => {
  worlds += 1;
  const world = await openSmallWorld(db, String(worlds));
  let now = START;
  for (const { ops, pauseSeconds, seed } of bursts) {
    await world.burst(ops, seed, now);
    await expectAllInOrder(world, now);
    now = addSeconds(now, pauseSeconds);
  }
  for (const [kind, count] of world.accepted) accepted.set(kind, (accepted.get(kind) ?? 0) + count);
};

it('any interleaving keeps one holder per slot, one booking per sitting and matter, and everybody what they were told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(scenario, { minLength: 1, maxLength: BESIDE, size: 'max' }),
      async (scenarios) => {
        await Promise.all(scenarios.map(goThrough));
      },
    ),
    { numRuns: RUNS },
  );
  // Chance would have to be unkind for a way to change something never to have been taken.
  const never = opKinds.filter((kind) => kind !== 'offer' && !accepted.has(kind));
  expect({ worlds: worlds >= RUNS, never }).toEqual({ worlds: true, never: [] });
}, 120_000);
