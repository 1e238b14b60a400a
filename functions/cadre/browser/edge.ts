/** The phone's own clock and chance: the only place the scripts take them from. */
export const machineMs = (): number => Date.now();

/** A new Idempotency-Key. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
