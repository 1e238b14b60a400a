import type { Log } from '#shared/platform/log.ts';
import type { BatchResponse, QueueEvent } from '#shared/platform/queue.ts';
import type { LocalQueue } from './local-queue.ts';

const PAUSE_MS = 1000;

type Pipeline = {
  /** Carries through what changes have started. */
  followUp: () => Promise<unknown>;
  /** Queues what is due. */
  sweep: () => Promise<unknown>;
  /** One for each channel. */
  queues: LocalQueue[];
  deliver: (event: QueueEvent) => Promise<BatchResponse>;
  /** Puts on record what became of messages. */
  settleReceipts: () => Promise<void>;
  log: Log;
};

/** Stands in for the schedules and the queues: each second what is due is carried through, found and sent, one round at a time. */
export const createNoticeLoop = ({ followUp, sweep, queues, deliver, settleReceipts, log }: Pipeline) => {
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const work = async (): Promise<void> => {
    try {
      await followUp();
      await sweep();
      // What isn't sent before the end is still due at the next start.
      const consume = (event: QueueEvent) =>
        stopped ? Promise.reject(new Error('stopping')) : deliver(event);
      await Promise.all(queues.map((queue) => queue.drain(consume)));
      await settleReceipts();
    } catch (error) {
      log.error('notice-round-failed', error);
    }
  };
  /** One round, after the one under way. */
  const round = (): Promise<void> => {
    last = last.then(work);
    return last;
  };
  const next = (): void => {
    timer = setTimeout(async () => {
      await round();
      if (!stopped) next();
    }, PAUSE_MS);
  };

  return {
    round,
    start: next,
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
};
