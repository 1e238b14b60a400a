import type { createSweep } from '#shared/notices/create-sweep.ts';
import { type WatchByHandDeps, watchByHand } from '#shared/notices/watch-by-hand.ts';

/**
 * A minute's sweep: queues what is due, and looks at what waits for the office's hands, whatever becomes of the first.
 *
 * @throws what kept anything from being queued, else what kept it from looking; each is in the log
 */
export const sweepMinute = async (
  { queueDue }: Pick<ReturnType<typeof createSweep>, 'queueDue'>,
  deps: WatchByHandDeps,
): Promise<void> => {
  const tried = (work: string, run: Promise<unknown>) =>
    run.catch((error) => {
      deps.log.error('minute-failed', error, { work });
      throw error;
    });
  const outcomes = await Promise.allSettled([
    tried('queue-due', queueDue()),
    tried('watch-by-hand', watchByHand(deps)),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
};
