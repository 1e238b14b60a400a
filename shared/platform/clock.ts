import { type Instant, instantOf } from '#shared/time/instant.ts';

/** Where `now` comes from: built once at the edge and read once per request. */
export type Clock = { now(): Instant };

/** The machine's own clock. */
export const systemClock: Clock = { now: () => instantOf(new Date()) };
