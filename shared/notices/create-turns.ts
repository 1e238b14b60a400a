import type { Clock } from '#shared/platform/clock.ts';

/**
 * Turns of which so many come in a second. Gives the milliseconds until the next one, which is then taken; undefined where
 * that is more than the longest wait, and none is taken.
 */
export const createTurns = (
  perSecond: number,
  realClock: Clock,
): ((longestWaitMs: number) => number | undefined) => {
  let freeAtMs = 0;
  let askedAtMs = 0;
  return (longestWaitMs) => {
    const nowMs = Date.parse(realClock.now());
    // Where the clock was put back nobody waits until it is there again.
    if (nowMs < askedAtMs) freeAtMs -= askedAtMs - nowMs;
    askedAtMs = nowMs;
    const waitMs = Math.max(0, freeAtMs - nowMs);
    if (waitMs > longestWaitMs) return undefined;
    freeAtMs = nowMs + waitMs + 1000 / perSecond;
    return waitMs;
  };
};
