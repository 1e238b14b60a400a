import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '#shared/platform/dynamo.ts';
import { sendingBy } from '../sending-by.ts';

/** Chances that come again with the same seed (a linear congruential generator). */
export const chances = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** A database that lets others get in between: each request waits for up to so many milliseconds first. */
export const slowDb = (db: Db, chance: () => number, mostMilliseconds = 6): Db => {
  const slow = sendingBy(db, async (command) => {
    await pause(chance() * mostMilliseconds);
    return db.client.send(command);
  });
  return { ...slow, random: chance };
};
