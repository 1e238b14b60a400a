/** How work that takes long is watched: it says how far it came, can be stopped between two batches, and goes on from where it was. */
export type LongWork = {
  /** Asked before each batch (`throwIfAborted`). What was done until then stays done. */
  signal: AbortSignal;
  /** The key after which to go on, where an earlier run was cut off. */
  startAfter?: string;
  /** All up to this key is done: so many of so many. */
  reached(key: string | undefined, done: number, total: number): void;
};

/** Work that nobody watches and nothing stops. */
export const uninterrupted: LongWork = { signal: new AbortController().signal, reached: () => {} };
