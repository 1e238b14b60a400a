import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Told } from '#shared/notices/told.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { type Consumer, startConsumer } from '#test/support/notices/consumer.ts';
import { createMortalWorld, type Fate, type MortalWorld } from '#test/support/notices/mortal-world.ts';
import { startSmsProvider } from '#test/support/notices/provider.ts';
import { EVENING } from '#test/support/notices/reminded.ts';

/** How often the provider took it, and how it ended. */
type End = { taken: number } & Pick<Told, 'state' | 'attempts' | 'reason'>;
type Death = [title: string, fate: Fate, end: End];

const once: End = { taken: 1, state: 'sent', attempts: 1 };
const onceLater: End = { taken: 1, state: 'sent', attempts: 2 };
const repeated: End = { taken: 2, state: 'sent', attempts: 2 };
const tooLate: End = { taken: 0, state: 'dropped', attempts: 0, reason: 'too-late' };
const nobodyKnows = { state: 'failed' as const, attempts: 2, reason: 'outcome-unknown' };
const refuses = { kind: 'refuses' as const, status: 429 };

const deaths: Death[] = [
  ['before it reads a notice, sends it once', { places: ['before-read'] }, once],
  ['when it has read it, sends it once', { places: ['after-read'] }, once],
  ['before it claims it, sends it once', { places: ['before-claim'] }, once],
  ['when it has claimed it, sends it once', { places: ['after-claim'] }, onceLater],
  ['while the provider has it and has not answered, repeats it once', { fault: { kind: 'holds' } }, repeated],
  ['when the provider has answered, repeats it once', { places: ['before-settle'] }, repeated],
  ['when it has marked it, sends it once', { places: ['after-settle'] }, once],
  [
    'before it lets a refused one wait, sends it once',
    { places: ['before-settle'], fault: refuses },
    onceLater,
  ],
  [
    'when it has let a refused one wait, sends it once',
    { places: ['after-settle'], fault: refuses },
    onceLater,
  ],
  [
    'before it drops a late one, leaves it dropped',
    { places: ['before-settle'], uselessAt: EVENING },
    tooLate,
  ],
  [
    'when it has dropped a late one, leaves it dropped',
    { places: ['after-settle'], uselessAt: EVENING },
    tooLate,
  ],
  ['over others, repeats none that was marked', {}, once],
];

const secondDeaths: Death[] = [
  [
    'twice when the provider has answered',
    { places: ['before-settle', 'before-settle'] },
    { taken: 2, ...nobodyKnows },
  ],
  ['twice while the provider has it', { fault: { kind: 'holds' } }, { taken: 2, ...nobodyKnows }],
  [
    'when the provider has answered, then when it has claimed it',
    { places: ['before-settle', 'after-claim'] },
    { taken: 1, ...nobodyKnows },
  ],
  ['twice when it has claimed it', { places: ['after-claim', 'after-claim'] }, { taken: 0, ...nobodyKnows }],
  [
    'when the provider has answered, then when the second is marked',
    { places: ['before-settle', 'after-settle'] },
    repeated,
  ],
];

let provider: Awaited<ReturnType<typeof startSmsProvider>>;
let survivor: Consumer;

/** Kills so many processes one after the other, and lets the survivor go on. */
const livedThrough = async (cases: Death[], howMany: number): Promise<MortalWorld> => {
  const fates = cases.map(([, fate]) => fate);
  const victims = Array.from({ length: howMany }, startConsumer);
  const world = await createMortalWorld(await createTestDb(), provider, fates);
  for (const victim of victims) expect(await world.die(victim)).toBe('SIGKILL');
  await world.goOn(survivor);
  return world;
};

const expectEnd = async (world: MortalWorld, index: number, { taken, ...end }: End) => {
  const became = await world.whatBecameOf(index);
  expect(became.taken).toEqual(became.taken.map(() => taken));
  expect(became.told).toMatchObject(became.ids.map((id) => ({ id, ...end })));
  expect(became.nexts).toBeGreaterThan(0);
  expect(became.nextsThatWait).toBe(became.nexts);
};

const expectFollowed = async (world: MortalWorld) => {
  const { taken, waiting } = await world.goOnLater(survivor);
  expect(taken).toEqual(Object.fromEntries(world.following.map((id) => [id, 1])));
  expect(waiting).toBe(0);
};

const rowsOf = (cases: Death[]) => cases.map(([title, , end], index) => [title, index, end] as const);

beforeAll(async () => {
  survivor = startConsumer();
});
afterAll(async () => {
  await survivor.end();
});

describe('a consumer that is killed', () => {
  let world: MortalWorld;
  beforeAll(async () => {
    provider = await startSmsProvider();
    world = await livedThrough(deaths, 1);
  });
  afterAll(() => provider.stop());

  it.each(rowsOf(deaths))('%s, and what follows it waits', async (_, index, end) => {
    await expectEnd(world, index, end);
  });

  it('and then what follows is told, once', () => expectFollowed(world));
});

describe('two consumers that are killed over the same notice', () => {
  let world: MortalWorld;
  beforeAll(async () => {
    provider = await startSmsProvider();
    world = await livedThrough(secondDeaths, 2);
  });
  afterAll(() => provider.stop());

  it.each(rowsOf(secondDeaths))('%s: no third time', async (_, index, end) => {
    await expectEnd(world, index, end);
  });

  it('and then what follows is told, once', () => expectFollowed(world));
});
