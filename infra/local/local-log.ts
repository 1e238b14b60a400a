import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createLog, type Log } from '#shared/platform/log.ts';

/** The log of a start, in `kaimen.log` of the data folder; errors are shown as well. */
export const createLocalLog = (folder: string): Log => {
  const file = createWriteStream(join(folder, 'kaimen.log'), { flags: 'w' });
  const log = createLog((line) => file.write(`${line}\n`));
  const shown = createLog((line) => process.stderr.write(`${line}\n`));
  return {
    info: (message, facts) => {
      // Both run each second here and mostly find nothing.
      const isIdle =
        (message === 'swept' && facts?.queued === 0) ||
        (message === 'carried-through' && facts?.done === 0 && facts?.failed === 0);
      if (!isIdle) log.info(message, facts);
    },
    error: (message, error, facts) => {
      log.error(message, error, facts);
      shown.error(message, error, facts);
    },
  };
};
