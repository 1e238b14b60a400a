import type { Clock } from '#shared/platform/clock.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { Log } from '#shared/platform/log.ts';
import { findOverByHand } from './by-hand-store.ts';
import { endOnRecord } from './delivery-rules.ts';
import { listOf } from './keys.ts';
import type { Told } from './told.ts';
import { replaceTold } from './told-store.ts';

export type DropOverDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  /** So many in one run; what is left is taken away at the next. */
  mostOver?: number;
};

const MOST_OVER = 200;
const WIDTH = 8;

/**
 * Takes off the list to be sent by hand what nobody sent in time: it ends as dropped, or as failed where its person must know and
 * somebody may still call them. What somebody deals with at the same moment ends as they say. Run each minute; says how many it took.
 */
export const dropOverByHand = async ({
  db,
  clock,
  log,
  mostOver = MOST_OVER,
}: DropOverDeps): Promise<number> => {
  const now = clock.now();
  const end = async (told: Told): Promise<boolean> => {
    const over = { ...told, state: 'dropped', reason: 'too-late', endedAt: now } as const;
    const ended = endOnRecord<Told>(over, told, 0);
    return (await commit(db, [replaceTold(db, told, ended, listOf(ended.state, now))])).ok;
  };
  const over = await findOverByHand(db, now, mostOver);
  const dropped = (await inParallel(over, WIDTH, end)).filter(Boolean).length;
  if (over.length > 0) log.info('by-hand-over', { dropped });
  return dropped;
};
