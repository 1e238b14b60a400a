import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, systemClock } from '#shared/platform/clock.ts';
import { addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';

/** A clock that runs like the machine's own, some way ahead of it or behind, and can be moved forward. */
export type LocalClock = Clock & {
  /** Moves forward to an instant; false if that is in its past. */
  moveTo(instant: Instant): boolean;
};

const readOffset = (file: string): number | undefined => {
  try {
    return Number(JSON.parse(readFileSync(file, 'utf8')).offsetSeconds);
  } catch {
    return undefined;
  }
};

/** The local clock of a data folder: starts where it stood, else at `startAt`, else at the machine's time. */
export const createLocalClock = (folder: string, startAt?: Instant): LocalClock => {
  const file = join(folder, 'clock.json');
  const keep = (offsetSeconds: number): number => {
    writeFileSync(file, JSON.stringify({ offsetSeconds }));
    return offsetSeconds;
  };
  const asked = startAt === undefined ? undefined : secondsBetween(systemClock.now(), startAt);
  let offset = asked === undefined ? (readOffset(file) ?? 0) : keep(asked);
  const now = () => addSeconds(systemClock.now(), offset);
  return {
    now,
    moveTo: (instant) => {
      if (instant < now()) return false;
      offset = keep(secondsBetween(systemClock.now(), instant));
      return true;
    },
  };
};
