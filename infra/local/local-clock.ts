import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Clock, systemClock } from '#shared/platform/clock.ts';
import { addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';

/** A clock that runs like the machine's own, some way ahead of it or behind, and can be moved forward. */
export type LocalClock = Clock & {
  /** Moves forward to an instant; false if that is in its past. */
  moveTo(instant: Instant): boolean;
};

const keptSchema = z.object({ offsetSeconds: z.number() });

const readOffset = (file: string): number | undefined => {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetSeconds;
  } catch {
    return undefined;
  }
};

/** The clock of a data folder: goes on from where it stood, or from `startAt` where that is later or the folder is new. */
export const createLocalClock = (
  folder: string,
  startAt?: Instant,
  realClock: Clock = systemClock,
): LocalClock => {
  const file = join(folder, 'clock.json');
  const keep = (offsetSeconds: number): number => {
    writeFileSync(file, JSON.stringify({ offsetSeconds }));
    return offsetSeconds;
  };
  const stood = readOffset(file);
  const asked = startAt === undefined ? undefined : secondsBetween(realClock.now(), startAt);
  let offset = keep(Math.max(stood ?? asked ?? 0, asked ?? stood ?? 0));
  const now = () => addSeconds(realClock.now(), offset);
  return {
    now,
    moveTo: (instant) => {
      if (instant < now()) return false;
      offset = keep(secondsBetween(realClock.now(), instant));
      return true;
    },
  };
};
