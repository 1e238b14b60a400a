import type { Clock } from '#shared/platform/clock.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Log } from '#shared/platform/log.ts';
import { findOldestByHand } from './oldest-by-hand-store.ts';
import { wakingSeconds } from './quiet-hours-rules.ts';
import type { ReminderSettings } from './reminder-settings.ts';

export type WatchByHandDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  settings: Pick<ReminderSettings, 'quietFromTime' | 'quietUntilTime'>;
};

/**
 * Says for how many minutes that has waited for the office's hands which has waited longest, 0 where nothing does; what makes no
 * sense any more doesn't count, nor do quiet hours, in which nobody is expected to call. Run each minute.
 */
export const watchByHand = async ({ db, clock, log, settings }: WatchByHandDeps): Promise<void> => {
  const now = clock.now();
  const since = await findOldestByHand(db, now);
  const oldestMinutes = since ? Math.floor(wakingSeconds(since, now, settings) / 60) : 0;
  log.info('by-hand-watched', { oldestMinutes });
};
