import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#shared/platform/clock.ts';
import { createTurns } from './create-turns.ts';
import type { Channel } from './notice.ts';

/**
 * Spaces out messages: of each channel no more than so many a second from this process. `perSecond` of one process is
 * the provider's rate divided by how many run at once.
 */
export const createPace = (
  perSecond: Record<Channel, number>,
  realClock: Clock,
): ((channel: Channel) => Promise<void>) => {
  const takeTurn = {
    sms: createTurns(perSecond.sms, realClock),
    email: createTurns(perSecond.email, realClock),
  };
  return async (channel) => {
    const waitMs = takeTurn[channel](Number.POSITIVE_INFINITY);
    if (waitMs) await pause(waitMs);
  };
};
