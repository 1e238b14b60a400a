import type { createSweep } from '#shared/notices/create-sweep.ts';
import { type WatchByHandDeps, watchByHand } from '#shared/notices/watch-by-hand.ts';

/**
 * A minute's sweep: queues what is due, and looks at what waits for the office's hands, whatever becomes of the first.
 *
 * @throws what kept anything from being queued; else what kept it from looking
 */
export const sweepMinute = async (
  { queueDue }: Pick<ReturnType<typeof createSweep>, 'queueDue'>,
  deps: WatchByHandDeps,
): Promise<void> => {
  const outcomes = await Promise.allSettled([queueDue(), watchByHand(deps)]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
};
