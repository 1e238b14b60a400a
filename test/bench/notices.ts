import { startDynamoDb } from '#infra/local/dynamodb-local.ts';
import { type BenchCity, createBenchCity } from '#test/support/notices/bench-city.ts';
import type { Figure, Scenario } from './figure.ts';

const DUE = 1000;
const MANY = 100_000;
const FEW = 1000;
const ROUNDS = 5;
const FINDS = 15;

/** Nobody here is asked over a network: what is measured is Kaimen and the database that stands in for the cloud's. */
const PER_SECOND = 'notices/s (DynamoDB Local, a sender that answers at once)';

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const expectCount = (counted: number, expected: number): void => {
  if (counted !== expected) throw new Error(`${counted} of ${expected}`);
};

/** The seconds of finding what is due, in one city and the other by turns. */
const findByTurns = async (cities: BenchCity[]): Promise<number[][]> => {
  const seconds: number[][] = cities.map(() => []);
  for (let turn = 0; turn < FINDS; turn += 1)
    for (const [index, city] of cities.entries())
      seconds[index]?.push(await secondsOf(async () => expectCount(await city.find(), DUE)));
  return seconds;
};

const drain = async (city: BenchCity): Promise<number> =>
  secondsOf(async () => expectCount((await city.drain()).taken, DUE));

/** The cost of a sweep must follow what is due, however much is waiting. */
export const notices: Scenario = {
  name: 'notices',
  measure: async (progress) => {
    const { endpoint, stop } = await startDynamoDb();
    try {
      const few = await createBenchCity(endpoint, 'few');
      const many = await createBenchCity(endpoint, 'many');
      progress(`writing ${MANY} that wait`);
      await few.writeWaiting(FEW);
      await many.writeWaiting(MANY);
      // Once to warm up.
      for (const city of [few, many]) {
        await city.writeDue(DUE);
        await drain(city);
      }
      const drained: { few: number[]; many: number[] } = { few: [], many: [] };
      let found: number[][] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        progress(`${DUE} due among ${FEW} and among ${MANY}, ${round} of ${ROUNDS}`);
        await few.writeDue(DUE);
        await many.writeDue(DUE);
        if (round === 1) found = await findByTurns([few, many]);
        const inTurn = round % 2 === 0 ? (['many', 'few'] as const) : (['few', 'many'] as const);
        for (const name of inTurn) drained[name].push(await drain(name === 'few' ? few : many));
      }
      const seconds = { few: median(drained.few), many: median(drained.many) };
      const [foundFew = Number.NaN, foundMany = Number.NaN] = found.map(median);
      return [
        { name: 'notices-drained-per-second', value: DUE / seconds.few, unit: PER_SECOND },
        { name: `notices-${DUE}-due-among-${FEW}`, value: seconds.few, unit: 's' },
        { name: `notices-${DUE}-due-among-${MANY}`, value: seconds.many, unit: 's' },
        {
          name: `notices-${DUE}-due-among-${MANY}-to-${FEW}`,
          // Of two that were measured side by side, so that what else the machine does then weighs on both.
          value: median(drained.many.map((many, round) => many / (drained.few[round] ?? Number.NaN))),
          unit: '×',
          target: { atMost: 1.2 },
        },
        {
          name: `notices-${DUE}-found-among-${MANY}-to-${FEW}`,
          value: foundMany / foundFew,
          unit: '×',
          target: { atMost: 1.2 },
        },
      ] satisfies Figure[];
    } finally {
      await stop();
    }
  },
};

/** Every reminder of a big city at one minute. */
export const noticesAtOneMinute: Scenario = {
  name: 'notices-at-one-minute',
  onlyWhenNamed: true,
  measure: async (progress) => {
    const { endpoint, stop } = await startDynamoDb();
    try {
      const city = await createBenchCity(endpoint, 'minute');
      progress(`writing ${MANY} that are due`);
      await city.writeDue(MANY);
      progress(`draining ${MANY}`);
      let queued = 0;
      const seconds = await secondsOf(async () => {
        const drained = await city.drain();
        expectCount(drained.taken, MANY);
        queued = drained.queued;
      });
      return [
        { name: `notices-${MANY}-at-one-minute`, value: seconds, unit: 's' },
        { name: `notices-${MANY}-at-one-minute-per-second`, value: MANY / seconds, unit: PER_SECOND },
        {
          name: `notices-${MANY}-at-one-minute-queued`,
          value: queued / MANY,
          unit: 'messages each',
          target: { atMost: 1.1 },
        },
      ];
    } finally {
      await stop();
    }
  },
};
