import { type WriteDigestsDeps, writeDigests } from '#shared/digest/write-digests.ts';
import { type CarryThroughDeps, carryThrough } from '#shared/reception/carry-through.ts';

/**
 * A minute's work: carries through what changes have started and is due by now, such as offering a freed slot to who waits,
 * then writes the digests that are due, which say how things are after it. Neither keeps the other back.
 */
export const runMinute = async (deps: CarryThroughDeps & WriteDigestsDeps): Promise<void> => {
  try {
    await carryThrough(deps);
  } finally {
    await writeDigests(deps);
  }
};
