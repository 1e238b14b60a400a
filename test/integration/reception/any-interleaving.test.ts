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
import { expectAllInOrder, expectCarriedThrough } from '#test/support/reception/what-must-hold.ts';

/** Worlds that go on beside one another, each in a database of its own: who waits for a topic waits in the whole city. */
const BESIDE = 4;
let dbs: Db[];
beforeAll(async () => {
  dbs = await Promise.all(Array.from({ length: BESIDE }, () => createTestDb()));
});

const op: fc.Arbitrary<Op> = fc.record({
  // What citizens do is more frequent than what the office changes.
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...opKinds.slice(0, 9), 'carry' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...opKinds.slice(9)) },
  ),
  who: fc.nat(PEOPLE - 1),
  slot: fc.nat(SLOTS - 1),
  nth: fc.nat(5),
});

/** Some do something at the same time; then time passes, from a second to two hours. */
const burst = fc.record({
  ops: fc.array(op, { minLength: 1, maxLength: 5 }),
  pauseSeconds: fc.constantFrom(1, 1, 30, 59, 61, 300, 600, 7200),
  seed: fc.nat(),
});

const bookings = burst.map(({ ops, ...rest }) => ({
  ...rest,
  ops: ops.map((one) => ({ ...one, kind: 'book' as const })),
}));
const scenario = fc
  .tuple(bookings, fc.array(burst, { minLength: 2, maxLength: 5 }))
  .map(([first, then]) => [first, ...then]);

const CARRY: Op = { kind: 'carry', who: 0, slot: 0, nth: 0 };

const RUNS = 16;
let worlds = 0;
const accepted = new Map<string, number>();

const goThrough = async (
  bursts: { ops: Op[]; pauseSeconds: number; seed: number }[],
  beside: number,
): Promise<void> => {
  worlds += 1;
  const world = await openSmallWorld(dbs[beside] as Db, String(worlds));
  let now = START;
  for (const { ops, pauseSeconds, seed } of bursts) {
    await world.burst(ops, seed, now);
    await expectAllInOrder(world, now);
    now = addSeconds(now, pauseSeconds);
  }
  for (const later of [0, 61, 7300]) await world.burst([CARRY], 0, addSeconds(now, later));
  await expectAllInOrder(world, addSeconds(now, 7300));
  await expectCarriedThrough(world);
  for (const [kind, count] of world.accepted) accepted.set(kind, (accepted.get(kind) ?? 0) + count);
};

it('any interleaving keeps one holder per slot, one booking per sitting and matter, and everybody what they were told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scenario, { minLength: BESIDE, maxLength: BESIDE }), async (scenarios) => {
      await Promise.all(scenarios.map(goThrough));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Nearly every way to change something is taken; the rarest may be missing from a run.
  expect(worlds).toBeGreaterThanOrEqual(RUNS * BESIDE);
  expect(accepted.size).toBeGreaterThanOrEqual(opKinds.length - 4);
});
