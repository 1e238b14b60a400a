import { once } from 'node:events';

/** Resolves once whoever has this signal has been told to stop. */
export const untilAborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};
