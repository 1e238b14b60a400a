import { type WriteDigestsDeps, writeDigests } from '#shared/digest/write-digests.ts';
import { dropOverByHand } from '#shared/notices/drop-over-by-hand.ts';
import { type CarryThroughDeps, carryThrough } from '#shared/reception/carry-through.ts';

/**
 * A minute's work: carries through what changes have started and is due by now, such as offering a freed slot to who waits,
 * takes off the office's list what can't be sent by hand in time any more, then writes the digests that are due, which say how
 * things are after it. One that fails keeps none of the others back.
 *
 * @throws the first error, once all three were tried; each is in the log
 */
export const runMinute = async (deps: CarryThroughDeps & WriteDigestsDeps): Promise<void> => {
  const works = {
    'carry-through': carryThrough,
    'drop-over-by-hand': dropOverByHand,
    'write-digests': writeDigests,
  };
  const errors: unknown[] = [];
  for (const [work, run] of Object.entries(works))
    try {
      await run(deps);
    } catch (error) {
      deps.log.error('minute-failed', error, { work });
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
};
