import type { createSweep } from '#shared/notices/create-sweep.ts';
import { type WatchByHandDeps, watchByHand } from '#shared/notices/watch-by-hand.ts';

/** A minute's sweep: queues what is due, and looks at what waits for the office's hands, whatever became of the first. */
export const sweepMinute = async (
  { queueDue }: Pick<ReturnType<typeof createSweep>, 'queueDue'>,
  deps: WatchByHandDeps,
): Promise<void> => {
  try {
    await queueDue();
  } finally {
    await watchByHand(deps);
  }
};
