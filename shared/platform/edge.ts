import { type Clock, systemClock } from './clock.ts';
import { connect, type Db } from './dynamo.ts';
import { type Ids, randomIds } from './ids.ts';
import { createLog, type Log } from './log.ts';
import { tableNames } from './tables.ts';

/** What only the edge makes and everything else is handed: database, clocks, chance, log. */
export type Edge = {
  db: Db;
  /** Civil time: moves on one machine. */
  clock: Clock;
  /** The machine's time: codes, sessions and leases expire by it. */
  realClock: Clock;
  ids: Ids;
  log: Log;
};

/** The edge of a deployed function. Only a `deps.ts` makes one. */
export const createEdge = (env: { TABLE_PREFIX: string }): Edge => ({
  db: connect({}, tableNames(env.TABLE_PREFIX), Math.random),
  clock: systemClock,
  realClock: systemClock,
  ids: randomIds,
  log: createLog((line) => process.stdout.write(`${line}\n`)),
});
